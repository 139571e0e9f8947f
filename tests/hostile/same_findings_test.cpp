// check says what convert says, of every letter of the fixtures.
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

TEST_CASE("check and convert have the same findings, and end alike") {
    const TemporaryFolder folder;
    std::vector<std::string> letters;
    for (const char* kind : {"letters", "docx", "cases"})
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(VOETNOOT_FIXTURES_DIR) / kind)) {
            const std::string suffix = entry.path().extension().string();
            if (suffix == ".md" || suffix == ".docx") letters.push_back(entry.path().string());
        }
    std::sort(letters.begin(), letters.end());
    REQUIRE(letters.size() > 100);
    std::vector<std::string> convert{"convert", "--format", "json", "-o", folder.path().string()};
    std::vector<std::string> check{"check", "--format", "json"};
    std::vector<std::string> quick{"check", "--format", "json", "--only-source"};
    for (std::vector<std::string>* arguments : {&convert, &check, &quick})
        arguments->insert(arguments->end(), letters.begin(), letters.end());
    const Json converted = Json::parse(run_program(convert).out)["letters"];
    const Json checked = Json::parse(run_program(check).out)["letters"];
    const Json looked_at = Json::parse(run_program(quick).out)["letters"];
    REQUIRE(converted.size() == checked.size());
    bool less = false;
    for (std::size_t i = 0; i < converted.size(); ++i) {
        INFO(converted[i]["file"]);
        if (!converted[i].contains("findings")) continue;  // two of one name: one is not converted
        CHECK(converted[i]["findings"] == checked[i]["findings"]);
        less = less || looked_at[i]["findings"].size() < checked[i]["findings"].size();
    }
    CHECK(less);
}
