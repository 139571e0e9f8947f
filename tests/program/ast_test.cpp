#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace voetnoot;
using Json = nlohmann::json;

TEST_CASE("the Document of a letter is printed with spans that are the letter's bytes") {
    const std::string file = std::string(VOETNOOT_FIXTURES_DIR) + "/letters/kustwacht.md";
    const Ran ran = run_program({"ast", file});
    REQUIRE(ran.exit == 0);
    const Json ast = Json::parse(ran.out);
    CHECK(ast["language"] == "nl");
    CHECK(ast["date"].is_string());
    CHECK_FALSE(ast["title"].get<std::string>().empty());
    CHECK_FALSE(ast["letterhead"].empty());
    CHECK(ast.contains("signature"));

    const std::string source = read_file(file);
    for (const Json& note : ast["notes"]) {
        const std::size_t begin = note["span"]["begin"];
        const std::size_t end = note["span"]["end"];
        REQUIRE(begin < end);
        REQUIRE(end <= source.size());
        CHECK(source.substr(begin, end - begin).find(note["label"].get<std::string>()) !=
              std::string::npos);
    }
}
