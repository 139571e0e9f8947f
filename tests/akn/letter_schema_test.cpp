// The part of the schema that is compiled at once decides as the whole does: it allows what our writer
// writes, and nothing that the whole refuses.
#include "formats/akn/inspect/letter_schema.hpp"
#include "formats/akn/inspect/made_part.hpp"
#include "formats/akn/inspect/prune.hpp"
#include "formats/akn/inspect/vocabulary.hpp"
#include "formats/akn/inspect/walk.hpp"
#include "formats/akn/xml/parse.hpp"
#include "pipeline/source/sha256.hpp"
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random_document.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <functional>
#include <random>
#include <set>

namespace fs = boost::filesystem;
using namespace voetnoot;
using namespace voetnoot::akn;
using namespace voetnoot::akn::inspect;
using namespace voetnoot::test;

namespace {

const xmlChar* x(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}

const std::string& xsd(const char* name) {
    static std::map<std::string, std::string> files;
    auto found = files.find(name);
    if (found == files.end()) {
        const fs::path path = fs::path(VOETNOOT_DATA_DIR) / "akn" / name;
        if (!fs::exists(path)) {
            fmt::print("skipped: {} is missing (scripts/setup)\n", path.string());
            std::exit(77);
        }
        found = files.emplace(name, read_file(path)).first;
    }
    return found->second;
}

LetterSchema& pair() {
    static LetterSchema schema(xsd("akomantoso30.xsd"), xsd("xml.xsd"), sha256(xsd("akomantoso30.xsd")));
    return schema;
}
const Schema& whole() {
    static const Schema schema(xsd("akomantoso30.xsd"), xsd("xml.xsd"));
    return schema;
}

template <class AnySchema>
std::string violations(AnySchema& schema, xmlDoc& tree) {
    std::string said;
    schema.validate(tree, [&](int line, const std::string& message) {
        said += fmt::format("{}: {}\n", line, message);
    });
    return said;
}

// Parsed twice: a validator leaves its traces in a tree.
std::string decided_by(std::string_view bytes, bool by_whole) {
    const xml::Tree tree = xml::parse(bytes);
    return by_whole ? violations(whole(), *tree) : violations(pair(), *tree);
}

std::vector<std::string> documents_below(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().string().ends_with(".akn.xml")) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> documents;
    for (const fs::path& path : paths) documents.push_back(read_file(path));
    return documents;
}

std::string with_formula() {
    Document document;
    document.body = {
        h(1, "Kop"), p({t("een"), ref(0)}),
        p({{Formula{
            "x²", R"(<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>)", {}}}})};
    document.notes = {note("1", "noot een")};
    return write(document);
}

std::vector<std::string> names_of_schema() {
    const xml::Tree tree = xml::parse(xsd("akomantoso30.xsd"));
    std::vector<std::string> names;
    for (const xmlNode* node = xmlDocGetRootElement(tree.get())->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, x("element")))
            names.push_back(*xml::attribute(node, "name"));
    return names;
}

// One change of one element, as a hand that knows the schema might do it wrong, or right.
class Mutator {
public:
    Mutator(std::uint32_t seed, const std::vector<std::string>& names) : random_(seed), names_(names) {}

    std::string mutant_of(const std::string& bytes) {
        const xml::Tree tree = xml::parse(bytes);
        std::vector<xmlNode*> elements;
        for_each_element(xmlDocGetRootElement(tree.get()),
                         [&](const xmlNode* node) { elements.push_back(const_cast<xmlNode*>(node)); });
        change(*tree, elements);
        xmlChar* text = nullptr;
        int size = 0;
        xmlDocDumpMemory(tree.get(), &text, &size);
        std::string result(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
        xmlFree(text);
        return result;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    const std::string& any_name() {
        if (below(2) == 0) return names_[below(names_.size())];
        static std::string name;
        return name = vocabulary[below(std::size(vocabulary))];
    }

    void change(xmlDoc& tree, const std::vector<xmlNode*>& elements) {
        xmlNode* node = elements[below(elements.size())];
        xmlNode* other = elements[below(elements.size())];
        const bool is_root = node == xmlDocGetRootElement(&tree);
        xmlNs* akn = xmlDocGetRootElement(&tree)->ns;
        const auto made = [&] {
            xmlNode* element = xmlNewDocNode(&tree, akn, x(any_name().c_str()), nullptr);
            if (below(2) == 0) xmlNewProp(element, x("eId"), x("x_1"));
            if (below(2) == 0) xmlNodeAddContent(element, x("woord"));
            return element;
        };
        switch (below(12)) {
            case 0:
                xmlNodeSetName(node, x(any_name().c_str()));
                break;
            case 1:
                if (!is_root) xmlUnlinkNode(node), xmlFreeNode(node);
                break;
            case 2:
                if (!is_root) xmlAddNextSibling(node, xmlDocCopyNode(node, &tree, 1));
                break;
            case 3:
                xmlAddChild(node, made());
                break;
            case 4:
                if (!is_root) xmlAddPrevSibling(node, made());
                break;
            case 5:
                xmlNodeAddContent(node, x("woord"));
                break;
            case 6:
                if (node->properties) xmlRemoveProp(node->properties);
                break;
            case 7:
                if (node->properties)
                    xmlSetProp(node, node->properties->name, x(below(2) == 0 ? "" : "een twee"));
                break;
            case 8: {
                static const char* const attributes[] = {"eId",      "class", "wrong", "name",
                                                         "marker",   "href",  "type",  "colspan",
                                                         "contains", "date"};
                static const char* const values[] = {
                    "x", "1", "-1", "2021-07-01", "#a", "", "originalVersion"};
                xmlSetProp(node, x(attributes[below(10)]), x(values[below(7)]));
                break;
            }
            case 9:
                xmlSetNsProp(node, xmlSearchNsByHref(&tree, node, XML_XML_NAMESPACE),
                             x(below(2) == 0 ? "space" : "lang"), x(below(2) == 0 ? "preserve" : "!"));
                break;
            case 10: {  // its type, named by the document itself
                static const char* const types[] = {"inline", "blocksreq", "hierarchy", "anyOtherType",
                                                    "nothing"};
                xmlNs* xsi = xmlNewNs(node, x("http://www.w3.org/2001/XMLSchema-instance"), x("xsi"));
                xmlNewNsProp(node, xsi, x("type"), x(types[below(5)]));
                break;
            }
            default: {  // within an element of somebody else, by preference where the schema has room
                        // for one
                for (xmlNode* candidate : elements)
                    if (xmlStrEqual(candidate->name, x("foreign")) && below(4) != 0) node = candidate;
                xmlNode* foreign = xmlNewDocNode(&tree, nullptr, x("other"), nullptr);
                xmlSetNs(foreign, xmlNewNs(foreign, x("urn:x"), x("x")));
                xmlAddChild(node, foreign);
                xmlAddChild(foreign, below(3) == 0 ? xmlDocCopyNode(other, &tree, 1) : made());
            }
        }
    }

    std::mt19937 random_;
    const std::vector<std::string>& names_;
};

}  // namespace

TEST_CASE("what our writer writes is allowed by the part alone") {
    LetterSchema schema(xsd("akomantoso30.xsd"), xsd("xml.xsd"));
    REQUIRE(schema.has_part());
    const auto check = [&](const std::string& bytes) {
        const xml::Tree tree = xml::parse(bytes);
        INFO(violations(schema, *tree));
        REQUIRE_FALSE(schema.has_whole());
        REQUIRE(decided_by(bytes, true) == "");
    };
    for (const std::string& bytes : documents_below(fs::path(VOETNOOT_FIXTURES_DIR) / "letters"))
        check(bytes);
    check(with_formula());
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        Findings findings;
        check(write(RandomDocument(seed).make(), findings));
    }
}

TEST_CASE("of a change the pair says what the whole says") {
    std::vector<std::string> letters = documents_below(fs::path(VOETNOOT_FIXTURES_DIR) / "letters");
    std::erase_if(letters, [](const std::string& bytes) { return bytes.size() > 12'000; });
    for (std::uint32_t seed = 900; seed < 930; ++seed) {
        Findings findings;
        letters.push_back(write(RandomDocument(seed).make(), findings));
    }
    REQUIRE(letters.size() >= 35);
    const std::vector<std::string> names = names_of_schema();
    std::size_t refused = 0, allowed = 0;
    for (std::uint32_t seed = 0; seed < 1600; ++seed) {
        const std::string mutant =
            Mutator(seed, names)
                .mutant_of(seed % 3 == 0 ? with_formula() : letters[seed % letters.size()]);
        INFO("mutant " << seed << ":\n" << mutant);
        const std::string expected = decided_by(mutant, true);
        REQUIRE(decided_by(mutant, false) == expected);
        ++(expected.empty() ? allowed : refused);
    }
    fmt::print("{} mutants refused, {} allowed\n", refused, allowed);
    CHECK(refused > 800);
    CHECK(allowed > 100);
}

TEST_CASE("an element that is hidden in one of another namespace is not passed over") {
    const std::string letter = with_formula();
    for (const char* hidden :
         {"<bill wrong=\"1\"/>", "<p wrong=\"1\">woord</p>", "<x:y><bill wrong=\"1\"/></x:y>"}) {
        const std::string bytes = planted(
            letter, "<foreign>", fmt::format("<foreign><x:x xmlns:x=\"urn:x\">{}</x:x>", hidden));
        INFO(hidden);
        CHECK(decided_by(bytes, true) != "");
        CHECK(decided_by(bytes, false) == decided_by(bytes, true));
    }
}

TEST_CASE("the part that the build made is the part of this schema, and of no other") {
    const std::string& whole_xsd = xsd("akomantoso30.xsd");
    CHECK(made_part_of == sha256(whole_xsd));
    CHECK(made_part == part_of(whole_xsd, vocabulary));
    CHECK(part_of(made_part, vocabulary) == made_part);
    CHECK(made_part.size() < whole_xsd.size() / 4);

    // Which is taken shows where there is no other.
    const std::string other = "no schema";
    CHECK_THROWS_AS(LetterSchema(other, xsd("xml.xsd"), sha256(other)), CannotRun);
    CHECK(LetterSchema(other, xsd("xml.xsd"), made_part_of).has_part());
}

TEST_CASE("a schema that cannot be pruned is compiled whole") {
    const std::string head = R"(<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">)";
    const std::string type = R"(<xsd:complexType><xsd:sequence>)";
    const std::string end = "</xsd:sequence></xsd:complexType></xsd:element>";
    // What a kept element demands is left out.
    const std::string demands = head + R"(<xsd:element name="p">)" + type +
                                R"(<xsd:element ref="gone"/>)" + end +
                                R"(<xsd:element name="gone"/></xsd:schema>)";
    LetterSchema schema(demands, "");
    CHECK_FALSE(schema.has_part());
    CHECK(schema.has_whole());
    const xml::Tree valid = xml::parse("<p><gone/></p>");
    CHECK(violations(schema, *valid) == "");
    const xml::Tree invalid = xml::parse("<p/>");
    CHECK(violations(schema, *invalid) != "");

    // A choice of which nothing is left is not one that may be empty.
    const std::string chooses =
        head +
        R"(<xsd:element name="p"><xsd:complexType><xsd:choice><xsd:element ref="i"/>)"
        R"(<xsd:group ref="g"/></xsd:choice></xsd:complexType></xsd:element><xsd:group name="g"><xsd:choice>)"
        R"(<xsd:element ref="gone"/></xsd:choice></xsd:group><xsd:element name="gone"/><xsd:element name="i"/></xsd:schema>)";
    LetterSchema second(chooses, "");
    REQUIRE(second.has_part());
    for (const auto& [bytes, valid_too] :
         {std::pair{"<p><i/></p>", true}, std::pair{"<p><gone/></p>", true}, std::pair{"<p/>", false},
          std::pair{"<p><i/><i/></p>", false}}) {
        const xml::Tree tree = xml::parse(bytes);
        CHECK(violations(second, *tree).empty() == valid_too);
    }
    CHECK_THROWS_AS(LetterSchema("", ""), CannotRun);
    CHECK_THROWS_AS(LetterSchema("<a/>", ""), CannotRun);
    CHECK_THROWS_AS(LetterSchema("no schema", ""), CannotRun);
}
