// Whatever a letter and its name hold: no report says anything to a terminal or a CI system, none is
// broken, and none is taken along by one name.
#include "pipeline/text/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <libxml/parser.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> hostile{
    "\x1B[2J\x1B]0;x\x07", "a\n::error file=x::y", "a\r::warning::y",   "\u202Egpj.exe",
    "\u009B31m",           "\u2028::notice::x",    "caf\xE9",           "::error::x",
    "##[error]x",          "##vso[task.x]y",       "<script>x<script>", "\" onload=\"x",
    "a%0A::error::x",      "]]>&amp;<b>",          "\x7F\x08\x0B"};

// As a Markdown letter may say it: in a target, a description, words of a note, in brackets.
std::string letter_with(const std::string& words) {
    return "# Brief\n\nZie <img src=\"" + words + "\" alt=\"" + words + "\"> en [l](<x:" + words +
           ">) <sup>9" + words + "</sup>.\n\n<iframe title=\"" + words + "\">\n";
}

struct Folder {
    TemporaryFolder temporary;
    Folder() {
        for (const std::string& words : hostile) {
            std::string name = words.substr(0, 60) + ".md";
            std::replace(name.begin(), name.end(), '/', '_');
            write_file(temporary.path() / name, letter_with(words));
        }
        write_file(temporary.path() / "leeg\x1B[31m\xFF.md", "");
        write_file(temporary.path() / "goed.md", "# Brief\n\nDe dijk is hoog.\n");
    }
    Ran run(std::vector<std::string> arguments) const {
        return run_program(arguments, {.set = {}, .directory = temporary.path(), .input = {}});
    }
};

void check_harmless(const std::string& text) {
    CHECK_FALSE(invalid_utf8(text));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool bad =
            (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E);
        if (bad)
            FAIL("U+" << std::hex << static_cast<unsigned>(c) << " in "
                      << text.substr(begin < 60 ? 0 : begin - 60, 120));
    }
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') lines.emplace_back();
        else lines.back() += c;
    }
    return lines;
}

void check_no_commands(const std::string& text) {
    check_harmless(text);
    for (const std::string& line : lines_of(text)) {
        INFO(line);
        CHECK_FALSE(trim(line).starts_with("::"));
        CHECK(line.find("##[") == std::string::npos);
        CHECK(line.find("##vso[") == std::string::npos);
    }
}

}  // namespace

TEST_CASE("text on a terminal says nothing to it") {
    const Folder folder;
    for (const char* command : {"check", "convert"}) {
        std::vector<std::string> arguments{command};
        if (command == std::string("check")) {
            arguments.emplace_back(".");
        } else {
            arguments.insert(arguments.end(), {"-o", "uit"});
            for (const auto& entry : fs::directory_iterator(folder.temporary.path()))
                arguments.push_back(entry.path().filename().string());
        }
        const Ran ran = folder.run(arguments);
        CHECK(ran.exit >= 1);
        check_no_commands(ran.err);
        check_no_commands(ran.out);
        CHECK(ran.err.find("caf\\xE9") != std::string::npos);
        CHECK(ran.err.find("\\x1B[2J") != std::string::npos);
    }
}

TEST_CASE("JSON and SARIF are JSON, with every letter") {
    const Folder folder;
    const Ran json = folder.run({"check", "--format", "json", "."});
    check_harmless(json.out);
    const Json letters = Json::parse(json.out)["letters"];
    CHECK(letters.size() == hostile.size() + 2);
    const Ran sarif = folder.run({"check", "--format", "sarif", "."});
    check_harmless(sarif.out);
    const Json run = Json::parse(sarif.out)["runs"][0];
    CHECK(run["results"].size() >= hostile.size());
    for (const Json& result : run["results"]) {
        const std::string uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        CHECK(std::all_of(uri.begin(), uri.end(), [](char c) { return c > ' ' && c < 0x7F; }));
    }
}

TEST_CASE("JUnit is XML") {
    const Folder folder;
    const Ran ran = folder.run({"check", "--format", "junit", "."});
    check_harmless(ran.out);
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(ran.out.data(), static_cast<int>(ran.out.size()), nullptr, nullptr,
                      XML_PARSE_NONET),
        xmlFreeDoc);
    CHECK(document != nullptr);
    CHECK(ran.out.find("caf\\xE9") != std::string::npos);
}

TEST_CASE("a letter gives GitHub no commands but its findings") {
    const Folder folder;
    const Ran ran = folder.run({"check", "--format", "github", "."});
    check_harmless(ran.out);
    for (const std::string& line : lines_of(ran.out)) {
        if (line.empty()) continue;
        INFO(line);
        const bool ours = line.starts_with("::error file=") || line.starts_with("::warning file=") ||
                          line.starts_with("::notice file=");
        CHECK(ours);
        CHECK(line.find("##[") == std::string::npos);
    }
}

TEST_CASE("a letter whose name is no UTF-8 is sealed under that name") {
    const TemporaryFolder temporary;
    write_file(temporary.path() / "caf\xE9\x1B.md", "# Brief\n\nDe dijk is hoog.\n");
    const Ran ran = run_program({"convert", "-o", ".", "--format", "json", "caf\xE9\x1B.md"},
                                {.set = {}, .directory = temporary.path(), .input = {}});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    check_no_commands(ran.err);
    CHECK(Json::parse(ran.out)["letters"][0]["outcome"] == "sealed");
    CHECK(fs::exists(temporary.path() / "caf\xE9\x1B.txt"));
    const Json receipt = Json::parse(read_file(temporary.path() / "caf\xE9\x1B.receipt.json"));
    CHECK(receipt["source"]["name"] == "caf\\xE9\\x1B.md");
}

namespace {

std::size_t count_of(const std::string& text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("a batch tells of every letter, whatever it is called") {
    const Folder folder;
    const Ran ran = folder.run({"batch", ".", "--output", "uit"});
    check_no_commands(ran.err);
    const Ran jsonl = folder.run({"batch", "report", "uit", "--format", "jsonl"});
    check_harmless(jsonl.out);
    std::size_t sealed = 0;
    const std::vector<std::string> lines = lines_of(jsonl.out);
    for (const std::string& line : lines)
        if (!line.empty()) sealed += Json::parse(line)["outcome"] == "sealed" ? 1 : 0;
    CHECK(lines.size() == hostile.size() + 3);
    CHECK(sealed >= 2);
    const Ran html = folder.run({"batch", "report", "uit", "--format", "html"});
    check_harmless(html.out);
    CHECK(html.out.find("Content-Security-Policy") != std::string::npos);
    CHECK(html.out.find("script-src 'sha256-") != std::string::npos);  // its own, and no other
    // Its data and its script; what is in the data ends neither.
    CHECK(count_of(html.out, "<script") == 2);
    CHECK(count_of(html.out, "</script") == 2);
    CHECK(html.out.find("onload=\"x") == std::string::npos);
    CHECK(Json::parse(folder.run({"batch", "report", "uit", "--format", "sarif"}).out).contains("runs"));
}
