// HTML is what HTML knows: an element of the standard is markup, whatever else stands in angle brackets
// is words of the letter.
#include "formats/markdown/markdown.hpp"
#include "pipeline/ingest/ingest.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

using namespace voetnoot;

namespace {

// The index of elements of the HTML standard, and its obsolete features (16.2).
constexpr const char* standard =
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption "
    "cite "
    "code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption "
    "figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend "
    "li "
    "link main map mark math menu meta meter nav noscript object ol optgroup option output p picture "
    "pre "
    "progress q rp rt ruby s samp script search section select slot small source span strong style sub "
    "summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video "
    "wbr "
    "acronym applet basefont bgsound big blink center dir font frame frameset image isindex keygen "
    "listing "
    "marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp";

struct Letter {
    std::string words;  // of the scan
    std::size_t told = 0;
    std::size_t errors = 0;
};

Letter read(const std::string& bytes) {
    Findings findings;
    const Source source("brief.md", bytes);
    const Ingested ingested = ingest(source, markdown_format(), {}, findings);
    Letter letter;
    for (const ScanToken& token : ingested.scan.tokens)
        letter.words += (token.space_before ? " " : "") + token.text;
    for (const Finding& finding : findings.all()) {
        if (finding.rule == "TEXT-8") ++letter.told;
        if (finding.severity == Severity::error || finding.rule == "TEXT-12") ++letter.errors;
    }
    return letter;
}

// Letters, digits and the signs that names have, none of them of HTML: each begins as no element does.
std::string invented(std::uint32_t number) {
    constexpr std::string_view letters = "qwzxvnmkgj";
    constexpr std::string_view signs = "abcdefgh0123456789-_:.ABCDEFGH";
    std::string name{letters[number % letters.size()], 'x'};
    for (std::uint32_t rest = number * 2654435761u + 1; rest != 0; rest /= 31)
        name += signs[rest % signs.size()];
    return name;
}

}  // namespace

TEST_CASE("every element that HTML knows is markup") {
    std::istringstream names(standard);
    std::size_t count = 0;
    for (std::string name; names >> name; ++count) {
        for (const std::string& spelled :
             {fmt::format("Woord <{0}>binnen</{0}> na.\n", name),
              fmt::format("Woord <{0} class=\"x\">binnen</{0}> na.\n", name),
              fmt::format("Woord <{0}/> na.\n", name)}) {
            INFO(spelled);
            const Letter letter = read(spelled);
            CHECK(letter.told == 0);
            CHECK(letter.errors == 0);
            CHECK(letter.words.find_first_of("<>") == std::string::npos);
        }
    }
    CHECK(count == 144);
}

TEST_CASE("200 invented names are words of the letter, told once") {
    for (std::uint32_t number = 0; number < 200; ++number) {
        const std::string name = invented(number);
        for (const std::string& spelled :
             {fmt::format("Geachte <{}>, dank.\n", name), fmt::format("<{0}>\n\nDank </{0}>.\n", name),
              fmt::format("# Kop <{0} nummer>\n\n- punt <{0}/>\n\n<div>in <{0}> blok</div>\n", name)}) {
            INFO(spelled);
            const Letter letter = read(spelled);
            CHECK(letter.told == 1);
            CHECK(letter.errors == 0);
            CHECK(letter.words.find("<" + name) != std::string::npos);
        }
    }
}

TEST_CASE("words in angle brackets as letters have them") {
    for (const std::string words :
         {"<naam>", "<EvidenceRecord>", "</xs:schema>", "</o:p>", "<soort regeling>", "<xs:element>",
          "<naam van de ontvanger>", "<datum/tijd>", "<e-mailadres>", "<Ü>"}) {
        INFO(words);
        const Letter letter = read("Geachte " + words + ", dank.\n");
        CHECK(letter.words.find(words + ",") != std::string::npos);
        CHECK(letter.errors == 0);
    }
    CHECK(read("Zie <https://a.example/x> en <jan@a.example>.\n").told == 0);
    CHECK(read("Zie [a](<https://a.example/x y>) en [b](x<naam>y).\n").told == 0);
    CHECK(read("Zie <page_number>3</page_number> hier.\n").told == 0);
}
