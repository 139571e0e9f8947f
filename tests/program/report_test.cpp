// What check prints for machines: SARIF, JUnit, annotations of GitHub; and what it reads.
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
constexpr auto defective =
    "Een \u20ac woord.<sup>1</sup> Nog een.<sup>3</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";

struct Folder {
    TemporaryFolder temporary;
    Folder() {
        fs::create_directories(temporary.path() / "a" / "b");
        write_file(temporary.path() / "goed.md", clean);
        write_file(temporary.path() / "a" / "b" / "fout, met: 100%.md", defective);
        write_file(temporary.path() / "a" / "b" / "geen brief.dat", "geen brief");
    }
    Ran check(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "check");
        return run_program(arguments, {.set = {}, .directory = temporary.path(), .input = {}});
    }
};

}  // namespace

TEST_CASE("folders are read to the bottom, patterns as they are written, and each letter once") {
    const Folder folder;
    const auto files = [&](std::vector<std::string> what) {
        what.insert(what.begin(), {"--format", "json"});
        std::vector<std::string> names;
        const Json report = Json::parse(folder.check(what).out);
        for (const Json& letter : report["letters"]) names.push_back(letter["file"]);
        return names;
    };
    using Names = std::vector<std::string>;
    CHECK(files({"."}) == Names{"./a/b/fout, met: 100%.md", "./goed.md"});
    CHECK(files({"*.md"}) == Names{"goed.md"});
    CHECK(files({"**/*.md"}) == Names{"a/b/fout, met: 100%.md", "goed.md"});
    CHECK(files({"a/*/*.md", "a"}) == Names{"a/b/fout, met: 100%.md"});
    CHECK(folder.check({"geen*.md"}).exit == 2);
}

TEST_CASE("SARIF has every rule, and the finding at its line and column") {
    const Folder folder;
    const Ran ran = folder.check({"--format", "sarif", "**/*.md"});
    CHECK(ran.exit == 1);
    const Json run = Json::parse(ran.out)["runs"][0];
    CHECK(run["tool"]["driver"]["rules"].size() > 40);
    CHECK(run["columnKind"] == "unicodeCodePoints");
    const auto found = std::find_if(run["results"].begin(), run["results"].end(),
                                    [](const Json& result) { return result["ruleId"] == "NOTE-1"; });
    REQUIRE(found != run["results"].end());
    const Json place = (*found)["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "a/b/fout%2C%20met%3A%20100%25.md");
    CHECK(place["region"]["startLine"] == 1);
    CHECK(place["region"]["startColumn"] == 34);
    CHECK(run["tool"]["driver"]["rules"][(*found)["ruleIndex"].get<std::size_t>()]["id"] == "NOTE-1");
}

TEST_CASE("SARIF has the help of every rule in it, and no address of this machine") {
    const Folder folder;
    const std::string out = folder.check({"--format", "sarif", "**/*.md"}).out;
    CHECK(out.find("file:") == std::string::npos);
    for (const Json& rule : Json::parse(out)["runs"][0]["tool"]["driver"]["rules"]) {
        INFO(rule.dump(2));
        CHECK(rule.value("helpUri", "https://").starts_with("https://"));
        const std::string text = rule["help"]["text"], markdown = rule["help"]["markdown"];
        CHECK(text.find("\nWhy: \n") == std::string::npos);
        CHECK(text.find("\nTo set: ") != std::string::npos);
        CHECK(markdown.find("`voetnoot rules " + rule["id"].get<std::string>() + "`") !=
              std::string::npos);
        const std::string whole = rule["fullDescription"]["text"];
        CHECK(whole.starts_with(rule["shortDescription"]["text"].get<std::string>() + " "));
        CHECK(whole.size() > rule["shortDescription"]["text"].get<std::string>().size() + 20);
    }
}

TEST_CASE("JUnit has a failed case for the defect and a passed one for the letter without") {
    const Folder folder;
    const Ran ran = folder.check({"--format", "junit", "**/*.md"});
    CHECK(ran.exit == 1);
    CHECK(ran.out.find("<testcase name=\"NOTE-1 ") != std::string::npos);
    CHECK(ran.out.find("<testcase name=\"letter\" classname=\"goed.md\"") != std::string::npos);
}

TEST_CASE("JUnit fails of what --fail-on says, and of nothing that was marked") {
    const Folder folder;
    write_file(folder.temporary.path() / "let op.md",
               "Een woord ![x](geen.png).<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot.\n");
    const Ran warned = folder.check({"--format", "junit", "let op.md"});
    CHECK(warned.exit == 0);
    CHECK(warned.out.find("failures=\"0\"") != std::string::npos);
    CHECK(warned.out.find("warning: TEXT-6") != std::string::npos);
    const Ran strict = folder.check({"--format", "junit", "--fail-on", "warning", "let op.md"});
    CHECK(strict.exit == 1);
    CHECK(strict.out.find("<testcase name=\"TEXT-6 ") != std::string::npos);
    const Ran marked = folder.check({"--format", "junit", "--on-defect", "mark", "a"});
    CHECK(marked.exit == 0);
    CHECK(marked.out.find("failures=\"0\"") != std::string::npos);
}

TEST_CASE("fingerprints and names of cases stay when lines move, and tell findings apart") {
    const Folder folder;
    const std::string twice =
        "Een woord.<sup>1</sup> Nog.<sup>3</sup> Nog.<sup>3</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";
    const auto prints = [&](const std::string& text) {
        write_file(folder.temporary.path() / "v.md", text);
        std::vector<std::string> all;
        const Json log = Json::parse(folder.check({"--format", "sarif", "v.md"}).out);
        for (const Json& result : log["runs"][0]["results"])
            if (result["level"] == "error")
                all.push_back(result["partialFingerprints"]["ruleAndWords/v1"]);
        std::sort(all.begin(), all.end());
        return all;
    };
    const auto cases = [&] {
        std::string names;
        const std::string out = folder.check({"--format", "junit", "v.md"}).out;
        for (std::size_t at = 0; (at = out.find("<testcase name=", at)) != out.npos; ++at)
            names += out.substr(at, out.find(" time", at) - at) + "\n";
        return names;
    };
    const auto before = prints(twice);
    const std::string named = cases();
    CHECK(before.size() >= 2);
    CHECK(std::adjacent_find(before.begin(), before.end()) == before.end());
    CHECK(prints("Vooraf een alinea.\n\nEn nog een.\n\n" + twice) == before);
    CHECK(cases() == named);
    CHECK(prints(defective) != before);
}

TEST_CASE("code quality of GitLab has the fields that it asks for") {
    const Folder folder;
    write_file(folder.temporary.path() / "leeg.md", "");
    const Ran ran = folder.check({"--format", "gitlab", "."});
    CHECK(ran.exit == 2);
    const Json issues = Json::parse(ran.out);
    REQUIRE(issues.is_array());
    std::vector<std::string> prints;
    bool unreadable = false, found = false;
    for (const Json& issue : issues) {
        CHECK_FALSE(issue["description"].get<std::string>().empty());
        CHECK_FALSE(issue["location"]["path"].get<std::string>().starts_with("./"));
        CHECK(issue["location"]["lines"]["begin"].get<std::size_t>() >= 1);
        prints.push_back(issue["fingerprint"]);
        unreadable =
            unreadable || (issue["check_name"] == "unreadable" && issue["severity"] == "blocker" &&
                           issue["location"]["path"] == "leeg.md");
        found = found || (issue["check_name"] == "NOTE-1" && issue["severity"] == "major");
    }
    CHECK(unreadable);
    CHECK(found);
    std::sort(prints.begin(), prints.end());
    CHECK(std::adjacent_find(prints.begin(), prints.end()) == prints.end());
}

TEST_CASE("JSON has a version, a summary and whole paths") {
    const Folder folder;
    const Json report = Json::parse(folder.check({"--format", "json", "."}).out);
    CHECK(report["version"] == 1);
    CHECK(report["program"].get<std::string>().starts_with("voetnoot "));
    CHECK(report["summary"]["letters"] == 2);
    CHECK(report["summary"]["errors"].get<std::size_t>() >= 1);
    CHECK(report["letters"][1]["path"] == (fs::canonical(folder.temporary.path()) / "goed.md").string());
}

TEST_CASE("a planted defect is annotated on its line") {
    const Folder folder;
    const Ran ran = folder.check({"--format", "github", "**/*.md"});
    CHECK(ran.exit == 1);
    CHECK(ran.out.find(
              "::error file=a/b/fout%2C met%3A 100%25.md,line=1,col=34,endColumn=46,title=NOTE-1::") !=
          std::string::npos);
}

TEST_CASE("a letter that cannot be read is in every report") {
    const Folder folder;
    write_file(folder.temporary.path() / "leeg.md", "");
    for (const char* format : {"json", "sarif", "junit", "github", "gitlab"}) {
        const Ran ran = folder.check({"--format", format, "leeg.md", "goed.md"});
        INFO(format);
        CHECK(ran.exit == 2);
        CHECK(ran.out.find("is empty") != std::string::npos);
    }
}

TEST_CASE("warnings fail a letter where that is asked for") {
    const Folder folder;
    const std::vector<std::string> lowered{"--rule", "NOTE-1=warning", "--rule", "NOTE-5=info", "a"};
    CHECK(folder.check(lowered).exit == 0);
    std::vector<std::string> strict = lowered;
    strict.insert(strict.begin(), {"--fail-on", "warning"});
    CHECK(folder.check(strict).exit == 1);
}

TEST_CASE("voetnoot.toml of the working folder sets severities; the command line has the last word") {
    const Folder folder;
    const fs::path settings = folder.temporary.path() / "voetnoot.toml";
    write_file(settings, "language = \"nl\"\n[rules]\nNOTE-1 = \"warning\"\nNOTE-5 = \"warning\"\n");
    CHECK(folder.check({"a"}).exit == 0);
    CHECK(folder.check({"--rule", "NOTE-1=error", "a"}).exit == 1);
    for (const char* bad :
         {"[rules]\nLEDGER-2 = \"info\"\n", "[rules]\nNOTE-1 = 3\n", "taal = \"nl\"\n", "[rules\n"}) {
        write_file(settings, bad);
        const Ran ran = folder.check({"a"});
        INFO(bad << ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("voetnoot.toml") != std::string::npos);
    }
}
