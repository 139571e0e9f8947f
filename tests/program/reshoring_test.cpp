// The letter that started the project: 19 notes, each referred to once, in every output.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace voetnoot;
using Json = nlohmann::json;

namespace {

Json ledger(const std::string& file) {
    const Ran ran = run_program({"ledger", file});
    REQUIRE(ran.exit == 0);
    Json json = Json::parse(ran.out);
    json.erase("file");
    json.erase("format");
    return json;
}

}  // namespace

TEST_CASE("all 19 notes of the real letter arrive, at the right word, with the right text") {
    const std::string letter = std::string(VOETNOOT_SHARED_DIR) + "/letters/kamerbrief/reshoring.md";
    const TemporaryFolder folder;
    const Ran ran = run_program({"convert", "--explain", letter, "-o", folder.path().string()});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    CHECK(ran.err.find("uitvoeren") != std::string::npos);
    CHECK(ran.err.find("dat te hoge") != std::string::npos);
    CHECK(ran.err.find(": warning:") == std::string::npos);
    CHECK(ran.err.find(": error:") == std::string::npos);

    const Json source = ledger(letter);
    REQUIRE(source["notes"].size() == 19);
    for (std::size_t i = 0; i < 19; ++i) {
        CHECK(source["notes"][i]["label"] == std::to_string(i + 1));
        CHECK(source["notes"][i]["references"].size() == 1);
    }
    CHECK(source["dangling"].empty());
    CHECK(source["notes"][0]["references"][0]["before"].get<std::string>().ends_with(
        "motie Amhaouch-Wiersma"));
    for (const char* suffix : {".pdf", ".akn.xml", ".txt"})
        CHECK(ledger((folder.path() / "reshoring").string() + suffix) == source);

    const Json ast = Json::parse(run_program({"ast", letter}).out);
    std::vector<int> levels;
    for (const Json& block : ast["body"])
        if (block["kind"] == "heading") levels.push_back(block["level"]);
    CHECK(levels == std::vector<int>{1, 2, 2, 2, 1, 2, 2, 2});
    CHECK(ast["title"] == "Kansen en uitdagingen van reshoring");
    CHECK(ast["date"] == "2021-07-01");
    CHECK(ast["signature"]["person"] == "Stef Blok");
    CHECK(ast["signature"]["function"] == "Minister van Economische Zaken en Klimaat");
}
