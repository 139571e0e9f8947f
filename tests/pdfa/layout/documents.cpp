#include "tests/pdfa/layout/documents.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <array>

namespace voetnoot::pdfa::test {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::layout::pages;

LayoutContext& context() {
    static Resources resources;
    static LayoutContext shared(resources);
    return shared;
}

LaidOut lay_out_clean(const Document& document) {
    Findings findings;
    LaidOut result = lay_out(document, context(), findings);
    for (const Finding& finding : findings.all()) UNSCOPED_INFO(finding.message);
    CHECK(findings.all().empty());
    return result;
}

Inline text(std::string_view words) {
    return {Text{std::string(words), {}}};
}
Inline emphasis(std::string_view words) {
    return {Emphasis{{text(words)}, {}}};
}
Inline reference(std::size_t note) {
    return {NoteReference{{note}, {}}};
}
Inline web_link(std::string_view words, std::string_view target) {
    return {Link{std::string(target), {text(words)}, {}}};
}
Block paragraph(Inlines content) {
    return {Paragraph{std::move(content), Paragraph::Role::body, {}}};
}
Block paragraph(std::string_view words) {
    return paragraph(Inlines{text(words)});
}
Block heading(int level, std::string_view words) {
    return {Heading{level, {text(words)}, {}}};
}
Note note(std::string_view label, std::string_view words) {
    return {std::string(label), {paragraph(words)}, {}, true};
}

Block table(std::vector<std::vector<std::string>> rows, std::size_t header_rows) {
    Table table;
    table.header_rows = header_rows;
    for (const auto& row : rows) {
        TableRow made;
        for (const std::string& cell : row) {
            TableCell made_cell;
            if (!cell.empty()) made_cell.content.push_back(paragraph(cell));
            made_cell.header = table.rows.size() < header_rows;
            made.cells.push_back(std::move(made_cell));
        }
        table.rows.push_back(std::move(made));
    }
    return {std::move(table)};
}

LetterHeadLine head_line(Field field, std::string_view label, std::string_view value) {
    LetterHeadLine line;
    line.field = field;
    if (!label.empty()) line.label.push_back(text(label));
    if (!value.empty()) line.value.push_back(text(value));
    return line;
}
LetterHeadGroup group(std::initializer_list<LetterHeadLine> lines, bool quoted) {
    return {quoted, lines, {}};
}

std::string prose(std::size_t words, unsigned seed) {
    constexpr std::array vocabulary{"de",
                                    "het",
                                    "een",
                                    "van",
                                    "in",
                                    "op",
                                    "voor",
                                    "met",
                                    "die",
                                    "dat",
                                    "kabinet",
                                    "brief",
                                    "Kamer",
                                    "uitvoeringsorganisatie",
                                    "bevoegdheidsverdeling",
                                    "gemeenten",
                                    "provincies",
                                    "waterschappen",
                                    "onderzoek",
                                    "verantwoordelijkheid",
                                    "toezegging",
                                    "wetsvoorstel",
                                    "leveringszekerheid",
                                    "aanbevelingen",
                                    "wordt",
                                    "worden",
                                    "heeft",
                                    "zijn",
                                    "mede",
                                    "namens",
                                    "staatssecretaris",
                                    "begroting",
                                    "maatregelen",
                                    "samenwerking",
                                    "geëvalueerd",
                                    "coördinatie",
                                    "ruimtelijke"};
    std::string result;
    unsigned state = seed * 2654435761U + 12345U;
    for (std::size_t i = 0; i < words; ++i) {
        state = state * 1664525U + 1013904223U;
        if (!result.empty()) result += ' ';
        result += vocabulary[(state >> 16) % vocabulary.size()];
        if (i % 13 == 12) result += (state >> 8) % 2 == 0 ? "." : ",";
    }
    return result + '.';
}

Document long_letter() {
    Document letter;
    letter.title = "Voortgang van de uitvoering";
    letter.letterhead.groups = {
        group({head_line(Field::sender, "", "Ministerie van Voorbeeldzaken")}),
        group({head_line(Field::return_address, "", "> Retouradres Postbus 1 2500 AA Den Haag")}, true),
        group({head_line(Field::addressee, "", "De Voorzitter van de Tweede Kamer"),
               head_line(Field::addressee, "", "der Staten-Generaal"),
               head_line(Field::addressee, "", "2500 EA DEN HAAG")}),
        group({head_line(Field::directorate, "", "Directoraat-generaal Bestuur en Uitvoering"),
               head_line(Field::directorate, "", "Directie Voorbeelden")}),
        group({head_line(Field::our_reference, "Ons kenmerk", ""),
               head_line(Field::our_reference, "", "VZ-2024-0001234")}),
        group({head_line(Field::date, "Datum", "1 juli 2024"),
               head_line(Field::subject, "Betreft", "Voortgang van de uitvoering")})};
    letter.body.push_back({Paragraph{{text("Geachte Voorzitter,")}, Paragraph::Role::salutation, {}}});
    for (unsigned i = 0; i < 20; ++i) {
        if (i % 4 == 0) letter.body.push_back(heading(1, fmt::format("Onderdeel {}", i / 4 + 1)));
        if (i % 4 == 2) letter.body.push_back(heading(2, fmt::format("Nadere toelichting {}", i)));
        letter.body.push_back(
            paragraph({text(prose(60, i + 1)), reference(i), text(" " + prose(55, i + 100))}));
        letter.notes.push_back(note(fmt::format("{}", i + 1), prose(12 + 9 * (i % 5), i + 50)));
    }
    List list{true, {}, {}};
    for (unsigned i = 0; i < 3; ++i)
        list.items.push_back({fmt::format("{}.", i + 1), {paragraph(prose(25, i + 300))}, {}});
    letter.body.insert(letter.body.begin() + 6, Block{list});
    letter.body.insert(letter.body.begin() + 9, Block{Quote{{paragraph(prose(40, 400))}, {}}});
    letter.body.insert(letter.body.begin() + 12, table({{"Onderdeel", "2023", "2024"},
                                                        {"Uitvoering", "1.234", "1.345"},
                                                        {"Toezicht", "12", "15"}},
                                                       1));
    letter.body.push_back(
        {Paragraph{{text("A. Voorbeeld"), {LineBreak{}}, text("Minister van Voorbeeldzaken")},
                   Paragraph::Role::signature,
                   {}}});
    return letter;
}

}  // namespace voetnoot::pdfa::test
