// Whatever a letter links to, in whatever place: what is not http, https, mailto, tel or a place within
// the letter stays as words, is told, and is in no output an address.
#include "tests/normalize/letter.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <regex>

using namespace voetnoot;

namespace {

const std::vector<std::string> barred{"javascript:alert(1)",
                                      "JaVaScRiPt:alert(1)",
                                      "&#106;avascript:alert(1)",
                                      "java&#9;script:alert(1)",
                                      "javascript&#58;alert",
                                      "vbscript:x",
                                      "data:text/html;base64,PHN",
                                      "file:///etc/passwd",
                                      "FILE:///etc/passwd",
                                      "\\\\\\\\evil\\\\deel",
                                      "//evil/deel",
                                      "../geheim.md",
                                      "/etc/passwd",
                                      "launch:calc.exe",
                                      "ftp://evil.example/x",
                                      "ms-word:ofe,u,x",
                                      "http:evil.example",
                                      "www.evil.example"};

// The letter's part in which the link stands, with {} for the link.
const std::vector<std::string> link_places{"Zie {} na.",
                                           "# Kop {} hier",
                                           "- punt {} hier",
                                           "> Citaat {} hier",
                                           "| kop | cel |\n|---|---|\n| {} | x |",
                                           "Een zin<sup>1</sup>.\n\n<sup>1</sup> Een noot {} hier."};

std::vector<std::string> spellings(const std::string& target) {
    std::vector<std::string> all{fmt::format("[woorden]({})", target),
                                 fmt::format("<a href=\"{}\">woorden</a>", target),
                                 fmt::format("**[woorden]({})**", target)};
    return all;
}

Result converted(const std::string& letter) {
    static Workshop workshop(formats(), Resources(VOETNOOT_DATA_DIR));
    Job job{.source = Source("letter.md", letter),
            .from = "markdown",
            .to = {"pdf", "akn", "txt"},
            .stem = "letter",
            .directory = {},
            .force = true,
            .on_defect = OnDefect::mark,
            .severities = {},
            .date = {},
            .language = {},
            .reading = {},
            .program = "voetnoot test"};
    return convert(job, workshop);
}

std::ptrdiff_t told(const Result& result, std::string_view rule) {
    const std::vector<Finding>& all = result.findings.all();
    return std::count_if(all.begin(), all.end(),
                         [rule](const Finding& finding) { return finding.rule == rule; });
}

const std::string& bytes_of(const Result& result, std::string_view format) {
    const auto found =
        std::find_if(result.outputs.begin(), result.outputs.end(),
                     [format](const OutputFile& output) { return output.format->name == format; });
    REQUIRE(found != result.outputs.end());
    return found->bytes;
}

}  // namespace

TEST_CASE("a target that is barred is words in every output, and told") {
    for (const std::string& target : barred)
        for (std::size_t i = 0; i < link_places.size(); ++i) {
            const std::string link = spellings(target)[i % 3];
            std::string letter = link_places[i] + "\n";
            letter.replace(letter.find("{}"), 2, link);
            INFO(letter);
            const Result result = converted(letter);
            REQUIRE(result.outcome == Outcome::sealed);
            CHECK(told(result, "SAFE-1") == 1);
            for (const Recount& recount : result.recounts) CHECK(recount.ledger.links.empty());
            const std::string& akn = bytes_of(result, "akn");
            const std::string& text = bytes_of(result, "txt");
            CHECK(akn.find("<a ") == std::string::npos);
            CHECK(akn.find("woorden") != std::string::npos);
            CHECK(text.find("]<") == std::string::npos);
            CHECK(text.find("woorden") != std::string::npos);
            CHECK(result.receipt.find("SAFE-1") != std::string::npos);
        }
}

TEST_CASE("an autolink that is barred is words with its signs") {
    for (const std::string target : {"javascript:alert(1)", "file:///etc/passwd", "launch:calc.exe"}) {
        const Result result = converted("Zie <" + target + "> na.\n");
        REQUIRE(result.outcome == Outcome::sealed);
        for (const Recount& recount : result.recounts) CHECK(recount.ledger.links.empty());
        CHECK(told(result, "SAFE-1") + told(result, "TEXT-8") == 1);
        CHECK(bytes_of(result, "akn").find("<a ") == std::string::npos);
    }
}

TEST_CASE("what is live stays so") {
    const Result result = converted(
        "Zie [een](https://a.example/?b=c&d), [twee](MAILTO:jan@a.example), [drie](tel:+31701234567), "
        "[vier](#punt) en <http://a.example>.\n\n<span id=\"punt\"></span>Het punt.\n");
    REQUIRE(result.outcome == Outcome::sealed);
    CHECK(told(result, "SAFE-1") == 0);
    for (const Recount& recount : result.recounts) CHECK(recount.ledger.links.size() == 5);
}

TEST_CASE("a picture names no place that it may not") {
    const Result result = converted(
        "![a](javascript:alert(1)) ![b](data:image/png;base64,AAAA) ![c](file:///home/jan/c.png) "
        "![d](../../../etc/passwd) ![e](%2e%2e/e.png) ![f](\\\\\\\\evil\\\\deel\\\\f.png) <img "
        "src=\"x.png\" alt=\"g\">\n");
    REQUIRE(result.outcome == Outcome::sealed);
    const std::string& akn = bytes_of(result, "akn");
    const std::regex source("src=\"([^\"]*)\"");
    std::vector<std::string> sources;
    for (auto at = std::sregex_iterator(akn.begin(), akn.end(), source); at != std::sregex_iterator();
         ++at)
        sources.push_back((*at)[1]);
    CHECK(sources == std::vector<std::string>{"c.png", "passwd", "e.png", "f.png", "x.png"});
    CHECK(told(result, "TEXT-6") == 7);
}

TEST_CASE("a hundred thousand links that are barred cost no more than their number") {
    std::string letter;
    for (int i = 0; i < 20'000; ++i) letter += "[a](x:y) ";
    const Reading reading = testing::read(letter + "\n");
    CHECK(reading.findings.count(Severity::warning) == 20'000);
}
