#include "formats/pdfa/objects/string_limit.hpp"

#include "formats/pdfa/rules.hpp"
#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;
using namespace voetnoot::pdfa;

namespace {

std::size_t complaints(const LaidOut& letter) {
    Findings findings;
    check_strings(letter, findings);
    for (const Finding& finding : findings.all()) CHECK(finding.rule == pdfa_rules::string_too_long.id);
    return findings.all().size();
}

}  // namespace

TEST_CASE("a string as long as PDF/A allows passes, a longer one is refused") {
    LaidOut letter = sample_letter(test_fonts());
    CHECK(complaints(letter) == 0);
    StructureNode& node = letter.structure.nodes.back();
    node.target = std::string(16382, 'x');
    CHECK(complaints(letter) == 0);
    node.target += 'x';
    CHECK(complaints(letter) == 1);
    node.alt = std::string(40000, 'x');
    letter.outline.front().title = node.alt;
    CHECK(complaints(letter) == 3);
}
