// The rules TXT-…: one passing text, one failing text each.
#include "formats/text/inspect/inspect.hpp"
#include "formats/text/writer/writer.hpp"
#include "tests/support/catch.hpp"
#include "tests/text/sample_letter.hpp"

#include <fmt/format.h>
#include <fstream>
#include <iterator>

using namespace voetnoot;

namespace {

std::vector<std::string> rules_of(std::string_view bytes) {
    Findings findings;
    try {
        text::inspect::inspect(bytes, {}, findings);
    } catch (const Unreadable&) {
    }
    std::vector<std::string> rules;
    for (const Finding& finding : findings.all()) rules.push_back(finding.rule);
    return rules;
}

using Rules = std::vector<std::string>;

std::string file(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::string seventy(70, 'x');

}  // namespace

TEST_CASE("text: what the writer writes passes inspection") {
    Findings findings;
    CHECK(rules_of(text::writer::write(text_test::sample_letter(), {}, findings)).empty());
}

TEST_CASE("text: every rule has a fixture that fails by it alone and one that passes") {
    for (const Rule& rule : text::inspect::rules) {
        const std::string name =
            fmt::format("{}/rules/{}-{}", VOETNOOT_FIXTURES_DIR, rule.id, rule.slug);
        INFO(name);
        CHECK(rules_of(file(name + ".fail.txt")) == Rules{std::string(rule.id)});
        CHECK(rules_of(file(name + ".pass.txt")).empty());
    }
}

TEST_CASE("TXT-1: UTF-8 in NFC") {
    CHECK(rules_of("één\n").empty());
    CHECK(rules_of("e\u0301e\u0301n\n") == Rules{"TXT-1"});
    CHECK(rules_of("\xE9\xE9n\n") == Rules{"TXT-1"});
}

TEST_CASE("TXT-2: 72 columns") {
    CHECK(rules_of(seventy + " x\n").empty());
    CHECK(rules_of(seventy + " xx\n") == Rules{"TXT-2"});
    CHECK(rules_of(seventy + seventy + "\n").empty());
    CHECK(rules_of("> [1]  " + seventy + seventy + "\n").empty());
    CHECK(rules_of("> [1]  " + seventy + " x\n") == Rules{"TXT-2"});
    CHECK(rules_of(": " + seventy + " x\n").empty());
    const std::string wide = "日本語日本語日本語日本語日本語日本語 日本語日本語日本語日本語日本語日本語";
    CHECK(rules_of(wide + "\n") == Rules{"TXT-2"});  // 37 characters, 73 columns
    CHECK(rules_of(wide.substr(0, wide.size() - 3) + "\n").empty());
}

TEST_CASE("TXT-3: no white space at the end of a line") {
    CHECK(rules_of("a\n\nb\n").empty());
    CHECK(rules_of("a \n") == Rules{"TXT-3"});
    CHECK(rules_of("a\n \nb\n") == Rules{"TXT-3"});
}

TEST_CASE("TXT-4: the last line is ended") {
    CHECK(rules_of("a\n").empty());
    CHECK(rules_of("a") == Rules{"TXT-4"});
    CHECK(rules_of("") == Rules{"TXT-4"});
}

TEST_CASE("TXT-5: no control characters") {
    CHECK(rules_of("« à »\n").empty());
    CHECK(rules_of("a\x01\n") == Rules{"TXT-5"});
    CHECK(rules_of("a\r\n") == Rules{"TXT-5"});
    CHECK(rules_of("a\u0085b\n") == Rules{"TXT-5"});
}

TEST_CASE("TXT-6: the notes in the order of their references") {
    const std::string rule = "\n________________________\n\n";
    const std::string unplaced = "\n__________?__________\n\n";
    CHECK(rules_of("a[1] b[2]\n" + rule + "[1]  a\n[2]  b\n" + unplaced + "[3]  c\n").empty());
    CHECK(rules_of("a[1] b[2]\n" + rule + "[2]  b\n[1]  a\n") == Rules{"TXT-6"});
    CHECK(rules_of("a[1]\n" + rule + "[1]  a\n[2]  b\n") == Rules{"TXT-6"});
    CHECK(rules_of("a[1]\n" + unplaced + "[1]  a\n") == Rules{"TXT-6"});
    CHECK(rules_of("a[1]\n" + rule + "[1]  a\n[1]  b\n") == Rules{"TXT-6"});
}
