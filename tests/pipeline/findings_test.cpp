#include "pipeline/error/error.hpp"
#include "pipeline/finding/severities.hpp"
#include "pipeline/job/job.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

namespace {

constexpr Rule about_source{"NOTE-X", "x", Severity::error, Subject::source, "sentence", "hint"};
constexpr Rule about_output{"LEDGER-X", "y", Severity::error, Subject::output, "sentence", "hint"};
constexpr Rule about_standard{"PDF-X", "z", Severity::error, Subject::conformance, "sentence", "hint"};
const std::vector<Rule> catalogue{about_source, about_output, about_standard};

}  // namespace

TEST_CASE("findings are sorted by their place in the letter") {
    Findings findings;
    findings.enter(Stage::verify, "pdf");
    findings.add(about_source, {0, 9, 10}, "second");
    findings.add(about_source, {0, 3, 4}, "first");
    CHECK(findings.sorted().front().message == "first");
    CHECK(findings.sorted().front().hint == "hint");
    CHECK(findings.all().front().target == "pdf");
    CHECK(findings.count(Severity::error) == 2);
}

TEST_CASE("the severity of a rule about the source can be set") {
    Severities severities;
    severities.set("NOTE-X=warning", catalogue);
    Findings findings;
    findings.add(about_source, {}, "message");
    CHECK_FALSE(severities.apply(findings).has_errors());
}

TEST_CASE("rules about an output and about conformance cannot be lowered") {
    Severities severities;
    for (const char* setting :
         {"LEDGER-X=warning", "PDF-X=info", "NOTE-X", "NOTE-X=mild", "NONE-1=error", "=error"})
        CHECK_THROWS_AS(severities.set(setting, catalogue), CannotRun);
    CHECK(severities.all().empty());
}

TEST_CASE("a defect of the source can be marked, a loss cannot") {
    Findings source;
    source.add(about_source, {}, "message");
    CHECK(refuses(source, OnDefect::refuse));
    CHECK_FALSE(refuses(source, OnDefect::mark));
    for (const Rule& rule : {about_output, about_standard}) {
        Findings ours;
        ours.add(rule, {}, "message");
        CHECK(refuses(ours, OnDefect::refuse));
        CHECK(refuses(ours, OnDefect::mark));
    }
}
