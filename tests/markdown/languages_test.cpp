// What the source says of the language of a part is kept, as long as it says something.
#include "formats/markdown/markdown.hpp"
#include "pipeline/run/run.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace voetnoot;

namespace {

std::vector<std::string> foreign(const std::string& letter) {
    const Reading reading = read_letter(Source("brief.md", letter), markdown_format(), {}, {});
    CHECK_FALSE(refuses(reading.findings, OnDefect::refuse));
    std::vector<std::string> found;
    for (const LedgerForeign& one : *reading.promised.foreign)
        found.push_back(one.language + ": " + one.text);
    return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a span, a paragraph and a division may be in another language") {
    CHECK(foreign("De dijk is <span lang=\"en\">state *of* the art</span>.\n") ==
          Found{"en: state of the art"});
    CHECK(foreign("<p lang=\"fr\">Une phrase <b>entière</b>.</p>\n") ==
          Found{"fr: Une phrase entière."});
    CHECK(foreign("De dijk.\n\n<div lang=\"de\">\n\n## Der Deich\n\n- Erstens\n- "
                  "Zweitens\n\n</div>\n\nVan klei.\n") ==
          Found{"de: Der Deich", "de: Erstens", "de: Zweitens"});
    CHECK(foreign("<div><div lang=\"en\">The dike.</div><div>De dijk.</div></div>\n") ==
          Found{"en: The dike."});
    CHECK(foreign("<span lang=\"en\">The <span lang=\"fr\">fait accompli</span> of</span> de dijk.\n") ==
          Found{"en: The fait accompli of", "fr: fait accompli"});
}

TEST_CASE("a division ends with the item or the quote that it was opened in") {
    for (const char* begin :
         {"- <div lang=\"de\">\n\n  Der Deich.\n", "> <div lang=\"de\">\n>\n> Der Deich.\n"}) {
        INFO(begin);
        CHECK(foreign(begin + std::string("\nDe dijk van het land.\n")) == Found{"de: Der Deich."});
    }
}

TEST_CASE("a note that is defined in a quote or an item is in the language of the division around it") {
    for (const char* body :
         {"> The dike[^1].\n>\n> [^1]: A note.\n", "- The dike[^1].\n\n  [^1]: A note.\n"}) {
        INFO(body);
        CHECK(foreign("<div lang=\"en\">\n\n" + std::string(body) +
                      "\n</div>\n\nDe dijk van het land.\n") == Found{"en: The dike", "en: A note."});
    }
}

TEST_CASE("references and line ends do not part it") {
    CHECK(foreign("De <span lang=\"en\">state<sup>1</sup> of  \nthe art</span>.\n\n---\n\n<sup>1</sup> "
                  "Noot.\n") == Found{"en: state of the art"});
    CHECK(foreign("<div lang=\"en\">\n\nThe dike<sup>1</sup>.\n\n---\n\n<sup>1</sup> A "
                  "note.\n\n</div>\n\nDe dijk van het land.\n") == Found{"en: The dike", "en: A note."});
}

TEST_CASE("a tag that tells nothing is none") {
    for (const char* letter :
         {"De <span lang=\"nl-BE\">dijk</span> van het land.\n",
          "De <span lang=\"\">dijk</span> van het land.\n",
          "De <span lang=\"und\">dijk</span> van het land.\n",
          "De <span lang=\"en\">2031</span> van het land.\n",
          "De <span lang=\"e&quot;n\">dijk</span> van het land.\n",
          "De <span lang=\"en\">dijk van het land.\n", "De <span id=\"a\"></span>dijk van het land.\n",
          "<div>\n\nDe dijk van het land.\n\n</div>\n"}) {
        INFO(letter);
        CHECK(foreign(letter).empty());
    }
}

TEST_CASE("an element that ends within another loses neither words nor marks") {
    const Reading reading = read_letter(
        Source("brief.md",
               "De <span lang=\"en\">dijk<sup>1</span></sup> van klei.\n\n---\n\n<sup>1</sup> Noot.\n"),
        markdown_format(), {}, {});
    CHECK_FALSE(refuses(reading.findings, OnDefect::refuse));
    REQUIRE(reading.promised.notes.size() == 1);
    CHECK(reading.promised.notes.front().references.size() == 1);
}

TEST_CASE("the words of another language do not decide which one the letter is in") {
    const Reading reading = read_letter(Source("brief.md",
                                               "De dijk van het land.\n\n<p lang=\"en\">The state of "
                                               "the art, and that of the dike with it.</p>\n"),
                                        markdown_format(), {}, {});
    CHECK(reading.normalized.document.language == "nl");
}
