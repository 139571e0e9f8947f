// Whatever a Document holds, its plain text gives back the Document's own ledger.
#include "formats/text/inspect/inspect.hpp"
#include "formats/text/recount/recount.hpp"
#include "formats/text/writer/writer.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/compare.hpp"
#include "tests/support/catch.hpp"
#include "tests/text/random_document.hpp"

using namespace voetnoot;

namespace {

void require_same(const std::vector<LedgerReference>& a, const std::vector<LedgerReference>& b) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        REQUIRE(a[i].offset == b[i].offset);
        REQUIRE(a[i].before == b[i].before);
        REQUIRE(a[i].inside == b[i].inside);
    }
}

// Stricter than compare(): white space and labels included.
void require_same(const Ledger& promised, const Ledger& shown) {
    REQUIRE(promised.running_text == shown.running_text);
    REQUIRE(promised.words == shown.words);
    REQUIRE(promised.notes.size() == shown.notes.size());
    for (std::size_t i = 0; i < promised.notes.size(); ++i) {
        REQUIRE(promised.notes[i].label == shown.notes[i].label);
        REQUIRE(promised.notes[i].text == shown.notes[i].text);
        require_same(promised.notes[i].references, shown.notes[i].references);
    }
    REQUIRE(promised.dangling.size() == shown.dangling.size());
    for (std::size_t i = 0; i < promised.dangling.size(); ++i) {
        REQUIRE(promised.dangling[i].label == shown.dangling[i].label);
        require_same({promised.dangling[i].reference}, {shown.dangling[i].reference});
    }
    REQUIRE(promised.links.size() == shown.links.size());
    for (std::size_t i = 0; i < promised.links.size(); ++i) {
        REQUIRE(promised.links[i].text == shown.links[i].text);
        REQUIRE(promised.links[i].target == shown.links[i].target);
    }
    REQUIRE(promised.blocks == shown.blocks);
}

#ifdef VOETNOOT_FULL
constexpr std::uint32_t documents = 100000;
#else
constexpr std::uint32_t documents = 5000;
#endif

}  // namespace

TEST_CASE("text: the recount of any written Document is the Document's ledger") {
    for (std::uint32_t seed = 0; seed < documents; ++seed) {
        const Document document = text_test::RandomDocument(seed).make();
        Findings findings;
        const std::string bytes = text::writer::write(document, {}, findings);
        INFO("seed " << seed << "\n" << bytes);
        const Ledger promised = ledger_of(document);
        const Ledger shown = text::recount::recount(bytes, {});
        require_same(promised, shown);
        compare(promised, shown, findings);
        require_same(promised, text::inspect::inspect(bytes, {}, findings));
        for (const Finding& finding : findings.all())
            UNSCOPED_INFO(finding.rule << ": " << finding.message);
        REQUIRE(findings.all().empty());
    }
}
