// A new format is one row: help, completion, manual, rules, conversion and receipt know it without a
// word.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

Ran toy(const std::vector<std::string>& arguments) {
    return run_program(arguments,
                       {.set = {}, .directory = {}, .input = {}, .program = VOETNOOT_TOY_PROGRAM});
}

bool says(const std::string& text, const std::string& word) {
    return text.find(word) != std::string::npos;
}

// The words of a troff page are written with escaped dashes.
std::string generated(const std::string& what) {
    const Ran ran = toy({"--generate", what});
    REQUIRE(ran.exit == 0);
    std::string text = ran.out;
    std::erase(text, '\\');
    return text;
}

const std::string schepen = "De schepen<sup>1</sup> varen uit.\n\n<sup>1</sup> Vijf stuks.\n";

}  // namespace

TEST_CASE("help names the toy, its profiles and its suffix") {
    const std::string help = toy({"convert", "--help"}).out;
    for (const char* word : {"--toy-profile", "Toy bricks", "wood", "Toy of tin"}) {
        INFO(word);
        CHECK(says(help, word));
        CHECK_FALSE(says(run_program({"convert", "--help"}).out, word));
    }
    CHECK(says(toy({"ledger", "--help"}).out, ".toy"));
    CHECK(says(toy({"--help"}).out, "Toy bricks"));
}

TEST_CASE("completion and manual name the option and the values") {
    CHECK(says(generated("bash"), "--toy-profile"));
    CHECK(says(generated("bash"), "pdf akn txt toy"));
    for (const char* what : {"zsh", "manual"}) {
        const std::string text = generated(what);
        for (const char* word : {"--toy-profile", "Toy bricks", "wood"}) {
            INFO(what << ' ' << word);
            CHECK(says(text, word));
        }
    }
}

TEST_CASE("bash completes the words of an option, and of the right command") {
    const TemporaryFolder folder;
    const std::string script = (folder.path() / "completion").string();
    write_file(script, toy({"--generate", "bash"}).out);
    const auto completed = [&](const std::string& words) {
        const Ran ran = run_program(
            {"-c", "source " + script + "; COMP_WORDS=(voetnoot " + words +
                       "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _voetnoot; echo ${COMPREPLY[@]}"},
            {.set = {}, .directory = {}, .input = {}, .program = "/bin/bash"});
        INFO(ran.err);
        return ran.out;
    };
    CHECK(completed("convert --to t") == "txt toy\n");
    CHECK(completed("convert --force --toy-profile ''") == "wood tin\n");
    CHECK(completed("batch status --format ''") == "text json\n");
    CHECK(says(completed("batch in --format ''"), "jsonl"));
    CHECK(says(completed("convert --toy"), "--toy-profile"));
    CHECK(completed("convert --to pdf,t") == "pdf,txt pdf,toy\n");
    CHECK(says(completed("rules TOY"), "TOY-1"));
    CHECK(says(completed("check --rule TOY"), "TOY-1="));
    CHECK(completed("check --rule TOY-1 = of") == "off\n");
    CHECK(says(completed("check --from ''"), "markdown"));
}

TEST_CASE("its rules are in the catalogue") {
    CHECK(says(toy({"rules"}).out, "TOY-1"));
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "brief.md").string();
    write_file(file, schepen);
    CHECK(toy({"check", "--only-source", "--rule", "TOY-1=error", file}).exit == 0);
    CHECK(run_program({"check", "--rule", "TOY-1=error", file}).exit == 2);
}

TEST_CASE("a letter is converted to it and from it, alone and in a batch; the receipt says so") {
    const TemporaryFolder folder;
    for (const char* name : {"brief.md", "blok.toy"}) write_file(folder.path() / name, schepen);
    const fs::path out = folder.path() / "uit";
    const Ran ran = toy({"convert", "--to", "toy", "--toy-profile", "tin", "-o", out.string(),
                         (folder.path() / "brief.md").string(), (folder.path() / "blok.toy").string()});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    CHECK(says(read_file(out / "brief.toy"), "schepen[1] varen"));
    const Json receipt = Json::parse(read_file(out / "blok.receipt.json"));
    CHECK(receipt["source"]["format"] == "toy");
    CHECK(receipt["options"]["profiles"]["toy"] == "tin");
    CHECK(receipt["outputs"][0]["format"] == "toy");
    CHECK(receipt["outputs"][0]["conformance"] == "Toy of tin");
    CHECK(receipt["outputs"][1]["format"] == "akn");  // which the profile attaches

    write_file(folder.path() / "in.jsonl",
               R"({"path": ")" + (folder.path() / "blok.toy").string() +
                   R"(", "name": "blok", "options": {"to": ["toy"], "toy-profile": "wood"}})");
    const fs::path many = folder.path() / "veel";
    const Ran batch =
        toy({"batch", "--manifest", (folder.path() / "in.jsonl").string(), "-o", many.string()});
    INFO(batch.err);
    CHECK(batch.exit == 0);
    CHECK(says(read_file(many / "blok.toy"), "schepen[1] varen"));
}
