// Where a paragraph of a PDF without a structure tree begins, and where it goes on.
#include "tests/pdfa/reader/reading.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

const std::string full = full_a + "x";
const std::string unfinished = full_b + "x";

// Text that says how wide the lines of the page are.
const std::string text = lines(80, 760, {full, full, full, full, full, "nu."});

bool has(const std::string& content, const std::string& words) {
    const std::string shown = body(read(small_pdf({text + content})));
    UNSCOPED_INFO(shown);
    return shown.find(words) != std::string::npos;
}

// A number, and a word's blank behind it.
std::string labelled(double y, const std::string& label, const std::string& words) {
    return set(80, y, label) + set(84 + 5 * static_cast<double>(label.size()), y, words);
}

std::string to_right(double right, double y, const std::string& words) {
    return set(right - 5 * static_cast<double>(words.size()), y, words);
}

}  // namespace

TEST_CASE("bold within a sentence goes on over the line's end") {
    const auto letter = [](const std::string& first, const std::string& bold_end,
                           const std::string& bold_line) {
        const double end = 80 + 5 * static_cast<double>(first.size());
        return body(read(with_bold({text + set(80, 640, first) + bold(end, 640, bold_end) +
                                    bold(80, 628, bold_line) + set(80, 616, "Het volgende.")})));
    };
    const std::string first = unfinished.substr(0, 66);
    CHECK(letter(first, "langs rivieren", "hersteld.").find("rivieren* *hersteld.*; P Het vol") !=
          std::string::npos);
    CHECK(letter(first, "langs de rivie", "Maas en Waal.").find("Maas en Waal.*; P") !=
          std::string::npos);
    // A sentence that ended, and a heading.
    CHECK(letter(first, "langs rivier.", "Vervolg").find("rivier.*; H") != std::string::npos);
}

TEST_CASE("a number within a sentence is no label") {
    const std::string counts =
        "De regeling heeft vijf doelen: 1. de dijken langs de rivier zijn dit hersteld,";
    CHECK(has(lines(80, 640, {full, counts}) + labelled(616, "2.", "de polders zijn droog."),
              "hersteld, 2. de polders"));
    CHECK(has(lines(80, 640, {full, unfinished}) + labelled(616, "26.", "februari is hij voltooid."),
              "x 26. februari is"));
    CHECK(has(lines(80, 640, {full, unfinished}) + set(80, 616, "b\\)") + set(94, 616, "van de wet."),
              "x b) van"));
    // Items, though the line before is full and its sentence goes on.
    CHECK(has(labelled(640, "1.", unfinished.substr(3)) + labelled(628, "2.", "de polders."),
              "L 2. P de polders."));
    CHECK(has(lines(80, 640, {full, unfinished}) + labelled(616, "1.", "de polders."),
              "L 1. P de polders."));
    CHECK(
        has(lines(80, 640, {full, unfinished.substr(0, 79) + ","}) + labelled(616, "3.", "de polders."),
            "L 3. P de polders."));
}

TEST_CASE("beside a picture sentences begin as they do elsewhere") {
    const std::string column = unfinished.substr(0, 56);
    CHECK(has(lines(80, 640, {full, unfinished}) +
                  lines(200, 616, {column, column.substr(0, 51) + "dit is:", "Maas en Waal", "nu."}),
              "dit is: Maas en Waal"));
}

TEST_CASE("more room, for a raised mark, within a sentence that goes on for certain") {
    CHECK(has(set(80, 640, full.substr(0, 72) + "Dijk nv,") + set(80, 625, "2025 is gelezen."),
              "nv, 2025 is"));
    CHECK(has(set(80, 640, full.substr(0, 77) + " in") + set(80, 625, "Nederland."), "in Nederland."));
    CHECK(has(set(80, 640, full) + set(80, 625, "2025 is een jaar."), "; P 2025 is"));
}

TEST_CASE("what had room on one line, and stands on two, is two") {
    CHECK(has(lines(80, 640, {"Anna de Vries", "directeur"}), "P Anna de Vries; P directeur"));
    CHECK(has(lines(80, 640, {"Met groet", "voor de gemeenten aan de rivier"}),
              "P Met groet; P voor de gemeenten"));
    CHECK(has(lines(80, 640, {"Waterschap de Dijken, afdeling 4", "info@example.org"}),
              "afdeling 4; P info@example.org"));
    CHECK(has(lines(80, 640, {"Waterschap de Dijken, afdeling 4", "www.example.org"}),
              "afdeling 4; P www.example.org"));
    // A sentence that is broken early goes on.
    CHECK(has(
        lines(80, 640, {"De dijken langs de rivier zijn dit jaar hersteld en verhoogd", "door ons."}),
        "verhoogd door ons."));
    CHECK(has(lines(80, 640, {"De dijken langs de", "Maas zijn hersteld."}), "langs de Maas"));
}

TEST_CASE("short lines that stand at the right side are by themselves") {
    CHECK(
        has(to_right(480, 640, "Datum") + to_right(480, 628, "1 juli 2021"), "P Datum; P 1 juli 2021"));
}

TEST_CASE("a box beside the text takes its room, also where it has no line") {
    const std::string narrow =
        lines(80, 620, {"De dijken langs de rivier zijn elf", "Samenwerkingsverbanden hersteld."});
    CHECK(has(narrow + "280 560 200 90 re S\n", "elf Samenwerking"));
    CHECK(has(narrow, "elf; P Samenwerking"));
    CHECK(has(narrow + "280 560 6 6 re S\n", "elf; P Samenwerking"));
}

TEST_CASE("what floats is drawn last, and cuts no paragraph that goes on over the page's end") {
    const std::string column = unfinished.substr(0, 52);
    const auto letter = [](const std::string& page) {
        return body(read(small_pdf({page, lines(80, 760, {"en dat was het."})})));
    };
    const std::string page = lines(80, 700, {full, full, "nu."}) + lines(80, 640, {full, unfinished});
    const std::string figure = lines(120, 780, {"Maas", "Waal"}) + set(120, 740, column);
    CHECK(letter(page + figure).find(unfinished + " en dat was het.") != std::string::npos);
    CHECK(letter(page + figure).find("Waal; P " + column) != std::string::npos);
    // Another column, whose text goes on from the foot of the first.
    const std::string columns =
        lines(40, 300, {column, column}) + lines(310, 324, {column, "Hier eindigt de bladzij."});
    CHECK(letter(columns).find(column + " " + column + "; P " + column) != std::string::npos);
}

TEST_CASE("small type above the labels of a letterhead is none of its text") {
    const std::string imprint = set(80, 800, full + full.substr(0, 20), 8);
    const Reading reading = read(small_pdf(
        {imprint + set(80, 760, "Ons kenmerk:", 8) + set(300, 760, "Datum:", 8) +
         set(80, 747, "W/21/7", 12) + set(300, 747, "1 juli 2021", 12) +
         set(80, 720, "Contactpersoon:", 8) + set(80, 707, "Anna de Vries", 12) +
         lines(80, 600, {full, unfinished, full, unfinished, full, unfinished, full, "nu."})}));
    CHECK(body(reading).starts_with("P Hierbij bied"));
    std::string fields;
    for (const auto& group : reading.normalized.document.letterhead.groups)
        for (const LetterHeadLine& line : group.lines)
            fields += fmt::format("{}: {}; ", shown(reading, line.label), shown(reading, line.value));
    CHECK(fields.find("Ons kenmerk:: ; : W/21/7; Datum:: ; : 1 juli 2021; Contactpersoon:: ; : Anna de "
                      "Vries") != std::string::npos);
    REQUIRE(reading.normalized.document.date);
    CHECK(iso(*reading.normalized.document.date) == "2021-07-01");
}
