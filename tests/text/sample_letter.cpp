#include "tests/text/sample_letter.hpp"

#include <string>
#include <utility>

namespace voetnoot::text_test {
namespace {

Inline words(std::string text) {
    return {Text{std::move(text), {}}};
}
Inline reference(std::size_t note) {
    return {NoteReference{{note}, {}}};
}
Inline link(std::string text, std::string target) {
    return {Link{std::move(target), {words(std::move(text))}, {}}};
}
Block paragraph(Inlines content) {
    return {Paragraph{std::move(content), Paragraph::Role::body, {}}};
}
Block heading(int level, Inlines content) {
    return {Heading{level, std::move(content), {}}};
}
TableCell cell(Inlines content, bool header = false) {
    return {{paragraph(std::move(content))}, header, 1, 1, {}};
}
Note note(std::string label, Inlines content, bool referenced = true) {
    return {std::move(label), {paragraph(std::move(content))}, {}, referenced};
}

Blocks body() {
    List list;
    list.items.push_back(
        {"a)", {paragraph({words("meer schepen op zee"), reference(4), words(";")})}, {}});
    list.items.push_back({"b)", {paragraph({words("en meer mensen aan de wal.")})}, {}});
    Table table;
    table.header_rows = 1;
    table.rows.push_back(
        {{cell({words("Jaar")}, true), cell({words("Schepen"), reference(5)}, true)}, {}});
    table.rows.push_back({{cell({words("2031")}), cell({words("twaalf")})}, {}});
    return {
        paragraph({words("Geachte voorzitter,")}),
        paragraph({words("In mijn brief van maart"), reference(0),
                   words(" heb ik toegezegd dat de kustwacht een "
                         "nieuwe taak krijgt, zoals lid [1] van het besluit"),
                   reference(1), reference(2), words(" zegt. Zie "),
                   link("het besluit", "https://voorbeeld.nl/besluit"), words(" en "),
                   link("https://voorbeeld.nl/kustwacht", "https://voorbeeld.nl/kustwacht"),
                   words(".")}),
        heading(1, {words("De nieuwe taak"), reference(3)}),
        paragraph({words("Dat vraagt om twee dingen"), reference(0), words(":")}),
        {list},
        heading(2, {words("Wat het kost")}),
        {table},
        {Quote{
            {paragraph({words("Wie de zee bewaakt, bewaakt het land."), {DanglingReference{"9", {}}}})},
            {}}},
        paragraph({words("Hoogachtend")}),
    };
}

}  // namespace

Document sample_letter() {
    Document letter;
    letter.letterhead.groups.push_back(
        {false,
         {{Field::date, {words("Datum")}, {words("1 mei 2031")}, {}},
          {Field::subject, {words("Betreft")}, {words("De kustwacht")}, {}}},
         {}});
    letter.body = body();
    letter.notes = {
        note("1", {words("Kamerstuk 99123, nr. 4.")}),
        note("2", {words("Besluit taken op zee, zie ook noot"), reference(6), words(" hierna.")}),
        note("2",
             {words("Zie "), link("de toelichting", "https://voorbeeld.nl/toelichting"), words(".")}),
        note("3", {words("Een kop met een noot.")}),
        note("4", {words("Van 40 meter en langer.")}),
        note("5", {words("Zonder de bijboten.")}),
        note("6", {words("Een noot bij een noot.")}),
        note("7", {words("Niemand verwijst naar deze noot.")}, false),
    };
    return letter;
}

}  // namespace voetnoot::text_test
