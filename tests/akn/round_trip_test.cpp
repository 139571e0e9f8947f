// Writer → schema → recount, over Documents at random: what comes back is what was promised.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random_document.hpp"

#include "pipeline/text/text.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

#ifdef VOETNOOT_FULL
constexpr std::uint32_t documents = 20000;
#else
constexpr std::uint32_t documents = 600;
#endif

void check_equal(const Ledger& promised, const Ledger& shown) {
    Findings differences;
    compare(promised, shown, differences);
    CHECK(told(differences) == "");
    // And without the comparison's help:
    CHECK(shown.running_text == promised.running_text);
    CHECK(shown.blocks == promised.blocks);
    REQUIRE(shown.notes.size() == promised.notes.size());
    for (std::size_t i = 0; i < shown.notes.size(); ++i) {
        CHECK(shown.notes[i].label == promised.notes[i].label);
        CHECK(shown.notes[i].text == promised.notes[i].text);
        REQUIRE(shown.notes[i].references.size() == promised.notes[i].references.size());
        for (std::size_t r = 0; r < shown.notes[i].references.size(); ++r) {
            CHECK(shown.notes[i].references[r].offset == promised.notes[i].references[r].offset);
            CHECK(shown.notes[i].references[r].before == promised.notes[i].references[r].before);
            CHECK(shown.notes[i].references[r].inside == promised.notes[i].references[r].inside);
        }
    }
    REQUIRE(shown.dangling.size() == promised.dangling.size());
    for (std::size_t i = 0; i < shown.dangling.size(); ++i) {
        CHECK(shown.dangling[i].label == promised.dangling[i].label);
        CHECK(shown.dangling[i].reference.offset == promised.dangling[i].reference.offset);
    }
    REQUIRE(shown.links.size() == promised.links.size());
    for (std::size_t i = 0; i < shown.links.size(); ++i) {
        CHECK(shown.links[i].text == promised.links[i].text);
        CHECK(shown.links[i].target == promised.links[i].target);
    }
}

// A page ends before every seventh word.
std::vector<LedgerPageEnd> some_page_ends(const Ledger& promised) {
    std::vector<LedgerPageEnd> ends;
    std::uint32_t words = 0;
    std::size_t offset = 0;
    for_each_run(promised.running_text, [&](std::string_view run, bool is_space) {
        if (is_space) return;
        if (++words % 7 == 0) ends.push_back({words / 7, offset, words % 2});
        offset += count_code_points(squeeze(run));
    });
    return ends;
}

std::string shown(const std::vector<LedgerPageEnd>& ends) {
    std::string text;
    for (const LedgerPageEnd& end : ends)
        text += fmt::format("{}@{}+{} ", end.page, end.offset, end.break_at);
    return text;
}

void check_document(const Document& document) {
    Findings findings;
    const std::string bytes = write(document, findings);
    CHECK(told(findings) == "");
    CHECK(told(inspect(bytes)) == "");
    const Ledger promised = ledger_of(document);
    check_equal(promised, recount(bytes));
    CHECK(write(document) == bytes);

    if (bytes.find("<img ") != std::string::npos) return;  // no page ends within a description
    WriteContext with_pages = context();
    with_pages.page_ends = some_page_ends(promised);
    const std::string paged = write(document, findings, with_pages);
    CHECK(told(inspect(paged)) == "");
    check_equal(promised, recount(paged));
    CHECK(shown(*recount(paged).page_ends) == shown(with_pages.page_ends));
}

}  // namespace

TEST_CASE("documents at random come back whole and are valid") {
    std::size_t notes = 0;
    std::size_t blocks = 0;
    for (std::uint32_t seed = 1; seed <= documents; ++seed) {
        INFO("seed " << seed);
        const Document document = RandomDocument(seed).make();
        notes += document.notes.size();
        blocks += ledger_of(document).blocks.size();
        check_document(document);
    }
    CHECK(notes > documents);
    CHECK(blocks > 5 * documents);
}

TEST_CASE("a document of nothing is valid") {
    check_document(Document{});
}

TEST_CASE("levels of headings in any order") {
    for (const std::vector<int>& levels :
         {std::vector{1, 2, 2, 2, 1, 2, 2, 2}, {3}, {2, 1, 4, 4, 2, 6, 1}, {6, 5, 4, 3, 2, 1}}) {
        Document document;
        for (const int level : levels) {
            document.body.push_back(h(level, "kop"));
            if (level % 2 == 0) document.body.push_back(p({t("tekst")}));
        }
        check_document(document);
    }
}

TEST_CASE("content without content") {
    Document document;
    document.body = {{Quote{}},
                     {List{false, {ListItem{"•", {}, {}}, ListItem{"", {}, {}}}, {}}},
                     {List{}},
                     {Table{}},
                     {Table{{}, 0, {TableRow{}, TableRow{{TableCell{}}, {}}}, {}}},
                     {Preformatted{}},
                     {Heading{}},
                     p({})};
    document.notes = {{"", {}, {}, false}};
    check_document(document);
}

TEST_CASE("notes that refer to each other, in a circle, and to themselves") {
    Document document;
    document.body = {p({t("a"), ref(0), t("b")})};
    document.notes = {note("1", "zie"), note("2", "zie"), note("3", "zie"), note("4", "zie"),
                      note("5", "los")};
    const auto refer = [&](std::size_t from, std::size_t to) {
        std::get<Paragraph>(document.notes[from].content[0].value)
            .content.insert(std::get<Paragraph>(document.notes[from].content[0].value).content.end(),
                            {ref(to), t("!")});
    };
    refer(0, 0);
    refer(0, 1);
    refer(2, 3);
    refer(3, 2);
    document.notes[4].referenced = false;
    check_document(document);
    CHECK(recount(write(document)).notes.size() == 5);
}

TEST_CASE("deep nesting up to the limits of a letter") {
    Blocks blocks{p({t("binnen")})};
    for (int i = 0; i < 60; ++i) blocks = {{List{false, {ListItem{"•", std::move(blocks), {}}}, {}}}};
    Inlines inlines{t("x")};
    for (int i = 0; i < 60; ++i) inlines = {{Emphasis{std::move(inlines), {}}}};
    Blocks tables{p({t("cel")})};
    for (int i = 0; i < 40; ++i)
        tables = {{Table{{}, 0, {TableRow{{TableCell{std::move(tables), false, 1, 1, {}}}, {}}}, {}}}};
    Document document;
    document.body = {{Quote{std::move(blocks), {}}}, p(std::move(inlines)), tables.front()};
    check_document(document);
}
