// The inventory of Word documents against the standard's own list of names, and against the page that is
// printed from it. With VOETNOOT_UPDATE set, the page is written anew.
#include "formats/docx/scan/inventory/inventory.hpp"
#include "formats/docx/scan/inventory/attributes.hpp"

#include "tests/support/catch.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace voetnoot::docx::scan::inventory;

namespace {

const std::string folder = std::string(VOETNOOT_FIXTURES_DIR) + "/..";

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string_view name(Decision decision) {
    return decision == Decision::carried    ? "carried"
           : decision == Decision::harmless ? "harmless"
                                            : "told";
}

std::string page() {
    std::string result =
        "# The inventory of Word documents\n\nEvery element that a part of a letter can hold, and every "
        "kind of "
        "part (`part:`), with what becomes of it.\n*Carried*: its meaning is in the letter, or in a "
        "finding of "
        "its own. *Harmless*: without it the letter says the same.\n*Told*: DOCX-12 says what, where "
        "and how "
        "often. What is not listed here is told by DOCX-11.\n\nThis page is printed from the tables in "
        "`formats/docx/scan/inventory/`.\n\n| | what | names |\n|---|---|---|\n";
    for (const auto& table : tables())
        for (const Names& row : table) {
            std::string names;
            std::istringstream words{std::string(row.names)};
            for (std::string word; words >> word;)
                names += fmt::format("{}`{}:{}`", names.empty() ? "" : " ", row.prefix, word);
            result += fmt::format("| {} | {} | {} |\n", name(row.decision), row.what, names);
        }
    result +=
        "\n## Attributes\n\nThose of elements of WordprocessingML, of which some change what a person "
        "reads; `*` stands "
        "for every element that has\nno line of its own.\n\n| | what | of | names "
        "|\n|---|---|---|---|\n";
    for (const AttributeNames& row : attributes())
        result += fmt::format("| {} | {} | `{}` | `{}` |\n", name(row.decision), row.what, row.elements,
                              row.names);
    return result;
}

}  // namespace

TEST_CASE("every element that the standard names has a decision") {
    std::ifstream file(folder + "/tests/docx/standard_names.txt");
    std::size_t count = 0;
    std::string prefix;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.back() == ':') {
            prefix = line.substr(0, line.size() - 1);
            continue;
        }
        std::istringstream words(line);
        for (std::string word; words >> word; ++count) {
            INFO(prefix << ':' << word);
            CHECK(find(prefix, word) != nullptr);
        }
    }
    CHECK(count > 1400);
}

TEST_CASE("every attribute that the standard gives to an element of WordprocessingML has a decision") {
    std::ifstream file(folder + "/tests/docx/standard_attributes.txt");
    std::size_t count = 0;
    std::vector<std::string> elements;
    bool names = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        if (!line.starts_with(' ')) {
            elements.clear();
            names = false;
        }
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            if (word == ":") names = true;
            else if (!names) elements.push_back(word);
            else
                for (const std::string& element : elements) {
                    INFO(element << '@' << word);
                    CHECK(find_attribute(element, word) != nullptr);
                    ++count;
                }
        }
    }
    CHECK(count > 1000);
    CHECK(find_attribute("p", "unheard") == nullptr);
    CHECK(find_attribute("p", "anchor") == nullptr);
    CHECK(find_attribute("hyperlink", "docLocation")->decision == Decision::told);
}

TEST_CASE("no name has two decisions, and each prefix stands for a namespace") {
    std::set<std::string> seen;
    for (const auto& table : tables())
        for (const Names& row : table) {
            std::istringstream words{std::string(row.names)};
            for (std::string word; words >> word;) {
                INFO(row.prefix << ':' << word);
                CHECK(seen.insert(std::string(row.prefix) + ':' + word).second);
                CHECK(find(row.prefix, word) == &row);
            }
        }
    CHECK(find("w", "gloss") == nullptr);
    CHECK(find("a", "footnoteReference") == nullptr);
    CHECK(prefix_of("urn:nobody") == "");
    CHECK(prefix_of("http://purl.oclc.org/ooxml/wordprocessingml/main") == "w");
}

TEST_CASE("docs/inventory-docx.md is what the tables say") {
    const std::string path = folder + "/docs/inventory-docx.md";
    if (std::getenv("VOETNOOT_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << page();
    CHECK(content_of(path) == page());
}
