// Nothing in a letter is dark: every byte is of a word or of a piece of syntax, and what no output shows
// is told. A byte that nobody claims, or that two claim, is found.
#include "formats/markdown/markdown.hpp"
#include "pipeline/ingest/ingest.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace voetnoot;

namespace {

struct Read {
    Ingested ingested;
    Findings findings;
};

Read read(const std::string& letter, const Format& format = markdown_format()) {
    Read result;
    const Source source("brief.md", letter);
    result.ingested = ingest(source, format, {}, result.findings);
    return result;
}

std::vector<std::string> rules(const Read& read) {
    std::vector<std::string> found;
    for (const Finding& finding : read.findings.sorted()) found.push_back(finding.rule);
    return found;
}

using Rules = std::vector<std::string>;

// A format whose scan is damaged before ingest sees it.
template <class Damage>
Format damaged(Damage damage) {
    Format format = markdown_format();
    format.scan = [scan = format.scan, damage](const Source& source, const ReadOptions& how) {
        Scan result = scan(source, how);
        damage(result);
        return result;
    };
    format.disputed = nullptr;
    return format;
}

// Every kind of syntax, once at least.
const std::string everything =
    "\xEF\xBB\xBF# Kop ##\n\nOnder\n===\n\n> Citaat met *nadruk*, __vet__ en `code`.\n\n---\n\n"
    "- punt\n- [koppeling](https://a.example/b_c \"titel\")\n\n3. drie\n4. vier \\* na\\\nregel\n\n"
    "| a | b |\n|---|:-:|\n| 1 | 2 \\| 3 |\n\n```xml\n<b/>\n```\n\n![beeld](b.png) "
    "<https://c.example>\n\n"
    "Tekst[^1] en $^{2}$ en <sup>3</sup>, zacht\xC2\xAD"
    "afbreken&nbsp;en&shy;.\n\n[^1]: Noot.\n\n"
    "<table><tr><td>cel</td></tr></table>\n\n<!-- gezien -->\n\n<?php x ?>\n\n{3}----------------\n\n"
    "[naam][doel] en <img src=\"x.png\" alt=\"een beeld\">\n\n[doel]: https://d.example 'titel'\n";

}  // namespace

TEST_CASE("every byte of a letter is accounted for") {
    const Read letter = read(everything);
    CHECK(rules(letter) == Rules{"TEXT-10", "TEXT-10", "TEXT-10", "TEXT-10"});
}

TEST_CASE("a byte that nobody claims is found, and where it is") {
    for (const std::size_t at : {std::size_t{0}, std::size_t{3}, std::size_t{9}}) {
        const Read letter =
            read(everything, damaged([at](Scan& scan) {
                     scan.syntax.erase(scan.syntax.begin() + static_cast<std::ptrdiff_t>(at));
                 }));
        const Rules found = rules(letter);
        CHECK(std::count(found.begin(), found.end(), "LEDGER-15") == 1);
    }
    const Read word = read("Een twee drie.\n",
                           damaged([](Scan& scan) { scan.tokens.erase(scan.tokens.begin() + 1); }));
    REQUIRE(rules(word) == Rules{"LEDGER-15"});
    CHECK(word.findings.all().front().span == Span{0, 4, 8});
}

TEST_CASE("a byte that is claimed twice is found") {
    const Read letter = read("Een *twee* drie.\n", damaged([](Scan& scan) {
                                 scan.syntax.push_back({0, {0, 5, 6}});
                             }));
    CHECK(rules(letter) == Rules{"LEDGER-16"});
}

TEST_CASE("what no output shows is told") {
    CHECK(rules(read("Een.\n\n<style>\np { color: red }\n</style>\n")) == Rules{"TEXT-11"});
    CHECK(rules(read("Een.\n\n<!-- nooit gesloten\n\nTwee.\n")) == Rules{"TEXT-11"});
    CHECK(rules(read("Een <b vul hier in>twee</b>.\n")) == Rules{"TEXT-11"});
    CHECK(rules(read("Een <video src=\"x\">twee</video>.\n")) == Rules{"TEXT-11"});
    CHECK(rules(read("Een <abbr title=\"twee\">drie</abbr>.\n")) == Rules{"TEXT-10"});
    CHECK(rules(read("Een [twee](https://a.example \"drie\").\n")) == Rules{"TEXT-10"});
    CHECK(rules(read("Een <?php twee ?> drie.\n")) == Rules{"TEXT-10"});
    CHECK(rules(read("Een <!-- drie woorden samen --> twee.\n\n<!-- nog een -->\n")) ==
          Rules{"TEXT-10"});
    CHECK(rules(read("Een <!-- --> twee <!---->.\n")).empty());
}

TEST_CASE("a comment that says that something is missing is a warning, each") {
    for (const std::string comment :
         {"image", "formula-not-decoded", "missing-text", "Table not decoded", "rich table cell",
          "🖼️❌ Image not available. Please use "
          "`PdfPipelineOptions(generate_picture_images=True)`",
          "picture 3 omitted", "figure", "Chart 2", "unsupported element", "tabel ontbreekt",
          "text truncated", "OCR failed"}) {
        INFO(comment);
        CHECK(rules(read("Een.\n\n<!-- " + comment + " -->\n\nTwee <!--" + comment + "-->.\n")) ==
              Rules{"TEXT-9", "TEXT-9"});
    }
    for (const std::string comment : {"PageBreak", "PageNumber=\"3\"", "page break", "Page 3"}) {
        INFO(comment);
        CHECK(rules(read("Een.\n\n<!-- " + comment + " -->\n\nTwee.\n")).empty());
    }
}

TEST_CASE("a sign that is escaped twice is told") {
    const Read letter = read("Zie rapport\\\\_eind\\\\_3.pdf en \\_dit\\_.\n");
    CHECK(rules(letter) == Rules{"TEXT-13"});
    std::string text;
    for (const ScanToken& token : letter.ingested.scan.tokens) text += token.text;
    CHECK(text == "Zierapport\\_eind\\_3.pdfen_dit_.");
}

TEST_CASE("where the two parsers differ the letter is read once more, and it is told") {
    for (const std::string letter : {"-__[a_\n", "Zin **a*b**c* en _d*e_f*.\n", "- ```\nfelu||\n-|-\n",
                                     "a | b\n- | -\n1|\n", "|-|\n|- -|\n|-|\n"}) {
        INFO(letter);
        const Read differing = read("Eerst.\n\n" + letter + "\nDaarna.\n");
        for (const std::string& rule : rules(differing)) CHECK(rule == "TEXT-12");
        CHECK(differing.ingested.scan.tokens.back().text == "Daarna.");
    }
    CHECK(rules(read("Een *twee* [drie](https://a.example) <b>vier</b>.\n")).empty());
}
