// Notes at the end of what others set, below a heading or without one.
#include "tests/pdfa/foreign/small_pdf.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

using namespace voetnoot;
using namespace voetnoot::test;

TEST_CASE("Notes at the end stand under their heading") {
    const auto told =
        testimony(small_pdf({set(72, 700, "Det er vist^1^ og omtalt^2^.") + set(72, 600, "Referanser") +
                             set(72, 580, "1: Helsedirektoratet 2024") + set(72, 566, "s. 7") +
                             set(72, 552, "2: NOU 2023: 4")}));
    CHECK(shown(told) == "Det er vist [1] og omtalt [2] +. Referanser");
    CHECK(notes(told) == "1: Helsedirektoratet 2024 s. 7 | 2: NOU 2023: 4");
    // a number alone is no list
    CHECK(notes(testimony(small_pdf(
              {set(72, 700, "tekst^1^") + set(72, 600, "Referanser") + set(72, 580, "1")}))) == "");
    // a numbered list that nothing calls is text
    CHECK(notes(testimony(small_pdf({set(72, 700, "tekst") + set(72, 600, "Referanser") +
                                     set(72, 580, "1: een") + set(72, 566, "2: to")}))) == "");
}

TEST_CASE("Notes at the end go on over pages, their labels may be numerals") {
    std::string first = set(72, 700, "een^1^ twee^2^ drie^3^") + rule(72, 640, 140);
    first += set(72, 628, "^1^ Een.", 8) + set(72, 618, "^2^ Twee is", 8);
    const auto told =
        testimony(small_pdf({first, set(72, 760, "lang.", 8) + set(72, 750, "^3^ Drie.", 8)}));
    CHECK(notes(told) == "1: Een. | 2: Twee is lang. | 3: Drie.");
    CHECK(told.references.size() == 3);

    const auto roman =
        testimony(small_pdf({set(72, 700, "een^i^ twee^ii^ op de 1^e^ dag") + rule(72, 640, 140) +
                             set(72, 628, "^i^ Een.", 8) + set(72, 618, "^ii^ Twee.", 8)}));
    CHECK(notes(roman) == "i: Een. | ii: Twee.");
    CHECK(shown(roman) == "een [i] twee [ii] op de 1 +e dag");
}

TEST_CASE("Endnotes without a heading answer just what the text calls, and end it") {
    const std::string calls = three_lines("Zoals^[1]^ eerder^[2]^ gemeld.");
    const std::string list = set(72, 300, "[1] Kamerstuk 31.") + set(72, 288, "[2] Zie aldaar.");
    CHECK(notes(testimony(small_pdf({calls + list}))) == "1: Kamerstuk 31. | 2: Zie aldaar.");
    CHECK(notes(testimony(small_pdf({calls + list + set(72, 200, "Hoogachtend,")}))) == "");
    // over a page's end, from what was taken for its foot
    CHECK(notes(testimony(small_pdf({calls + set(72, 640, "Ook^[3]^.") + rule(72, 320, 400) + list,
                                     set(72, 700, "[3] Op de volgende bladzijde.")}))) ==
          "1: Kamerstuk 31. | 2: Zie aldaar. | 3: Op de volgende bladzijde.");
}

TEST_CASE("Endnotes count in Roman numerals, raised in the text and on the line below it") {
    const auto told = testimony(
        small_pdf({three_lines("Zoals^i^ eerder^ii^ gemeld^iii^.") + set(72, 640, "Hoogachtend,"),
                   set(72, 760, "i Kamerstuk 31.") + set(72, 748, "ii Zie aldaar,") +
                       set(80, 736, "en verder.") + set(72, 724, "iii Stb. 2024, 7.")}));
    CHECK(notes(told) == "i: Kamerstuk 31. | ii: Zie aldaar, en verder. | iii: Stb. 2024, 7.");
    CHECK(told.references.size() == 3);
}
