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

struct Letter {
    TemporaryFolder folder;
    std::string file = (folder.path() / "brief.md").string();
    explicit Letter(std::string_view text) { write_file(file, text); }
};

constexpr auto defective =
    "Een woord.<sup>1</sup> Nog een.<sup>3</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";

}  // namespace

TEST_CASE("a letter without defects ends with 0, and nothing is said") {
    const Letter letter("Een woord.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot een.\n");
    const Ran ran = run_program({"check", "--rule", "HEAD-1=info", letter.file});
    CHECK(ran.exit == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("error") == std::string::npos);
}

TEST_CASE("a defect is said with file, line, column and rule on standard error; nothing is written") {
    const Letter letter(defective);
    const Ran ran = run_program({"check", letter.file});
    CHECK(ran.exit == 1);
    CHECK(ran.out.empty());
    CHECK(ran.err.find(letter.file + ":1:32: error: NOTE-1: ") != std::string::npos);
    CHECK(ran.err.find("\033[") == std::string::npos);
    CHECK(std::distance(fs::directory_iterator(letter.folder.path()), {}) == 1);
}

TEST_CASE("JSON goes to standard output alone") {
    const Letter letter(defective);
    const Ran ran = run_program({"check", "--format", "json", letter.file});
    CHECK(ran.exit == 1);
    const Json findings = Json::parse(ran.out)["letters"][0]["findings"];
    CHECK(std::any_of(findings.begin(), findings.end(), [](const Json& finding) {
        return finding["rule"] == "NOTE-1" && finding["line"] == 1 && finding["column"] == 32;
    }));
}

TEST_CASE("a severity that is set decides the exit code") {
    const Letter letter(defective);
    CHECK(run_program({"check", "--rule", "NOTE-1=warning", letter.file}).exit == 0);
}

TEST_CASE("what cannot be read ends with 2, and the other letters are checked") {
    const Letter letter(defective);
    const Ran ran = run_program({"check", (letter.folder.path() / "geen.md").string(), letter.file});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("NOTE-1") != std::string::npos);
}

TEST_CASE("the catalogue is printed, as text and as JSON") {
    CHECK(run_program({"rules"}).out.find("NOTE-1") != std::string::npos);
    const Json rules = Json::parse(run_program({"rules", "--format", "json"}).out);
    CHECK(rules.size() > 20);
    for (const Json& rule : rules) {
        CHECK_FALSE(rule["sentence"].get<std::string>().empty());
        CHECK_FALSE(rule["hint"].get<std::string>().empty());
    }
}
