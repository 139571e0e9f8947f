// The inventory of Word documents against the standard's own list of names, and against the page that is
// printed from it. With VOETNOOT_UPDATE set, the page is written anew.
#include "formats/docx/scan/inventory/inventory.hpp"
#include "formats/docx/scan/inventory/attributes.hpp"
#include "formats/docx/scan/inventory/values.hpp"

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
    result +=
        "\n## Values\n\nThose that the standard enumerates, of what is carried; `*` stands for any, `-` "
        "for what "
        "the element says without\nthe attribute. DOCX-11 tells the others.\n\n| | what | of | values "
        "|\n|---|---|---|---|\n";
    for (const ValueNames& row : values())
        result += fmt::format("| {} | {} | `{}` | `{}` |\n", name(row.decision), row.what,
                              row.attributes, row.values);
    return result;
}

// The rows of a list: names before a colon, names behind it, which may go on in lines that are indented.
template <class Each>
void each_of_list(const std::string& path, const Each& each) {
    std::ifstream file(folder + path);
    std::vector<std::string> before;
    bool behind = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        if (!line.starts_with(' ')) {
            before.clear();
            behind = false;
        }
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            if (word == ":") behind = true;
            else if (!behind) before.push_back(word);
            else
                for (const std::string& one : before) each(one, word);
        }
    }
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
    std::size_t count = 0;
    each_of_list("/tests/docx/standard_attributes.txt",
                 [&](const std::string& element, const std::string& attribute) {
                     INFO(element << '@' << attribute);
                     CHECK(find_attribute(element, attribute) != nullptr);
                     ++count;
                 });
    CHECK(count > 1000);
    CHECK(find_attribute("p", "unheard") == nullptr);
    CHECK(find_attribute("p", "anchor") == nullptr);
    CHECK(find_attribute("hyperlink", "docLocation")->decision == Decision::told);
}

TEST_CASE("every value that the standard enumerates for what is carried has a decision") {
    std::size_t count = 0;
    std::size_t decided = 0;
    each_of_list(
        "/tests/docx/standard_values.txt", [&](const std::string& of, const std::string& value) {
            const std::size_t colon = of.find(':');
            const std::size_t at = of.find('@');
            const std::string element = of.substr(0, at);
            const std::string attribute = of.substr(at + 1);
            const Names* known = find(of.substr(0, colon), of.substr(colon + 1, at - colon - 1));
            INFO(of << '=' << value);
            REQUIRE(known != nullptr);
            ++count;
            const bool of_word = of.starts_with("w:");
            const auto* said = of_word ? find_attribute(element.substr(2), attribute) : nullptr;
            if (known->decision != Decision::carried) return;
            if (of_word && said != nullptr && said->decision != Decision::carried) return;
            CHECK(find_value(element, attribute, value) != nullptr);
            ++decided;
        });
    CHECK(count > 3000);
    CHECK(decided > 200);
    CHECK(find_value("w:vertAlign", "val", "raised") == nullptr);
    CHECK(find_value("w:vertAlign", "val", "") == nullptr);
    CHECK(find_value("w:em", "val", "dot")->decision == Decision::told);
    CHECK(has_values("w:u", "val"));
    CHECK(!has_values("w:u", "color"));
}

TEST_CASE("every value that is listed is of one row, and of an element that is carried") {
    std::set<std::string> seen;
    const auto words_of = [](std::string_view row) {
        std::istringstream words{std::string(row)};
        return std::vector<std::string>{std::istream_iterator<std::string>(words), {}};
    };
    for (const ValueNames& row : values())
        for (const std::string& of : words_of(row.attributes)) {
            const std::size_t at = of.find('@');
            const Names* element = find(of.substr(0, 1), of.substr(2, at - 2));
            INFO(of);
            REQUIRE(element != nullptr);
            CHECK((element->decision == Decision::carried || of == "w:tab@val"));
            for (const std::string& value : words_of(row.values)) {
                INFO(value);
                CHECK(seen.insert(of + '=' + value).second);
            }
        }
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
