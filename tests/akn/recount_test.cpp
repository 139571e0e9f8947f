// The recount alone, over XML by hand: also of a hand that is not our writer's.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

Ledger count(std::string_view body) {
    return recount(
        fmt::format("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><doc "
                    "name=\"x\"><meta><identification/>words</meta><mainBody>{}</mainBody></doc>"
                    "</akomaNtoso>",
                    body));
}

std::string kinds(const Ledger& ledger) {
    std::string all;
    for (const LedgerBlock& block : ledger.blocks)
        all += fmt::format("{}{}{}", all.empty() ? "" : " ", name(block.kind),
                           block.level ? block.level : 0);
    return all;
}

}  // namespace

TEST_CASE("running text leaves out meta, notes and layout") {
    const Ledger ledger = count(
        "\n <p>Een <b>vet</b>te<br/>\n regel</p>\n <p>Twee<authorialNote eId=\"n\" "
        "marker=\"7\">\n<p>noot</p>\n</authorialNote>.</p>\n");
    CHECK(ledger.running_text == "Een vette regel Twee.");
    REQUIRE(ledger.notes.size() == 1);
    CHECK(ledger.notes[0].label == "7");
    CHECK(ledger.notes[0].text == "noot");
    CHECK(ledger.notes[0].references.at(0).before == "Een vette regel Twee");
    CHECK(kinds(ledger) == "paragraph0 paragraph0");
}

TEST_CASE("levels of headings come from the nesting") {
    CHECK(kinds(count("<section><heading>a</heading><section><heading>b</heading><section><section>"
                      "<heading>d</heading></section></section></section></section><section>"
                      "<heading>a</heading></section>")) == "heading1 heading2 heading4 heading1");
    CHECK(kinds(count("<block name=\"heading\" class=\"level-3\">c</block>")) == "heading3");
}

TEST_CASE("lists, tables and quotes") {
    CHECK(kinds(count("<blockList><item><num>1.</num><p>a</p><p>b</p></item></blockList>"
                      "<table><tr><th><p>x</p></th><td/></tr></table>"
                      "<blockContainer class=\"quote\"><p>q</p></blockContainer>")) ==
          "list item0 paragraph0 table row0 cell0 cell0 quote0 paragraph0");
    CHECK(count("<blockList><item><num>1.</num><p>a</p></item></blockList>").running_text == "1. a");
}

TEST_CASE("one note with several references, met before the note or after it") {
    const Ledger ledger = count(
        "<p>a<noteRef href=\"#n\" marker=\"1\"/> b<authorialNote eId=\"n\" marker=\"1\">"
        "<p>noot</p></authorialNote> c<noteRef href=\"#n\" marker=\"1\"/></p>");
    REQUIRE(ledger.notes.size() == 1);
    REQUIRE(ledger.notes[0].references.size() == 3);
    CHECK(ledger.notes[0].references[0].offset == 1);
    CHECK(ledger.notes[0].references[2].offset == 3);
}

TEST_CASE("a noteRef to nowhere is dangling, and so is what says that it is") {
    const Ledger ledger = count(
        "<p>a<noteRef href=\"#x\" marker=\"8\"/> b<inline name=\"danglingNoteRef\">7"
        "</inline></p>");
    REQUIRE(ledger.dangling.size() == 2);
    CHECK(ledger.dangling[0].label == "8");
    CHECK(ledger.dangling[1].label == "7");
    CHECK(ledger.running_text == "a b");
}

TEST_CASE("notes without a place are notes without references") {
    const Ledger ledger = count(
        "<p>a</p><hcontainer name=\"unplacedNotes\"><content><p><authorialNote eId=\"n\" "
        "marker=\"1\"><p>noot</p></authorialNote></p></content></hcontainer>");
    REQUIRE(ledger.notes.size() == 1);
    CHECK(ledger.notes[0].references.empty());
    CHECK(kinds(ledger) == "paragraph0");
}

TEST_CASE("a note within a note keeps the words apart and together") {
    const Ledger ledger = count(
        "<p>a<authorialNote eId=\"n\" marker=\"1\"><p>een<authorialNote eId=\"m\" "
        "marker=\"2\"><p>twee</p></authorialNote>, drie</p></authorialNote>b</p>");
    REQUIRE(ledger.notes.size() == 2);
    CHECK(ledger.notes[0].text == "een, drie");
    CHECK(ledger.notes[1].text == "twee");
    CHECK(ledger.notes[1].references.at(0).inside == std::size_t{0});
    CHECK(ledger.running_text == "ab");
}

TEST_CASE("notes without eId, or with one eId, are as many notes") {
    CHECK(count("<p>a<authorialNote marker=\"1\"><p>een</p></authorialNote> b<authorialNote "
                "marker=\"2\"><p>twee</p>"
                "</authorialNote></p>")
              .notes.size() == 2);
    CHECK(count("<p>a<authorialNote eId=\"n\"><p>een</p></authorialNote> b<authorialNote "
                "eId=\"n\"><p>twee</p>"
                "</authorialNote></p>")
              .notes.size() == 2);
}

TEST_CASE("links are a, citations are not") {
    const Ledger ledger = count(
        "<p><a href=\"http://x/\">een <b>twee</b></a> <ref href=\"http://y/\">Kamerstuk"
        "</ref></p>");
    REQUIRE(ledger.links.size() == 1);
    CHECK(ledger.links[0].text == "een twee");
    CHECK(ledger.links[0].target == "http://x/");
    CHECK(ledger.running_text == "een twee Kamerstuk");
}

TEST_CASE("words in elements that we never write are counted") {
    CHECK(count("<p><span>a</span> <ins>b</ins> <term refersTo=\"#x\">c</term></p><ul><li>d</li></ul>"
                "<x:y xmlns:x=\"urn:x\">e</x:y>stray")
              .running_text == "a b c d e stray");
}

TEST_CASE("ends of pages, also of others") {
    const Ledger ledger = count(
        "<p>Een regel <eop number=\"1\"/>en</p><p><eop number=\"2\" breakAt=\"3\"/>verder"
        "<authorialNote eId=\"n\" marker=\"1\"><p>no<eop/>ot</p></authorialNote><eop/></p>");
    CHECK(ledger.running_text == "Een regel en verder");
    REQUIRE(ledger.page_ends);
    CHECK(*ledger.page_ends == std::vector<LedgerPageEnd>{{1, 8, 0}, {2, 10, 3}, {0, 16, 0}});
    const Ledger label = count(
        "<blockList><item><num><eop number=\"1\"/>1. <eop "
        "number=\"2\"/>a</num><p>b</p></item></blockList>");
    CHECK(label.running_text == "1. a b");
    CHECK(label.page_ends == std::vector<LedgerPageEnd>{{1, 0, 0}, {2, 2, 0}});
    REQUIRE(count("<p>Een regel</p>").page_ends);
    CHECK(count("<p>Een regel</p>").page_ends->empty());
}
