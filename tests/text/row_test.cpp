// The row of the registry: what the pipeline is given does what the libraries behind it do.
#include "formats/text/text.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/compare.hpp"
#include "tests/support/catch.hpp"
#include "tests/text/sample_letter.hpp"

using namespace voetnoot;

TEST_CASE("text: the row writes, counts and inspects, and neither reads nor scans") {
    const Format format = text_format();
    CHECK(format.name == "txt");
    CHECK(format.suffixes.front() == ".txt");
    CHECK_FALSE(format.read);
    CHECK_FALSE(format.scan);

    Resources resources;
    Findings findings;
    const Document letter = text_test::sample_letter();
    const std::string bytes = format.writer(resources)(letter, {}, findings);
    compare(ledger_of(letter), format.recount(bytes, {}), findings);
    format.inspector(resources)(bytes, {}, {}, findings);
    CHECK(findings.all().empty());

    format.inspector(resources)(bytes + " ", {}, {}, findings);
    REQUIRE_FALSE(findings.all().empty());
    for (const Finding& finding : findings.all()) {
        bool known = false;
        for (const Rule& rule : format.rules) known = known || rule.id == finding.rule;
        CHECK(known);
    }
}
