// `rules RULE` explains one rule, with the fixtures as examples.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace voetnoot;
using Json = nlohmann::json;

TEST_CASE("a rule is explained: what, why, examples, what to do, how it is set") {
    const Ran ran = run_program({"rules", "NOTE-1"});
    INFO(ran.out);
    CHECK(ran.exit == 0);
    for (const char* part : {"NOTE-1 reference-without-note", "Every reference has a note.", "\nwhy ",
                             "\nto do ", "--rule NOTE-1=", "an example that fails, at 1:45:",
                             "    | De dijk is versterkt<sup>1</sup>", "an example that passes:"})
        CHECK(ran.out.find(part) != std::string::npos);
    CHECK(ran.out.find("<!-- NOTE-1") == std::string::npos);
    CHECK(run_program({"rules", "note-1"}).out == ran.out);
    CHECK(run_program({"rules", "reference-without-note"}).out == ran.out);
    const Ran unknown = run_program({"rules", "NOTE1"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.err.find("did you mean 'NOTE-1'?") != std::string::npos);
    CHECK(run_program({"rules", "LEDGER-2"}).out.find("cannot be lowered") != std::string::npos);
    CHECK(run_program({"rules", "DOCX-1"}).out.find("a Word document, fixtures/rules/DOCX-1-") !=
          std::string::npos);
}

TEST_CASE("every rule has a reason, and those with fixtures have them as they are") {
    const Json all = Json::parse(run_program({"rules", "--format", "json"}).out);
    std::size_t texts = 0;
    for (const Json& rule : all) {
        const auto id = rule.at("id").get<std::string>();
        const Json one = Json::parse(run_program({"rules", id, "--format", "json"}).out);
        INFO(id);
        CHECK_FALSE(one.at("why").get<std::string>().empty());
        for (const Json& example : one.at("examples")) {
            const auto text = example.at("text").get<std::string>();
            if (text.empty()) continue;
            ++texts;
            CHECK(text == read_file(std::string(VOETNOOT_RULE_FIXTURES) + "/" +
                                    example.at("file").get<std::string>()));
        }
    }
    CHECK(texts > 150);
}
