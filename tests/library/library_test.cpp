// The program does nothing that the library cannot do: every fixture goes through the installed headers
// alone, and through the program; bytes, receipts, counts and trees are the same.
#include <voetnoot/voetnoot.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace voetnoot::library;
using voetnoot::read_file;
using voetnoot::run_program;
using voetnoot::TemporaryFolder;
namespace fs = boost::filesystem;
using Json = nlohmann::ordered_json;

namespace {

std::vector<fs::path> fixtures() {
    std::vector<fs::path> found;
    for (const char* folder : {"letters", "docx"})
        for (const auto& entry : fs::directory_iterator(fs::path(VOETNOOT_FIXTURES_DIR) / folder))
            if (entry.path().extension() == ".md" || entry.path().extension() == ".docx")
                found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

Letter letter_of(const fs::path& path) {
    return {path.filename().string(), read_file(path), path.parent_path().string()};
}

// Who built it is all that may differ: it names the program that asked.
std::string without_build(const std::string& receipt) {
    Json json = Json::parse(receipt);
    json.erase("build");
    return json.dump();
}

Letter short_letter() {
    return {"brief.md", "De schepen<sup>1</sup> varen uit.\n\n<sup>1</sup> Vijf stuks.\n"};
}

}  // namespace

TEST_CASE("the library makes every file that the program makes") {
    Converter converter(VOETNOOT_DATA_DIR);
    std::size_t sealed = 0, files = 0;
    for (const OnDefect policy : {OnDefect::refuse, OnDefect::mark}) {
        for (const fs::path& path : fixtures()) {
            INFO(path.string());
            const TemporaryFolder folder;
            const auto ran =
                run_program({"convert", "--on-defect", policy == OnDefect::mark ? "mark" : "refuse",
                             path.string(), "-o", folder.path().string()});
            Options options;
            options.on_defect = policy;
            const Conversion conversion = converter.convert(letter_of(path), options);
            REQUIRE(ran.exit == (conversion.refused ? 1 : 0));
            if (conversion.refused) continue;
            ++sealed;
            for (const Output& output : conversion.outputs) {
                CHECK(output.bytes == read_file(folder.path() / output.name));
                ++files;
            }
            CHECK(without_build(conversion.receipt) ==
                  without_build(read_file(folder.path() / conversion.receipt_name)));
        }
    }
    std::printf("%zu letters sealed, %zu files compared\n", sealed, files);
    CHECK(files >= 3 * sealed);
    CHECK(sealed >= fixtures().size());  // all of them where defects are marked
}

TEST_CASE("checks, counts and trees are the program's") {
    Converter converter(VOETNOOT_DATA_DIR);
    for (const fs::path& path : fixtures()) {
        INFO(path.string());
        const Json findings =
            Json::parse(run_program({"check", "--only-source", "--format", "json", path.string()})
                            .out)["letters"][0]["findings"];
        const Reading reading = converter.check(letter_of(path));
        REQUIRE(findings.size() == reading.findings.size());
        for (std::size_t i = 0; i < findings.size(); ++i) {
            CHECK(findings[i]["rule"] == reading.findings[i].rule);
            CHECK(findings[i]["line"] == reading.findings[i].line);
            CHECK(findings[i]["message"] == reading.findings[i].message);
        }
        const Json counted = Json::parse(run_program({"ledger", path.string()}).out);
        const Ledger ledger = converter.count(letter_of(path));
        CHECK(counted["words"] == ledger.words);
        REQUIRE(counted["notes"].size() == ledger.notes.size());
        for (std::size_t i = 0; i < ledger.notes.size(); ++i)
            CHECK(counted["notes"][i]["text"] == ledger.notes[i].text);
        CHECK(converter.document(letter_of(path)) + "\n" == run_program({"ast", path.string()}).out);
    }
}

TEST_CASE("nothing is written until seal is called, and then all or none") {
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "uit").string();
    Converter converter(VOETNOOT_DATA_DIR);
    const Conversion conversion = converter.convert(short_letter());
    REQUIRE_FALSE(conversion.refused);
    CHECK(conversion.ledger.notes.size() == 1);
    CHECK(conversion.explanation.find("brief.receipt.json") != std::string::npos);
    CHECK(fs::is_empty(folder.path()));
    seal(conversion, out);
    CHECK(std::distance(fs::directory_iterator(out), {}) == 4);
    CHECK_THROWS_AS(seal(conversion, out), CannotRun);
    CHECK_NOTHROW(seal(conversion, out, true));
}

TEST_CASE("a letter that is refused has a receipt and findings, and cannot be sealed") {
    const TemporaryFolder folder;
    Converter converter(VOETNOOT_DATA_DIR);
    const Conversion conversion =
        converter.convert({"brief.md", "Een verwijzing<sup>7</sup> zonder noot.\n"});
    CHECK(conversion.refused);
    CHECK(conversion.outputs.empty());
    CHECK(Json::parse(conversion.receipt)["outcome"] == "refused");
    const auto found = std::find_if(conversion.findings.begin(), conversion.findings.end(),
                                    [](const Finding& finding) { return finding.rule == "NOTE-1"; });
    REQUIRE(found != conversion.findings.end());
    CHECK(found->line == 1);
    CHECK(found->column == 15);
    CHECK(found->severity == Severity::error);
    CHECK_THROWS_AS(seal(conversion, folder.path().string()), CannotRun);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("an output is counted like the letter") {
    Converter converter(VOETNOOT_DATA_DIR);
    const Conversion conversion = converter.convert(short_letter());
    for (const Output& output : conversion.outputs) {
        INFO(output.name);
        const Ledger shown = converter.count({output.name, output.bytes});
        CHECK(shown.running_text == conversion.ledger.running_text);
        REQUIRE(shown.notes.size() == 1);
        CHECK(shown.notes[0].text == "Vijf stuks.");
    }
}

TEST_CASE("the library compares two files as the program does") {
    Converter converter(VOETNOOT_DATA_DIR);
    const TemporaryFolder folder;
    const Letter letter = short_letter();
    const auto in_folder = [&](const std::string& name) { return (folder.path() / name).string(); };
    voetnoot::write_file(in_folder("brief.md"), letter.bytes);
    for (const Output& output : converter.convert(letter).outputs) {
        INFO(output.name);
        voetnoot::write_file(in_folder(output.name), output.bytes);
        const Comparison comparison = converter.compare(letter, {output.name, output.bytes});
        const auto ran =
            run_program({"compare", "--format", "json", in_folder("brief.md"), in_folder(output.name)});
        CHECK(comparison.same);
        CHECK(ran.exit == 0);
        CHECK(ran.out == comparison.report);
    }
    const Letter other{"brief.md",
                       "De schepen<sup>1</sup> varen niet uit.\n\n<sup>1</sup> Vijf stuks.\n"};
    const Comparison comparison = converter.compare(letter, other);
    CHECK_FALSE(comparison.same);
    CHECK(Json::parse(comparison.report).at("differences").at(0).at("letterWords") == "niet");
}

TEST_CASE("what makes no sense, or is missing, is an exception that says so") {
    Converter converter(VOETNOOT_DATA_DIR);
    const auto convert = [&](const Options& options) { converter.convert(short_letter(), options); };
    CHECK_THROWS_AS(convert({.to = {"papyrus"}}), CannotRun);
    CHECK_THROWS_AS(convert({.profiles = {{"pdf", "1b"}}}), CannotRun);
    CHECK_THROWS_AS(convert({.to = {"txt"}, .profiles = {{"pdf", "3a"}}}), CannotRun);
    CHECK_THROWS_AS(convert({.language = "nederlands!"}), CannotRun);
    CHECK_THROWS_AS(convert({.date = "1 juli 2021"}), CannotRun);
    CHECK_THROWS_AS(convert({.rules = {"LEDGER-2=info"}}), CannotRun);
    CHECK_THROWS_AS(converter.convert({"brief.xyz", "tekst"}), CannotRun);
    CHECK_THROWS_AS(converter.convert({"brief.md", ""}), Unreadable);
    CHECK_THROWS_AS(converter.count({"brief.pdf", "%PDF-1.7\n"}), Unreadable);
    try {
        Converter("/nonexistent").convert(short_letter(), {.to = {"akn"}});
        FAIL("the schema is nowhere");
    } catch (const CannotRun& error) {
        const std::string what = error.what();
        INFO(what);
        CHECK(what.find(".xsd") != std::string::npos);
        CHECK(what.find("install") != std::string::npos);
    }
}

TEST_CASE("what was sealed is verified, and a damaged file is told") {
    const TemporaryFolder folder;
    Converter converter(VOETNOOT_DATA_DIR);
    seal(converter.convert(short_letter(), {.to = {"txt"}}), folder.path().string());
    const Verification sound = converter.verify({folder.path().string()});
    CHECK(sound.sound);
    CHECK(sound.receipts == 1);
    CHECK(sound.files == 1);
    REQUIRE(sound.about.size() == 1);
    CHECK(sound.about.front().findings.empty());

    voetnoot::write_file(folder.path() / "brief.txt", "Iets anders.\n");
    const Verification damaged = converter.verify({folder.path().string()}, 2);
    CHECK_FALSE(damaged.sound);
    REQUIRE(damaged.about.size() == 2);
    CHECK(damaged.about.back().path == (folder.path() / "brief.txt").string());
    CHECK(damaged.about.back().findings.front().rule == "SEAL-4");
    CHECK_THROWS_AS(converter.verify({"/nonexistent"}), CannotRun);
}

TEST_CASE("packages are made and looked at as the program does") {
    const TemporaryFolder folder;
    const auto path = [&folder](const std::string& name) { return (folder.path() / name).string(); };
    fs::create_directories(folder.path() / "in");
    voetnoot::write_file(path("in/brief.md"), short_letter().bytes);
    voetnoot::write_file(
        path("profile.toml"),
        "waardering = \"B\"\n[archiefvormer]\nname = \"Ministerie\"\n[beperkingGebruik]\n"
        "type = \"Geen beperking\"\nlist = \"Lijst\"\n");
    voetnoot::write_file(path("records.csv"), "file,title,identifier\nbrief.md,Een brief,B-1\n");
    REQUIRE(run_program({"convert", path("in/brief.md"), "-o", path("out"), "--to", "txt,akn"}).exit ==
            0);
    const std::string kinds = "archivematica,bagit,mdto";
    REQUIRE(run_program({"package", path("out"), "--sources", path("in"), "-o", path("program"), "--as",
                         kinds, "--profile", path("profile.toml"), "--records", path("records.csv"),
                         "--at", "2026-11-28T08:00:00Z"})
                .exit == 0);

    Converter converter(VOETNOOT_DATA_DIR);
    PackageRequest request;
    request.sealed = {path("out")};
    request.sources = {path("in")};
    request.output = path("library");
    request.kinds = {"archivematica", "bagit", "mdto"};
    request.profile = {{"waardering", "B"},
                       {"archiefvormer.name", "Ministerie"},
                       {"beperkingGebruik.type", "Geen beperking"},
                       {"beperkingGebruik.list", "Lijst"}};
    request.records = {{"brief.md", "", {{"title", "Een brief"}, {"identifier", "B-1"}}}};
    request.at = "2026-11-28T08:00:00Z";
    std::size_t steps = 0;
    request.on_progress = [&steps](bool, std::size_t, std::size_t) { ++steps; };
    CHECK(converter.package(request).size() == 3);
    CHECK(steps == 2);
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "library")) {
        if (!fs::is_regular_file(entry.status())) continue;
        const fs::path name = entry.path().lexically_relative(folder.path() / "library");
        INFO(name.string());
        ++files;
        const fs::path theirs = folder.path() / "program" / name;
        REQUIRE(fs::exists(theirs));
        // PREMIS names the build that asked, and a bag has PREMIS among its tags.
        const std::string file = name.filename().string();
        if (file != "premis.xml" && !file.starts_with("tagmanifest-"))
            CHECK(read_file(entry.path()) == read_file(theirs));
    }
    CHECK(files > 30);
    CHECK(package_kinds().size() == 5);

    const std::vector<std::string> made{path("library/bagit"), path("library/archivematica")};
    CHECK(converter.verify(made).sound);
    voetnoot::write_file(path("library/bagit/brief/data/brief/more.txt"), "meer");
    const Verification damaged = converter.verify(made, 2);
    CHECK_FALSE(damaged.sound);
    CHECK(std::any_of(damaged.about.begin(), damaged.about.end(), [](const VerifiedFile& file) {
        return !file.findings.empty() && file.findings.front().rule == "PKG-2";
    }));

    request.output = path("more");
    request.profile["waardering"] = "X";
    CHECK_THROWS_AS(converter.package(request), PackageRefused);
    request.profile = {{"archief", "x"}};
    CHECK_THROWS_AS(converter.package(request), PackageRefused);
    CHECK_FALSE(fs::exists(path("more")));
}

TEST_CASE("formats and rules are those of the program") {
    std::string rules_text = run_program({"rules"}).out;
    for (const Rule& rule : rules()) CHECK(rules_text.find(rule.id) != std::string::npos);
    const std::string help = run_program({"convert", "--help"}).out;
    for (const Format& format : formats()) {
        INFO(format.name);
        CHECK(format.is_counted);
        CHECK_FALSE(format.suffixes.empty());
        if (format.is_written) CHECK(help.find(format.name) != std::string::npos);
    }
    CHECK(run_program({"--version"}).out == "voetnoot " + version() + "\n");
}
