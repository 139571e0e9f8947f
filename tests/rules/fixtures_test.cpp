// Each rule of the catalogue has one failing and one passing fixture; the first reports it, where it
// says (its last line is "<!-- NOTE-1 at 3:12 -->"), and the second does not.
#include "tests/rules/fixtures.hpp"
#include "formats/registry/registry.hpp"
#include "tests/rules/planted.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace voetnoot;
using namespace voetnoot::rules_test;

namespace {

const PlantedRules& planted() {
    static const PlantedRules all = [] {
        PlantedRules both = planted_pdfs();
        both.merge(planted_letters());
        both.merge(planted_seals());
        both.merge(planted_packages());
        both.merge(planted_originals());
        both.merge(planted_read_pdfs());
        return both;
    }();
    return all;
}

std::string told(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings.all())
        text += fmt::format("{}: {}\n", finding.rule, finding.message);
    return text;
}

std::vector<Finding> of_rule(const Findings& findings, const Rule& rule) {
    std::vector<Finding> found = findings.sorted();
    std::erase_if(found, [&rule](const Finding& finding) { return finding.rule != rule.id; });
    return found;
}

void check_place(const boost::filesystem::path& letter, const Finding& finding) {
    const Source source = load(letter);
    const Position position = source.position(finding.span);
    const std::string last =
        fmt::format("\n<!-- {} at {}:{} -->\n", finding.rule, position.line, position.column);
    INFO("reported:" << last);
    CHECK(std::string_view(source.bytes()).ends_with(last));
}

}  // namespace

TEST_CASE("every rule has a failing and a passing fixture") {
    std::size_t count = 0;
    for (const Rule& rule : format_table().rules) {
        INFO(rule.id << " " << rule.slug);
        const auto fail = fixture_of(rule, "fail");
        const auto pass = fixture_of(rule, "pass");
        const auto without_file = planted().find(rule.id);
        if (without_file != planted().end()) {
            CHECK_FALSE((fail || pass));  // not two ways to show one thing
            const Findings found = without_file->second.fail();
            INFO(told(found));
            CHECK_FALSE(of_rule(found, rule).empty());
            CHECK(of_rule(without_file->second.pass(), rule).empty());
        } else {
            REQUIRE(fail);
            REQUIRE(pass);
            const Findings found = findings_of(*fail, rule);
            INFO(told(found));
            const std::vector<Finding> of_this = of_rule(found, rule);
            REQUIRE_FALSE(of_this.empty());
            if (fail->extension() == ".md") check_place(*fail, of_this.front());
            CHECK(of_rule(findings_of(*pass, rule), rule).empty());
        }
        ++count;
    }
    CHECK(count >= 80);
}

TEST_CASE("no fixture is of a rule that the catalogue does not have") {
    std::set<std::string> known{"LEDGER.md", "ORIGINAL.md"};
    for (const Rule& rule : format_table().rules)
        for (const char* verdict : {"fail", "pass"})
            if (const auto file = fixture_of(rule, verdict)) known.insert(file->filename().string());
    for (const auto& entry : boost::filesystem::directory_iterator(
             boost::filesystem::path(VOETNOOT_FIXTURES_DIR) / "rules")) {
        INFO(entry.path().filename().string());
        CHECK(known.contains(entry.path().filename().string()));
    }
}
