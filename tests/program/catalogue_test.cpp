// The catalogue: every rule has one id, says what it demands and what to do, and stands in docs/rules.md.
#include "registry.hpp"
#include "support/run_program.hpp"
#include "support/temporary_folder.hpp"

#include "support/catch.hpp"

#include <set>

using namespace voetnoot;

TEST_CASE("no id and no slug stands twice") {
    std::set<std::string_view> ids;
    std::set<std::string_view> slugs;
    for (const Rule& rule : catalogue()) {
        INFO(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(slugs.insert(rule.slug).second);
        CHECK_FALSE(rule.sentence.empty());
        CHECK_FALSE(rule.hint.empty());
    }
}

TEST_CASE("docs/rules.md is the catalogue; scripts/update-golden renews it") {
    CHECK(run_program({"rules", "--format", "markdown"}).out ==
          read_file(std::string(VOETNOOT_FIXTURES_DIR) + "/../docs/rules.md"));
}
