// The catalogue: every rule has one id, says what it demands and what to do, and stands in
// docs/rules.md.
#include "formats/registry/registry.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <regex>
#include <set>
#include <string>

using namespace voetnoot;

TEST_CASE("no id and no slug stands twice") {
    std::set<std::string_view> ids;
    std::set<std::string_view> slugs;
    for (const Rule& rule : format_table().rules) {
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

TEST_CASE("docs/inventory-markdown.md is the inventory; scripts/update-golden renews it") {
    CHECK(run_program({"rules", "--inventory", "markdown"}).out ==
          read_file(std::string(VOETNOOT_FIXTURES_DIR) + "/../docs/inventory-markdown.md"));
}

TEST_CASE("CONFORMANCE.md names every rule of the PDF, files that exist, and no other rule") {
    const std::string pdfa = std::string(VOETNOOT_FIXTURES_DIR) + "/../formats/pdfa/";
    const std::string text = read_file(pdfa + "CONFORMANCE.md");
    const auto all = [&](const char* pattern) {
        const std::regex expression(pattern);
        std::set<std::string> found;
        for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it)
            found.insert((*it)[1]);
        return found;
    };
    std::set<std::string> rules;
    for (const Rule& rule : find_format(formats(), "pdf")->rules) rules.emplace(rule.id);
    CHECK(all("(PDF-[0-9]+)") == rules);
    const std::set<std::string> files = all("`([a-z_0-9]+\\.cpp)`");
    CHECK(files.size() > 15);
    for (const std::string& file : files) {
        INFO(file);
        CHECK((boost::filesystem::exists(pdfa + "objects/" + file) ||
               boost::filesystem::exists(pdfa + "recount/" + file)));
    }
}
