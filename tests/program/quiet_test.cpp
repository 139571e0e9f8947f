// What is said on a terminal: little by default, all with -v, only what went wrong with -q; what
// machines read does not change.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

constexpr auto clean = "Een woord.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";
constexpr auto with_infos =
    "# Een kop\n\n### Een tweede\n\nEen woord <onbekend>.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot.\n";
constexpr auto defective =
    "Een woord.<sup>1</sup> Nog een.<sup>3</sup> En een.<sup>5</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";

struct Folder {
    TemporaryFolder temporary;
    Folder() {
        fs::create_directory(temporary.path() / "in");
        write_file(temporary.path() / "in" / "goed.md", clean);
        write_file(temporary.path() / "in" / "kop.md", with_infos);
        write_file(temporary.path() / "in" / "mis.md", defective);
    }
    Ran run(const std::vector<std::string>& words) const {
        return run_program(words, {.set = {}, .directory = temporary.path(), .input = {}});
    }
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a letter that was sealed has one line, in which infos are counted") {
    const Folder folder;
    const Ran ran = folder.run({"convert", "in/kop.md", "-o", "uit"});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK(count(ran.err, "\n") == 1);
    CHECK(ran.err.starts_with("in/kop.md: sealed in uit; "));
    CHECK(ran.err.find(" infos (-v)") != std::string::npos);
    const Ran all = folder.run({"convert", "--force", "-v", "in/kop.md", "-o", "uit"});
    CHECK(all.err.find(": info: HEAD-1: ") != std::string::npos);
    CHECK(all.err.find("(-v)") == std::string::npos);
    CHECK(folder.run({"convert", "--force", "-q", "in/kop.md", "-o", "uit"}).err.empty());
    CHECK(folder.run({"convert", "-q", "-v", "in/kop.md", "-o", "uit"}).exit == 2);
}

TEST_CASE("errors and warnings are said in full, each hint once, and a total closes") {
    const Folder folder;
    const Ran ran = folder.run({"check", "in"});
    INFO(ran.err);
    CHECK(ran.exit == 1);
    CHECK(count(ran.err, ": error: NOTE-1: ") == 2);
    CHECK(ran.err.find(": info: ") == std::string::npos);
    const std::size_t line = ran.err.find('\n', ran.err.find(": error: NOTE-1: "));
    const std::string hint = ran.err.substr(line + 1, ran.err.find('\n', line + 1) - line - 1);
    CHECK(hint.starts_with("    "));
    CHECK(count(ran.err, hint) == 1);
    CHECK(count(folder.run({"check", "-v", "in"}).err, hint) == 2);
    CHECK(ran.err.find("\n3 letters: 2 in order, 1 with errors; ") != std::string::npos);
    const Ran convert = folder.run({"convert", "in", "-o", "uit"});
    CHECK(convert.err.find("\n3 letters: 2 sealed, 1 refused; ") != std::string::npos);
    CHECK(convert.err.find("in/mis.md: refused, and nothing was written; ") != std::string::npos);
    const Ran quiet = folder.run({"check", "-q", "in"});
    CHECK(quiet.exit == 1);
    CHECK(quiet.err.find("error: NOTE-1") != std::string::npos);
    CHECK(quiet.err.find("letters") == std::string::npos);
    CHECK(folder.run({"check", "--severity", "error", "in/kop.md"}).err.find("info:") ==
          std::string::npos);
    CHECK(folder.run({"check", "--severity", "info", "in/kop.md"}).err.find(": info: ") !=
          std::string::npos);
}

TEST_CASE("what machines read is the same however much is said") {
    const Folder folder;
    for (const char* format : {"json", "sarif", "junit", "github", "gitlab"}) {
        const Ran plain = folder.run({"check", "--format", format, "in"});
        INFO(format);
        CHECK_FALSE(plain.out.empty());
        for (const char* how : {"-q", "-v", "--severity=error"})
            CHECK(folder.run({"check", "--format", format, how, "in"}).out == plain.out);
    }
}

TEST_CASE("a rule that is off is said nowhere, and stays in the receipt as an info") {
    const Folder folder;
    const std::vector<std::string> off{"--rule", "NOTE-1=off", "--rule", "NOTE-5=off"};
    std::vector<std::string> words{"check", "--format", "json", "in/mis.md"};
    words.insert(words.end(), off.begin(), off.end());
    const Ran check = folder.run(words);
    CHECK(check.exit == 0);
    CHECK(check.out.find("NOTE-1") == std::string::npos);
    words = {"convert", "-v", "in/mis.md", "-o", "uit"};
    words.insert(words.end(), off.begin(), off.end());
    const Ran convert = folder.run(words);
    INFO(convert.err);
    REQUIRE(convert.exit == 0);
    CHECK(convert.err.find("NOTE-1") == std::string::npos);
    const Json receipt = Json::parse(read_file(folder.temporary.path() / "uit" / "mis.receipt.json"));
    CHECK(receipt.at("options").at("rules").at("NOTE-1") == "info");
    const Json& findings = receipt.at("findings");
    CHECK(std::any_of(findings.begin(), findings.end(),
                      [](const Json& finding) { return finding.at("rule") == "NOTE-1"; }));
    CHECK(folder.run({"check", "--rule", "LEDGER-2=off", "in"}).exit == 2);
    CHECK(folder.run({"check", "--rule", "NOTE-1=off", "--rule", "NOTE-1=error", "in/mis.md"}).exit ==
          1);
    write_file(folder.temporary.path() / "voetnoot.toml",
               "[rules]\nNOTE-1 = \"off\"\nNOTE-5 = \"off\"\n");
    CHECK(folder.run({"check", "-v", "in/mis.md"}).err.find("NOTE-1") == std::string::npos);
}

TEST_CASE("a batch ends with what was not sealed, why, and the command that shows more") {
    const Folder folder;
    write_file(folder.temporary.path() / "in" / "leeg.md", "");
    const Ran ran = folder.run({"batch", "in", "-o", "uit"});
    INFO(ran.err);
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("not sealed:\n") != std::string::npos);
    CHECK(ran.err.find("  in/mis.md: refused: 1:32: NOTE-1: ") != std::string::npos);
    CHECK(ran.err.find("  in/leeg.md: unreadable: ") != std::string::npos);
    CHECK(ran.err.find("voetnoot batch report uit --format html") != std::string::npos);
    CHECK(ran.err.find("goed.md") == std::string::npos);
    const Ran status = folder.run({"batch", "status", "uit"});
    CHECK(status.exit == 0);
    CHECK(folder.run({"batch", "report", "uit", "--format", "jsonl"}).exit == 0);
    CHECK(folder.run({"batch", "status", "in"}).exit == 2);
    for (int i = 0; i < 30; ++i)
        write_file(folder.temporary.path() / "in" / ("leeg" + std::to_string(i) + ".md"), "");
    const Ran many = folder.run({"batch", "in", "-o", "uit"});
    CHECK(count(many.err, ": unreadable: ") < 21);
    CHECK(many.err.find(" more: -v names all") != std::string::npos);
    const Ran all = folder.run({"batch", "-v", "in", "-o", "uit"});
    CHECK(count(all.err, ": unreadable: ") == 31);
    CHECK(folder.run({"batch", "-q", "in", "-o", "uit"}).err.find("letters") == std::string::npos);
}

TEST_CASE("what --include and --exclude leave out is counted and said, alike in every command") {
    const Folder folder;
    const Ran check = folder.run({"check", "--exclude", "mis.md", "in"});
    INFO(check.err);
    CHECK(check.exit == 0);
    CHECK(check.err.find("in: letters left out by --include and --exclude: 1\n") != std::string::npos);
    CHECK(folder.run({"convert", "in", "--include", "kop.md", "-o", "uit"}).exit == 0);
    CHECK_FALSE(fs::exists(folder.temporary.path() / "uit" / "goed.txt"));
    CHECK(folder.run({"batch", "in", "--exclude", "mis.md", "-o", "alle"}).exit == 0);
    const Ran status = folder.run({"batch", "status", "alle", "--format", "json"});
    CHECK(Json::parse(status.out).at("leftOut").at("notChosen") == 1);
    CHECK(folder.run({"batch", "status", "alle"}).out.find("1 left out by --include") !=
          std::string::npos);
}
