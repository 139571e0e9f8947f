#include "pipeline/citation/cited.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;

namespace {

Inline words(const std::string& text) {
    return {Text{text, {}}};
}
Block paragraph(Inlines content) {
    return {Paragraph{std::move(content), Paragraph::Role::body, {}}};
}

}  // namespace

TEST_CASE("what a letter cites is found in body, tables, lists and notes, each once and in order") {
    Document document;
    document.body.push_back(
        paragraph({words("Zie Kamerstuk 35570 XIII, nr. 30 en Kamerstuk 29825, nr. 124.")}));
    List list;
    list.items.push_back(
        {"-", {paragraph({words("Kamerstukken II 2009/10, 27858, nr. 88, p. 3")})}, {}});
    document.body.push_back({list});
    Table table;
    table.rows.push_back(
        {{TableCell{{paragraph({words("Kamerstuk 29825, nr. 124")})}, false, 1, 1, {}}}, {}});
    document.body.push_back({table});
    Note note;
    note.content.push_back(paragraph({words("Kamerstukken I 2008/09, 31700 VI, D")}));
    document.notes.push_back(note);
    std::vector<std::string> found;
    for (const auto& cited : citation::cited_papers(document)) found.push_back(cited.identifier);
    CHECK(found == std::vector<std::string>{"kst-35570-XIII-30", "kst-29825-124", "kst-27858-88",
                                            "kst-31700-VI-D"});
    CHECK(citation::cited_papers(document).front().address ==
          "https://zoek.officielebekendmakingen.nl/kst-35570-XIII-30.html");
}

TEST_CASE("emphasis joins what is cited, and a mark of a note parts it") {
    Document document;
    document.body.push_back(paragraph({words("Zie "),
                                       {Emphasis{{words("Kamerstuk")}, {}}},
                                       words(" 35570 XIII, nr. 1"),
                                       {NoteReference{NoteId{0}, {}}},
                                       words("2 stukken")}));
    REQUIRE(citation::cited_papers(document).size() == 1);
    CHECK(citation::cited_papers(document).front().identifier == "kst-35570-XIII-1");
}

TEST_CASE("a letter that cites nothing has nothing to tell") {
    Document document;
    document.body.push_back(paragraph({words("Een Kamerstuk is er niet, 35570 ook niet.")}));
    CHECK(citation::cited_papers(document).empty());
}
