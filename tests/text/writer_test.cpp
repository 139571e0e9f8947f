// How the plain text looks, sign by sign. That it can be read back is another test's business.
#include "formats/text/writer/writer.hpp"
#include "formats/text/writer/columns.hpp"
#include "formats/text/writer/wrap.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <utility>

using namespace voetnoot;

namespace {

Inline words(std::string text) {
    return {Text{std::move(text), {}}};
}
Inline reference(std::size_t note) {
    return {NoteReference{{note}, {}}};
}
Block paragraph(Inlines content) {
    return {Paragraph{std::move(content), Paragraph::Role::body, {}}};
}
Block paragraph(std::string text) {
    return paragraph(Inlines{words(std::move(text))});
}
Block heading(int level, std::string text) {
    return {Heading{level, {words(std::move(text))}, {}}};
}
TableCell cell(std::string text) {
    return {{paragraph(std::move(text))}, false, 1, 1, {}};
}

std::string written(Blocks body, std::vector<Note> notes = {}) {
    Document document;
    document.body = std::move(body);
    document.notes = std::move(notes);
    Findings findings;
    return text::writer::write(document, {}, findings);
}
std::string written(std::string text) {
    return written(Blocks{paragraph(std::move(text))});
}

}  // namespace

TEST_CASE("text: lines have at most 72 columns and words are never cut") {
    const std::string nine = "negenlett";
    std::string text;
    for (int i = 0; i < 8; ++i) text += nine + ' ';
    const std::string line = "negenlett negenlett negenlett negenlett negenlett negenlett negenlett";
    CHECK(written(text) == line + "\nnegenlett\n");
    CHECK(written(line + " ab").size() == line.size() + 4);  // 72 columns
    CHECK(written(line + " abc") == line + "\nabc\n");
    const std::string long_word(100, 'x');
    CHECK(written("a " + long_word + " b") == "a\n" + long_word + "\nb\n");
}

TEST_CASE("text: columns are those of the screen") {
    CHECK(text::writer::columns("één") == 3);
    CHECK(text::writer::columns("e\u0328\u0301") == 1);
    CHECK(text::writer::columns("日本") == 4);
    CHECK(text::writer::columns("😀") == 2);
    CHECK(text::writer::wrap("日本 日本", 8) == text::writer::Lines{"日本", "日本"});
    CHECK(text::writer::wrap("日本 日本", 9) == text::writer::Lines{"日本 日本"});
}

TEST_CASE("text: headings are underlined, a sign for each level") {
    CHECK(written({heading(1, "Een"), heading(2, "Twee"), heading(3, "Drie"), heading(4, "Vier"),
                   heading(5, "Vijf"), heading(6, "Zesde")}) ==
          "Een\n===\n\nTwee\n----\n\nDrie\n~~~~\n\nVier\n....\n\nVijf\n^^^^\n\nZesde\n\"\"\"\"\"\n");
}

TEST_CASE("text: notes stand at the end, those without reference under a rule of their own") {
    const std::vector<Note> notes{{"7", {paragraph("eerste")}, {}, true},
                                  {"7", {paragraph("tweede")}, {}, true},
                                  {"8", {paragraph("los")}, {}, false}};
    CHECK(
        written({paragraph(
                    {words("a"), reference(0), reference(1), {DanglingReference{"9", {}}}, words(".")})},
                notes) ==
        "a[7/1][7/2][9?].\n\n________________________\n\n[7/1]  eerste\n[7/2]  tweede\n\n"
        "__________?__________\n\n[8]  los\n");
}

TEST_CASE("text: a literal sign is not mistaken for one of the format") {
    CHECK(written("lid [7] en [geoffshored] en 2^3 en a\\b") ==
          "lid \\[7] en [geoffshored] en 2\\^3 en a\\\\b\n");
    CHECK(written("x^n en (a)^2 en ^ en ^^^ en 7^e") == "x^n en (a)^2 en \\^ en \\^\\^\\^ en 7\\^e\n");
    CHECK(written("> a") == "\\> a\n");
    CHECK(written("---") == "\\---\n");
    CHECK(written("***") == "\\***\n");
    CHECK(written("| a |") == "\\| a |\n");
    CHECK(written("x < 5 en <b>") == "x < 5 en \\<b>\n");
    CHECK(written("1. a - b") == "1. a - b\n");
}

TEST_CASE("text: a link shows its target unless that is its text") {
    const auto link = [](std::string text, std::string target) {
        return written({paragraph({{Link{std::move(target), {words(std::move(text))}, {}}}})});
    };
    CHECK(link("Kamer", "https://k.nl/a b") == "[Kamer]<https://k.nl/a\\{20}b>\n");
    CHECK(link("https://k.nl", "https://k.nl") == "<https://k.nl>\n");
    CHECK(link("7", "#") == "[\\7]<#>\n");
    CHECK(link("[a]", "#") == "[\\[a\\]]<#>\n");
}

TEST_CASE("text: raised digits after a digit are marked, others need no mark") {
    const auto raised = [](std::string base, std::string power) {
        return written(
            {paragraph({words(std::move(base)), {Superscript{{words(std::move(power))}, {}}}})});
    };
    CHECK(raised("10", "6") == "10^6\n");
    CHECK(raised("km", "2") == "km2\n");
    CHECK(raised("1", "e") == "1e\n");
}

TEST_CASE("text: items hang under their labels") {
    List inner;
    inner.items = {{"•", {paragraph("binnen")}, {}}};
    List list;
    list.items = {{"9.", {paragraph({words("een"), {LineBreak{}}, words("twee")})}, {}},
                  {"10.", {paragraph("drie"), {inner}}, {}}};
    CHECK(written({{list}}) == "  9.   een\n       twee\n  10.  drie\n         •  binnen\n");
    list.items[0].content.push_back(paragraph("nog een"));
    CHECK(written({{list}}) ==
          "  9.   een\n       twee\n\n       nog een\n\n  10.  drie\n\n         •  binnen\n");
}

TEST_CASE("text: a quote is marked on every line") {
    CHECK(written({{Quote{{paragraph("een"), paragraph("twee")}, {}}}}) == "> een\n>\n> twee\n");
}

TEST_CASE("text: a table that fits has a line for each row") {
    Table table;
    table.header_rows = 1;
    table.columns = {Table::Alignment::left, Table::Alignment::right};
    table.rows = {{{cell("Haven"), cell("Schepen")}, {}},
                  {{cell("Den Helder"), cell("12")}, {}},
                  {{cell("a|b"), {}}, {}}};
    CHECK(written({{table}}) ==
          "| Haven      | Schepen |\n|------------|---------|\n| Den Helder |      12 |\n| a\\|b       "
          "|         |\n");
}

TEST_CASE("text: a table that does not fit is written cell by cell") {
    Table table;
    table.header_rows = 1;
    table.rows = {
        {{cell("Haven"), cell("Wat")}, {}},
        {{cell("Den Helder"),
          cell(
              "Deze haven krijgt een nieuwe steiger en een werkplaats voor het onderhoud van schepen.")},
         {}},
        {{cell("Vlissingen"), {}}, {}}};
    const std::string strong = "+" + std::string(40, '=') + "\n";
    const std::string light = "+" + std::string(40, '-') + "\n";
    CHECK(written({{table}}) == strong + "| Haven\n+.......\n| Wat\n" + strong +
                                    "| Den Helder\n+.......\n"
                                    "| Deze haven krijgt een nieuwe steiger en een werkplaats voor "
                                    "het\n| onderhoud van schepen.\n" +
                                    light + "| Vlissingen\n+.......\n|\n" + strong);
}

TEST_CASE("text: the letterhead keeps its lines, its labels and its quote") {
    Document document;
    document.letterhead.groups = {
        {true, {{Field::return_address, {}, {words("Retouradres Postbus 1")}, {}}}, {}},
        {false,
         {{Field::date, {words("Datum")}, {words("1 mei 2031")}, {}},
          {Field::subject, {words("Betreft")}, {words("Zee")}, {}}},
         {}}};
    Findings findings;
    CHECK(text::writer::write(document, {}, findings) ==
          "> Retouradres Postbus 1\n\nDatum 1 mei 2031\nBetreft Zee\n");
}

TEST_CASE("text: marks that combine do not join the signs before them") {
    const Inline link{Link{"#", {words("#")}, {}}};
    CHECK(written({paragraph({link, words("\u0338x")})}) == "<#>\\\u0338x\n");
}
