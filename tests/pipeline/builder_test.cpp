#include "pipeline/ledger/builder.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

TEST_CASE("offsets count code points without white space; before is folded text") {
    LedgerBuilder builder;
    builder.block(BlockKind::paragraph);
    builder.text("De motie\u00a0van de Kamer over ge\u00ebvalueerd  beleid");
    builder.reference("a", "1");
    builder.text(", en\nverder ");
    builder.reference("a", "1");
    builder.begin_note("a", "1");
    builder.block(BlockKind::paragraph);
    builder.text("Kamerstuk 35570.");
    builder.end_note();
    const Ledger ledger = builder.finish();
    CHECK(ledger.running_text == "De motie van de Kamer over ge\u00ebvalueerd beleid, en verder");
    CHECK(ledger.words == 10);
    REQUIRE(ledger.notes.size() == 1);
    CHECK(ledger.notes[0].text == "Kamerstuk 35570.");
    REQUIRE(ledger.notes[0].references.size() == 2);
    CHECK(ledger.notes[0].references[0].offset == 38);
    CHECK(ledger.notes[0].references[0].before == "tie van de Kamer over ge\u00ebvalueerd beleid");
    CHECK(ledger.notes[0].references[1].before == "amer over ge\u00ebvalueerd beleid, en verder ");
}

TEST_CASE("words in one language are one part, whatever stands between them that is no word") {
    LedgerBuilder builder;
    const auto foreign = [&builder](const char* language, const char* text) {
        builder.begin_foreign(language);
        builder.text(text);
        builder.end_foreign();
    };
    builder.text("Een ");
    foreign("en", "state of");
    builder.reference("a", "1");
    builder.space();
    foreign("en", "the art");
    foreign("fr", "fait");
    builder.begin_note("a", "1");
    foreign("fr", "accompli");
    builder.end_note();
    builder.text(" dus");
    foreign("fr", "");
    const Ledger ledger = builder.finish();
    REQUIRE(ledger.foreign);
    REQUIRE(ledger.foreign->size() == 3);
    CHECK(ledger.foreign->at(0).text == "state of the art");
    CHECK(ledger.foreign->at(1).language == "fr");
    CHECK(ledger.foreign->at(2).text == "accompli");
}

TEST_CASE("notes come by first reference, those without one last") {
    LedgerBuilder builder;
    for (const char* key : {"lost", "b", "a"}) {
        builder.begin_note(key, key);
        builder.text(key);
        builder.end_note();
    }
    builder.text("x");
    builder.reference("a", "a");
    builder.reference("b", "b");
    const Ledger ledger = builder.finish();
    REQUIRE(ledger.notes.size() == 3);
    CHECK(ledger.notes[0].label == "a");
    CHECK(ledger.notes[1].label == "b");
    CHECK(ledger.notes[2].label == "lost");
    CHECK(ledger.notes[2].references.empty());
}

TEST_CASE("a note referred to only within a note comes after it, and knows where") {
    LedgerBuilder builder;
    builder.text("x");
    builder.reference("1", "1");
    builder.begin_note("1", "1");
    builder.text("zie");
    builder.reference("2", "2");
    builder.end_note();
    builder.begin_note("2", "2");
    builder.text("daar");
    builder.end_note();
    const Ledger ledger = builder.finish();
    REQUIRE(ledger.notes.size() == 2);
    REQUIRE(ledger.notes[1].references.size() == 1);
    CHECK(ledger.notes[1].references[0].inside == 0);
    CHECK(ledger.notes[1].references[0].offset == 3);
}

TEST_CASE("a reference to a note that is nowhere is dangling") {
    LedgerBuilder builder;
    builder.text("woord");
    builder.reference("nergens", "7");
    builder.dangling("8");
    const Ledger ledger = builder.finish();
    REQUIRE(ledger.dangling.size() == 2);
    CHECK(ledger.dangling[0].label == "7");
    CHECK(ledger.dangling[1].reference.offset == 5);
}

TEST_CASE("the pieces of a note are one note") {
    LedgerBuilder builder;
    builder.text("x");
    builder.reference("n", "1");
    for (const char* piece : {"een", "twee"}) {
        builder.begin_note("n", "1");
        builder.text(piece);
        builder.end_note();
    }
    const Ledger ledger = builder.finish();
    REQUIRE(ledger.notes.size() == 1);
    CHECK(ledger.notes[0].text == "een twee");
}

TEST_CASE("the first paragraph of an item or a cell is the item or the cell") {
    LedgerBuilder builder;
    builder.list_item("\u2022");
    builder.block(BlockKind::paragraph);
    builder.text("punt");
    builder.block(BlockKind::paragraph);
    builder.text("vervolg");
    builder.end_container();
    builder.block(BlockKind::table_row);
    builder.block(BlockKind::cell);
    builder.end_container();
    builder.block(BlockKind::paragraph);
    builder.text("daarna");
    const Ledger ledger = builder.finish();
    std::vector<BlockKind> kinds;
    for (const LedgerBlock& block : ledger.blocks) kinds.push_back(block.kind);
    CHECK(kinds == std::vector<BlockKind>{BlockKind::list_item, BlockKind::paragraph,
                                          BlockKind::table_row, BlockKind::cell, BlockKind::paragraph});
    CHECK(ledger.running_text == "\u2022 punt vervolg daarna");
}

TEST_CASE("links keep text and target, those of notes last") {
    LedgerBuilder builder;
    builder.begin_note("n", "1");
    builder.begin_link("https://noot.example");
    builder.text("noot");
    builder.end_link();
    builder.end_note();
    builder.text("zie ");
    builder.begin_link("https://voorbeeld.example");
    builder.text(" het voorbeeld ");
    builder.reference("n", "1");
    builder.end_link();
    const Ledger ledger = builder.finish();
    REQUIRE(ledger.links.size() == 2);
    CHECK(ledger.links[0].text == "het voorbeeld");
    CHECK(ledger.links[0].target == "https://voorbeeld.example");
    CHECK(ledger.links[1].target == "https://noot.example");
}

TEST_CASE("pictures keep file, description and place, those of notes last") {
    LedgerBuilder builder;
    builder.block(BlockKind::paragraph);
    builder.begin_note("n", "1");
    builder.text("zie");
    builder.picture("noot.png", "");
    builder.end_note();
    builder.text("een ");
    builder.reference("n", "1");
    builder.block(BlockKind::paragraph);
    builder.picture("groei.png", " de\n groei ");
    const Ledger ledger = builder.finish();
    REQUIRE(ledger.pictures);
    REQUIRE(ledger.pictures->size() == 2);
    const LedgerPicture &first = ledger.pictures->front(), &last = ledger.pictures->back();
    CHECK(first.target == "groei.png");
    CHECK(first.alt == "de groei");
    CHECK(first.offset == 3);
    CHECK(first.blocks == 2);
    CHECK_FALSE(first.inside);
    CHECK(last.offset == 3);
    CHECK(last.blocks == 0);
    CHECK(last.inside == std::optional<std::size_t>(0));
}
