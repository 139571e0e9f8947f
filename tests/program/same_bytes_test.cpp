// Two runs, and runs under another locale, time zone and folder, give identical bytes.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

struct Run {
    TemporaryFolder folder;
    Run(const std::string& letter, const Environment& environment) {
        const Ran ran =
            run_program({"convert", letter, "-o", (folder.path() / "uit").string()}, environment);
        INFO(ran.err);
        REQUIRE(ran.exit == 0);
    }
    std::string bytes(const std::string& name) const { return read_file(folder.path() / "uit" / name); }
};

}  // namespace

TEST_CASE("the same letter gives the same bytes, wherever and whenever") {
    const std::string letter = std::string(VOETNOOT_FIXTURES_DIR) + "/letters/kustwacht.md";
    const Run first(letter, {});
    const Run again(letter, {});
    const Run elsewhere(
        letter, {.set = {"LC_ALL=de_DE.UTF-8", "LANG=nl_NL.UTF-8", "TZ=Asia/Tokyo", "HOME=/nonexistent"},
                 .directory = "/",
                 .input = {}});
    for (const char* suffix : {".pdf", ".akn.xml", ".txt", ".receipt.json"}) {
        const std::string name = std::string("kustwacht") + suffix;
        INFO(name);
        CHECK(first.bytes(name) == again.bytes(name));
        CHECK(first.bytes(name) == elsewhere.bytes(name));
    }
}

TEST_CASE("outputs hold no path and nothing of the machine") {
    const std::string letter = std::string(VOETNOOT_FIXTURES_DIR) + "/letters/kort.md";
    const Run run(letter, {});
    for (const char* suffix : {".pdf", ".akn.xml", ".txt", ".receipt.json"}) {
        const std::string bytes = run.bytes(std::string("kort") + suffix);
        for (const std::string& secret :
             {run.folder.path().string(), std::string(VOETNOOT_FIXTURES_DIR), std::string("/usr/share")})
            CHECK(bytes.find(secret) == std::string::npos);
    }
}

TEST_CASE("a letter's bytes do not depend on what was converted before it") {
    const std::vector<std::string> names{"kort", "kustwacht", "lijsten-tabellen", "geen-brief"};
    const auto convert = [&](std::vector<std::string> order, const fs::path& out) {
        std::vector<std::string> arguments{"convert", "--pdf-profile", "3a", "-o", out.string()};
        for (const std::string& name : order)
            arguments.push_back(std::string(VOETNOOT_FIXTURES_DIR) + "/letters/" + name + ".md");
        const Ran ran = run_program(arguments);
        INFO(ran.err);
        REQUIRE(ran.exit == 0);
    };
    const TemporaryFolder folder;
    convert(names, folder.path() / "forth");
    convert({names.rbegin(), names.rend()}, folder.path() / "back");
    for (const std::string& name : names)
        for (const char* suffix : {".pdf", ".akn.xml", ".txt", ".receipt.json"}) {
            INFO(name << suffix);
            CHECK(read_file(folder.path() / "forth" / (name + suffix)) ==
                  read_file(folder.path() / "back" / (name + suffix)));
        }
}
