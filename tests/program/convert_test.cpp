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

std::string fixture(const std::string& name) {
    return std::string(VOETNOOT_FIXTURES_DIR) + "/letters/" + name;
}

Json ledger(const std::string& file) {
    const Ran ran = run_program({"ledger", file});
    INFO(file << ": " << ran.err);
    REQUIRE(ran.exit == 0);
    Json json = Json::parse(ran.out);
    json.erase("file");
    json.erase("format");
    return json;
}

}  // namespace

TEST_CASE("a letter becomes three files and a receipt, and the ledger of each is the letter's") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "uit";
    const Ran ran = run_program({"convert", fixture("kustwacht.md"), "-o", out.string()});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    CHECK(std::distance(fs::directory_iterator(out), {}) == 4);

    const Json source = ledger(fixture("kustwacht.md"));
    CHECK(source["notes"].size() >= 15);
    CHECK(source["dangling"].empty());
    for (const char* name : {"kustwacht.pdf", "kustwacht.akn.xml", "kustwacht.txt"})
        CHECK(ledger((out / name).string()) == source);

    const Json receipt = Json::parse(read_file(out / "kustwacht.receipt.json"));
    CHECK(receipt["outcome"] == "sealed");
    CHECK(receipt["ledger"]["notes"] == source["notes"]);
    CHECK(receipt["outputs"].size() == 3);
    CHECK(receipt["resources"].size() >= 5);
    CHECK(receipt["stages"] == Json::array({"ingest", "normalize", "emit", "verify", "seal"}));
    for (const Json& output : receipt["outputs"]) {
        const fs::path file = out / output["name"].get<std::string>();
        CHECK(fs::file_size(file) == output["bytes"]);
        CHECK(output["sha256"].get<std::string>().size() == 64);
    }
}

TEST_CASE("the receipt tells what the letter says of itself, and guesses nothing") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    const std::string letter =
        "Postbus 20401\n2500 EK Den Haag\n\nDatum 1 juli 2021\n\nOns kenmerk\nDGBI / 21\n\n"
        "Betreft Kansen van reshoring\n\nGeachte Voorzitter,\n\nTekst.\n";
    write_file(folder.path() / "brief.md", letter);
    REQUIRE(run_program(
                {"convert", (folder.path() / "brief.md").string(), "-o", out.string(), "--to", "txt"})
                .exit == 0);
    const Json told = Json::parse(read_file(out / "brief.receipt.json")).at("letter");
    CHECK(told.at("title") == "Kansen van reshoring");
    CHECK(told.at("date") == "2021-07-01");
    CHECK(told.at("language") == "nl");
    CHECK(told.at("signature").is_null());
    std::string reference;
    for (const Json& field : told.at("fields"))
        if (field.at("field") == "our-reference") reference = field.at("lines").at(0);
    CHECK(reference == "DGBI / 21");
}

TEST_CASE("a letter without a letterhead has no fields and no date in its receipt") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    write_file(folder.path() / "stuk.md", "Een alinea zonder kop.\n");
    REQUIRE(
        run_program({"convert", (folder.path() / "stuk.md").string(), "-o", out.string(), "--to", "txt"})
            .exit == 0);
    const Json told = Json::parse(read_file(out / "stuk.receipt.json")).at("letter");
    CHECK(told.at("date").is_null());
    CHECK(told.at("fields").empty());
}

TEST_CASE("only what is asked for is written, and always the receipt") {
    const TemporaryFolder folder;
    const Ran ran =
        run_program({"convert", "--to", "txt", fixture("kort.md"), "-o", folder.path().string()});
    CHECK(ran.exit == 0);
    CHECK(fs::exists(folder.path() / "kort.txt"));
    CHECK(fs::exists(folder.path() / "kort.receipt.json"));
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a letter comes from standard input") {
    const TemporaryFolder folder;
    const Ran ran =
        run_program({"convert", "--to", "txt", "--name", "brief.md", "-", "-o", folder.path().string()},
                    {.set = {}, .directory = {}, .input = read_file(fixture("kort.md"))});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK(fs::exists(folder.path() / "brief.txt"));
}

TEST_CASE("a refused letter ends with 1 and leaves nothing; JSON has its findings") {
    const TemporaryFolder folder;
    write_file(folder.path() / "stuk.md",
               "Een verwijzing<sup>7</sup> zonder noot.<sup>1</sup>\n\n<sup>1</sup> Noot een.\n");
    const fs::path out = folder.path() / "uit";
    const Ran ran = run_program(
        {"convert", "--format", "json", (folder.path() / "stuk.md").string(), "-o", out.string()});
    CHECK(ran.exit == 1);
    CHECK_FALSE(fs::exists(out));
    const Json json = Json::parse(ran.out);
    CHECK(json["letters"][0]["outcome"] == "refused");
    const Json findings = json["letters"][0]["findings"];
    CHECK(std::any_of(findings.begin(), findings.end(), [](const Json& finding) {
        return finding["rule"] == "NOTE-1" && finding["line"] == 1 && finding["column"] == 15;
    }));
}

TEST_CASE("a defective letter is sealed with every defect marked") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "stuk.md").string();
    write_file(file,
               "Een verwijzing<sup>7</sup> zonder noot, en een met.<sup>1</sup>\n\n---\n\n<sup>1</sup> "
               "Noot een.\n\n"
               "<sup>2</sup> Noot zonder verwijzing.\n");
    const Ran ran = run_program({"convert", "--on-defect", "mark", file, "-o", folder.path().string()});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    const Json source = ledger(file);
    CHECK(source["dangling"].size() == 1);
    CHECK(source["notes"].size() == 2);
    for (const char* suffix : {".pdf", ".akn.xml", ".txt"})
        CHECK(ledger((folder.path() / "stuk").string() + suffix) == source);
    CHECK(read_file(folder.path() / "stuk.txt").find("[7?]") != std::string::npos);
    CHECK(Json::parse(read_file(folder.path() / "stuk.receipt.json"))["findings"].size() >= 2);
}

TEST_CASE("timings name the stages and the loading of the schema") {
    const TemporaryFolder folder;
    const Ran ran =
        run_program({"convert", "--timings", fixture("kort.md"), "-o", folder.path().string()});
    for (const char* stage : {"ingest", "normalize", "emit", "verify", "seal", "schema load"})
        CHECK(ran.err.find(stage) != std::string::npos);
}
