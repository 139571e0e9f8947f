// Notes are found without a rule above them, and end where their text ends.
#include "tests/normalize/letter.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <set>

using namespace voetnoot;
using testing::notes_of;
using testing::read;
using testing::rules_of;
using testing::text_of;

using Texts = std::vector<std::string>;

TEST_CASE("Notes without a rule interrupt a sentence, which is joined again") {
    const Reading reading = read(
        "De gemeente heeft<sup>1</sup> in haar brief van\n\n<sup>1</sup> Noot een.\n\n"
        "vorige maand gevraagd om<sup>2</sup> geld.\n\n<sup>2</sup> Noot twee.\n");
    CHECK(text_of(reading) ==
          "De gemeente heeft[1] in haar brief van vorige maand gevraagd om[2] geld.");
    CHECK(notes_of(reading) == Texts{"1: Noot een.", "2: Noot twee."});
    CHECK(rules_of(reading) == Texts{"TEXT-1"});
}

// So PyMuPDF4LLM sets the notes at a page's foot, each as a quote of its own.
TEST_CASE("A quote that begins with a number is a note where the text refers to it") {
    const std::string text = "Zo<sup>1</sup> is het, en zo<sup>2</sup>.\n\n";
    const Reading two = read(text + "> 1 Zie de *Staatscourant*.\n\n> 2 *Kamerstuk* 31.\n\nSlot.\n");
    CHECK(notes_of(two) == std::vector<std::string>{"1: Zie de Staatscourant.", "2: Kamerstuk 31."});
    CHECK(text_of(two) == "Zo[1] is het, en zo[2]. Slot.");
    CHECK(rules_of(two) == std::vector<std::string>{"NOTE-21", "NOTE-21"});
    const Reading glued = read("Zo<sup>12</sup> is het.\n\n> 1Zie daar.\n\n> 2https://a.nl/b en meer\n");
    CHECK(notes_of(glued) == std::vector<std::string>{"1: Zie daar.", "2: https://a.nl/b en meer"});
    CHECK(text_of(glued) == "Zo[1][2] is het.");
    CHECK(notes_of(read("Zo<sup>5</sup> is het.\n\n> 5G is daar.\n")).empty());
    for (const std::string label : {"**3**", "_3_", "~~3~~"})
        CHECK(notes_of(read("Zo<sup>3</sup> is het.\n\n> " + label + " Zie *daar*.\n")) ==
              std::vector<std::string>{"3: Zie daar."});
    const Reading one_quote = read(text + "> 1 Zie daar.\n>\n> 2 Kamerstuk 31.\n");
    CHECK(notes_of(one_quote) == std::vector<std::string>{"1: Zie daar.", "2: Kamerstuk 31."});
}

// So Mammoth and MarkItDown set the notes of a Word file.
TEST_CASE("An item of a list that leads back to its reference is a note") {
    const std::string text = "Zo[[1]](#footnote-2) is het, en zo[[2]](#endnote-3).\n\nSlot.\n\n";
    const Reading reading = read(text +
                                 "1. Zie *daar*. [↑](#footnote-ref-2)\n"
                                 "2. *Kamerstuk* 31. [↑](#endnote-ref-3)\n");
    CHECK(notes_of(reading) == std::vector<std::string>{"1: Zie daar.", "2: Kamerstuk 31."});
    CHECK(text_of(reading) == "Zo[1] is het, en zo[2]. Slot.");
    CHECK(reading.findings.count(Severity::error) == 0);
    const Reading behind_item =  // which CommonMark counts with it
        read("Zo[[1]](#footnote-2).\n\n1. Een\n\n1. Daar. [↑](#footnote-ref-2)\n");
    CHECK(notes_of(behind_item) == std::vector<std::string>{"1: Daar."});
    CHECK(behind_item.findings.count(Severity::error) == 0);
    const Reading address =
        read("Zo<u>.[[1]](#footnote-2)</u>\n\n1. [<u>Daar</u>](http://a.nl) [↑](#footnote-ref-2)\n");
    CHECK(notes_of(address) == std::vector<std::string>{"1: Daar"});
    const Reading several = read("Zo[1](#fn:1) is het.\n\n1. Zie daar.\n\n   En daar. [↩](#fnref:1)\n");
    CHECK(notes_of(several) == std::vector<std::string>{"1: Zie daar. En daar."});
}

TEST_CASE("A list whose items lead back to nothing, or with words, is one") {
    for (const std::string item : {"1. [↑](#footnote-ref-2)\n", "1. Zie daar. [↑](#footnote-ref-9)\n",
                                   "1. Zie daar. [terug](#footnote-ref-2)\n"})
        CHECK(notes_of(read("Zo[[1]](#footnote-2) is het.\n\n" + item)).empty());
}

TEST_CASE("A quote that begins with a number stays one where nothing refers to it, or a note bears it") {
    const std::string text = "Zo<sup>1</sup> is het.\n\n<sup>1</sup> Zie daar.\n\n";
    for (const std::string quote : {"> 2 maanden later.\n", "> 1 maand later.\n", "> 1\n"}) {
        const Reading reading = read(text + quote);
        CHECK(notes_of(reading) == std::vector<std::string>{"1: Zie daar."});
        CHECK(text_of(reading).ends_with(quote.substr(2, quote.size() - 3)));
    }
    CHECK(notes_of(read("Zo is het.\n\n> 1 maand.\n\nEn later<sup>1</sup> ook.\n")).empty());
}

TEST_CASE("Text behind the notes of a page is no part of them") {
    const Reading reading =
        read("Zo<sup>1</sup>.\n\n---\n\n<sup>1</sup> Noot een.\n\nEen nieuwe alinea, met een punt.\n");
    CHECK(text_of(reading) == "Zo[1]. Een nieuwe alinea, met een punt.");
    CHECK(notes_of(reading) == Texts{"1: Noot een."});
}

TEST_CASE("A note keeps its lines and the address below it") {
    const Reading reading = read(
        "Zo<sup>1</sup>, en zo<sup>2</sup>.\n\n<sup>1</sup> Eerste regel  \nen tweede.\n\n"
        "<sup>2</sup> Het rapport:\n\n<https://a.nl/b>\n\nVerder gaat de brief.\n");
    CHECK(notes_of(reading) == Texts{"1: Eerste regel en tweede.", "2: Het rapport: https://a.nl/b"});
    CHECK(text_of(reading) == "Zo[1], en zo[2]. Verder gaat de brief.");
}

TEST_CASE("An address with the site behind it belongs to the note") {
    const Reading reading = read(
        "Zo<sup>1</sup>.\n\n<sup>1</sup> Jansen (2025). *Tijdschrift*.\n\n"
        "<https://doi.org/10.1/x> [[tijdschrift.nl](#)]\n");
    CHECK(notes_of(reading) ==
          Texts{"1: Jansen (2025). Tijdschrift. https://doi.org/10.1/x [tijdschrift.nl]"});
}

TEST_CASE("Several notes of one paragraph are several notes") {
    const Reading lines =
        read("Zo<sup>1</sup>, en<sup>2</sup>.\n\n<sup>1</sup> Noot een.\n<sup>2</sup> Noot twee.\n");
    CHECK(notes_of(lines) == Texts{"1: Noot een.", "2: Noot twee."});
    const Reading one_line =
        read("Zo<sup>1</sup>, en<sup>2</sup>.\n\n<sup>1</sup> Noot een. <sup>2</sup> Noot twee.\n");
    CHECK(notes_of(one_line) == Texts{"1: Noot een.", "2: Noot twee."});
    CHECK(rules_of(one_line).empty());
}

TEST_CASE("A superscript in a note is no note where another bears its number") {
    const Reading reading = read(
        "Zo<sup>1</sup>, en<sup>2</sup>.\n\n<sup>1</sup> Noot een. <sup>2</sup> Zie daar.\n\n"
        "<sup>2</sup> Noot twee.\n");
    CHECK(notes_of(reading).size() == 2);
    CHECK(rules_of(reading) == Texts{"NOTE-15"});
}

TEST_CASE("A number that was not raised is a note where one is missing") {
    const Reading reading = read(
        "Zo<sup>1</sup>, zo<sup>2</sup> en zo<sup>3</sup>.\n\n---\n\n1\n\n<https://a.nl/b>\n\n"
        "2 Noot twee.\n\n<sup>3</sup> Noot drie.\n");
    CHECK(notes_of(reading) == Texts{"1: https://a.nl/b", "2: Noot twee.", "3: Noot drie."});
    CHECK(rules_of(reading) == Texts{"NOTE-14", "NOTE-14"});
}

TEST_CASE("A number at the start of a paragraph is text where no note is missing") {
    const Reading reading = read("Zo<sup>1</sup>.\n\n<sup>1</sup> Noot een.\n\n3 leden stemden voor.\n");
    CHECK(text_of(reading) == "Zo[1]. 3 leden stemden voor.");
    CHECK(rules_of(reading).empty());
}

TEST_CASE("Numbers that restart refer to the notes of their own page") {
    const Reading reading = read(
        "Blad een<sup>1</sup>.\n\n<sup>1</sup> Noot van blad een.\n\nBlad twee<sup>1</sup>.\n\n"
        "<sup>1</sup> Noot van blad twee.\n");
    CHECK(notes_of(reading) == Texts{"1: Noot van blad een.", "1: Noot van blad twee."});
    CHECK(reading.promised.notes.at(0).references.size() == 1);
    CHECK(rules_of(reading) == Texts{"NOTE-7"});
}

namespace {

// Notes 1 to `count` below a text that refers to each, ten to a paragraph, but for those that `lost`
// names.
std::string letter_with_notes(int count, const std::set<int>& lost = {}) {
    std::string text;
    std::string notes;
    for (int number = 1; number <= count; ++number) {
        text += fmt::format("Woord{}<sup>{}</sup>{}", number % 7 == 0 ? "en" : "", number,
                            number % 10 == 0 ? ".\n\n" : " ");
        if (!lost.contains(number))
            notes += fmt::format("<sup>{}</sup> Noot nummer {}.\n\n", number, number);
    }
    return text + "Slot.\n\n" + notes;
}

}  // namespace

TEST_CASE("A letter may have more than 999 notes") {
    const Reading reading = read(letter_with_notes(1100));
    const std::vector<std::string> notes = notes_of(reading);
    REQUIRE(notes.size() == 1100);
    for (int number = 1; number <= 1100; ++number) {
        const LedgerNote& note = reading.promised.notes[static_cast<std::size_t>(number - 1)];
        CHECK(notes[static_cast<std::size_t>(number - 1)] ==
              fmt::format("{}: Noot nummer {}.", number, number));
        CHECK(note.references.size() == 1);
    }
    CHECK(rules_of(reading).empty());
}

TEST_CASE("A lost note beyond 999 is told, in the middle and at the end") {
    const Reading reading = read(letter_with_notes(1100, {1042, 1100}));
    CHECK(reading.promised.notes.size() == 1098);
    REQUIRE(reading.promised.dangling.size() == 2);
    CHECK(reading.promised.dangling[0].label == "1042");
    CHECK(reading.promised.dangling[1].label == "1100");
    CHECK(rules_of(reading) == std::vector<std::string>{"NOTE-1", "NOTE-1"});
}

TEST_CASE("A year is neither a note nor a reference") {
    for (const int count : {3, 40, 1100}) {
        INFO(count);
        const std::string years =
            "In<sup>2021</sup> was het zo.\n\n2021 was een jaar, en 1998 ook.\n\n"
            "<sup>2021</sup> De cijfers van dat jaar.\n\n";
        const Reading reading = read(years + letter_with_notes(count));
        CHECK(reading.promised.notes.size() == static_cast<std::size_t>(count));
        for (const LedgerNote& note : reading.promised.notes) CHECK(note.references.size() == 1);
        CHECK(reading.promised.dangling.empty());
        CHECK(text_of(reading).starts_with("In2021 was het zo. 2021 was een jaar, en 1998 ook."));
    }
}
