// Letterheads whose labels stand in a row: each label is read with the values of its column.
#include "tests/pdfa/reader/reading.hpp"

#include "pipeline/text/text.hpp"

#include <array>
#include <utility>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

// More than a letterhead has.
const std::string text =
    lines(80, 500,
          {full_a + "x", full_b + "x", full_a + "x", full_b + "x", full_a + "x", full_b + "x", "nu."});

// "date Datum:=; date =1 juli 2021": what a letter's head says, paragraph by paragraph.
std::string head(const Reading& reading) {
    std::string all;
    for (const LetterHeadGroup& group : reading.normalized.document.letterhead.groups) {
        if (!all.empty()) all += " / ";
        for (const LetterHeadLine& line : group.lines)
            all += fmt::format("{}{} {}={}", &line == &group.lines.front() ? "" : "; ", name(line.field),
                               shown(reading, line.label), shown(reading, line.value));
    }
    return all;
}

Reading letter(const std::string& above) {
    Reading reading = read(small_pdf({above + text}));
    CHECK(errors(reading) == "");
    CHECK_FALSE(tells(reading, "HEAD-3"));
    return reading;
}

// Of the fonts' encoding, as a string of a PDF has it.
std::string encoded(std::string_view utf8) {
    std::string bytes;
    for (std::size_t i = 0; i < utf8.size();) bytes += static_cast<char>(next_code_point(utf8, i));
    return bytes;
}

}  // namespace

TEST_CASE("a row of labels above a row of values is read by columns") {
    const std::string columns =
        "our-reference Ons kenmerk:=; our-reference =W/21/7 / date Datum:=; date =1 juli 2021";
    const Reading apart = letter(set(80, 700, "Ons kenmerk:", 8) + set(400, 700, "Datum:", 8) +
                                 set(80, 688, "W/21/7", 9) + set(400, 688, "1 juli 2021", 9));
    CHECK(head(apart) == columns);
    REQUIRE(apart.normalized.document.date);
    CHECK(iso(*apart.normalized.document.date) == "2021-07-01");
    // Each row drawn in one go.
    CHECK(head(letter(set(80, 700, "Ons kenmerk:    Datum:") +
                      set(80, 688, "W/21/7          1 juli 2021"))) == columns);
    // Values as a form has them: behind all that is printed.
    const std::string printed = set(80, 700, "Ons kenmerk:") + set(400, 700, "Datum:");
    CHECK(head(read(small_pdf(
              {printed + text + set(400, 688, "1 juli 2021") + set(80, 688, "W/21/7")}))) == columns);
}

TEST_CASE("a name below another label is no date") {
    CHECK(head(letter(lines(80, 700, {"Ons kenmerk:", "A. de Vries, adviseur", "a@example.org"}) +
                      lines(400, 700, {"Datum:", "04.03.2026"}))) ==
          "our-reference Ons kenmerk:=; our-reference =A. de Vries, adviseur; email =a@example.org / "
          "date Datum:=; date =04.03.2026");
    const std::string by_rows = set(80, 700, "Ons kenmerk:") + set(400, 700, "Datum:") +
                                set(80, 688, "A. de Vries, adviseur") + set(400, 688, "04.03.2026") +
                                set(80, 676, "a@example.org");
    CHECK(head(letter(by_rows)) ==
          "our-reference Ons kenmerk:=; our-reference =A. de Vries, adviseur; email =a@example.org / "
          "date Datum:=; date =04.03.2026");
}

TEST_CASE("a label whose column is empty has no value") {
    const std::string labels =
        set(80, 700, "Uw kenmerk:") + set(240, 700, "Ons kenmerk:") + set(400, 700, "Datum:");
    const std::string addressee = lines(80, 650, {"De heer A. de Vries", "Dijkweg 1"});
    CHECK(head(letter(labels + set(80, 688, "X/4") + set(400, 688, "1 juli 2021"))) ==
          "their-reference Uw kenmerk:=; their-reference =X/4; our-reference Ons kenmerk:= / "
          "date Datum:=; date =1 juli 2021");
    CHECK(head(letter(labels + set(240, 688, "W/21/7") + set(400, 688, "1 juli 2021"))) ==
          "their-reference Uw kenmerk:= / our-reference Ons kenmerk:=; our-reference =W/21/7 / "
          "date Datum:=; date =1 juli 2021");
    const Reading last =
        letter(set(80, 700, "Datum:") + set(240, 700, "Ons kenmerk:") + set(400, 700, "Uw kenmerk:") +
               set(80, 688, "1 juli 2021") + set(240, 688, "W/21/7") + addressee +
               set(80, 600, "Betreft: de dijken"));
    CHECK(
        head(last).starts_with("date Datum:=; date =1 juli 2021 / our-reference Ons kenmerk:=; "
                               "our-reference =W/21/7; their-reference Uw kenmerk:= / addressee ="));
}

TEST_CASE("labels need no colon, and one that is not known has a column of its own") {
    CHECK(head(letter(set(80, 700, "Uw brief van") + set(240, 700, "Ons kenmerk") +
                      set(400, 700, "Datum") + set(80, 688, "3 mei 2021") + set(240, 688, "W/21/7") +
                      set(400, 688, "1 juli 2021"))) ==
          "their-reference Uw brief van=; their-reference =3 mei 2021 / our-reference Ons kenmerk=; "
          "our-reference =W/21/7 / date Datum=; date =1 juli 2021");
    CHECK(head(letter(set(80, 700, "Ons kenmerk:") + set(240, 700, "Lidnummer:") +
                      set(400, 700, "Datum:") + set(80, 688, "W/21/7") + set(240, 688, "12345") +
                      set(400, 688, "1 juli 2021"))) ==
          "our-reference Ons kenmerk:=; our-reference =W/21/7 / none =Lidnummer:; none =12345 / "
          "date Datum:=; date =1 juli 2021");
    CHECK(head(letter(set(80, 700, "Ons kenmerk:") + set(240, 700, "Datum:") +
                      set(400, 700, "Lidnummer:") + set(80, 688, "W/21/7") +
                      set(240, 688, "1 juli 2021"))) ==
          "our-reference Ons kenmerk:=; our-reference =W/21/7 / date Datum:=; date =1 juli 2021; "
          "none =Lidnummer:");
}

TEST_CASE("values may end below their label, or stand in the middle below it") {
    CHECK(head(letter(set(80, 700, "Ons kenmerk:") + set(440, 700, "Datum:") + set(95, 688, "W/21/7") +
                      set(415, 688, "1 juli 2021"))) ==
          "our-reference Ons kenmerk:=; our-reference =W/21/7 / date Datum:=; date =1 juli 2021");
}

TEST_CASE("rows of labels and values one below the other") {
    CHECK(head(letter(set(80, 700, "Ons kenmerk:") + set(400, 700, "Datum:") + set(80, 688, "W/21/7") +
                      set(400, 688, "1 juli 2021") + set(80, 670, "Contactpersoon:") +
                      set(400, 670, "Telefoon:") + set(80, 658, "A. de Vries") +
                      set(400, 658, "070 123"))) ==
          "our-reference Ons kenmerk:=; our-reference =W/21/7 / date Datum:=; date =1 juli 2021 / "
          "contact Contactpersoon:=; contact =A. de Vries / phone Telefoon:=; phone =070 123");
}

TEST_CASE("labels before their values, several on one row") {
    CHECK(head(letter(set(80, 700, "Ons kenmerk: W/21/7   Datum: 1 juli 2021"))) ==
          "our-reference Ons kenmerk:=W/21/7 / date Datum:=1 juli 2021");
    CHECK(head(letter(set(80, 700, "Ons kenmerk:   Datum: 1 juli 2021"))) ==
          "our-reference Ons kenmerk:= / date Datum:=1 juli 2021");
    CHECK(head(letter(set(80, 700, "Uw kenmerk:") + set(200, 700, "Ons kenmerk: W/21/7") +
                      set(380, 700, "Projectnummer:7   Datum 1 juli 2021"))) ==
          "their-reference Uw kenmerk:= / our-reference Ons kenmerk:=W/21/7 / none =Projectnummer:7 / "
          "date Datum=1 juli 2021");
    CHECK(head(letter(set(80, 700, "Ons kenmerk:") + set(160, 700, "W/21/7 en") +
                      set(400, 700, "Bijlagen:") + set(460, 700, "1 kaart") + set(160, 688, "W/21/8") +
                      set(460, 688, "1 verslag"))) ==
          "our-reference Ons kenmerk:=W/21/7 en; our-reference =W/21/8 / "
          "enclosures Bijlagen:=1 kaart; enclosures =1 verslag");
}

TEST_CASE("the labels of every language that the project knows") {
    const auto pairs = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"V\u00E5r referanse:", "V\u00E5r dato:"},
         {"Our reference", "Our date"},
         {"Unser Zeichen", "Unser Datum"},
         {"Nos r\u00E9f\u00E9rences", "Notre date"},
         {"V\u00E5r referens:", "Datum:"},
         {"Vores reference:", "Dato:"},
         {"Diarienummer", "P\u00E4iv\u00E4m\u00E4\u00E4r\u00E4"},
         {"Saksnummer", "Dagsetning"}});
    for (const auto& [reference, date] : pairs) {
        const std::string printed =
            head(letter(set(80, 700, encoded(reference)) + set(400, 700, encoded(date)) +
                        set(80, 688, "A. Vries 7") + set(400, 688, "04.03.2026")));
        CHECK(printed == fmt::format("our-reference {}=; our-reference =A. Vries 7 / date {}=; date "
                                     "=04.03.2026",
                                     reference, date));
    }
}

TEST_CASE("what is drawn by columns stays as it is, and so does a row in the text") {
    const std::string drawn =
        lines(400, 700, {"Datum:", "1 juli 2021"}) + lines(80, 700, {"Ons kenmerk:", "W/21/7"});
    CHECK(head(letter(drawn)) ==
          "date Datum:=; date =1 juli 2021 / our-reference Ons kenmerk:=; our-reference =W/21/7");
    const std::string row = set(80, 390, "Datum:") + set(400, 390, "Betreft:") +
                            set(80, 378, "1 juli 2021") + set(400, 378, "De dijken");
    const std::string below = body(read(small_pdf({text + row})));
    CHECK(below.find("Betreft:") < below.find("1 juli"));
}

TEST_CASE("a letterhead that is drawn when the text is stands before it") {
    const std::string title = set(80, 560, "Verslag van de dijken langs de rivier de Maas en de Waal");
    const std::string above = set(80, 640, "Waterschap de Dijken") +
                              set(80, 600, "Ons kenmerk: W/21/7") + set(400, 600, "Datum: 1 juli 2021");
    const Reading last = read(small_pdf({title + text + above}));
    CHECK(head(last) ==
          "none =Waterschap de Dijken / our-reference Ons kenmerk:=W/21/7; date "
          "Datum:=1 juli 2021");
    CHECK(body(last).starts_with("P Verslag van de dijken"));
    // What bears no labels may be a figure's.
    const Reading figure = read(small_pdf({title + text + set(80, 640, "Maas") + set(80, 600, "Waal")}));
    CHECK(body(figure).starts_with("P Verslag van de dijken"));
}
