// The cases of fixtures/cases, each with what is right beside it; fixtures/cases/README.md says how that
// is written.
#include "tests/markdown/letters.hpp"
#include "tests/normalize/letter.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

using namespace voetnoot;

namespace {

struct Expected {
    std::vector<std::string> notes;
    std::vector<std::string> texts;
    std::vector<std::string> absent;
    std::vector<std::string> findings;
    std::vector<std::string> possible;
    bool refused = false;
};

// The rest of the line where it begins with this word.
std::optional<std::string> after(std::string_view line, std::string_view word) {
    if (!line.starts_with(word)) return std::nullopt;
    return std::string(trim(line.substr(word.size())));
}

Expected expected(const boost::filesystem::path& path) {
    Expected result;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        if (const auto note = after(line, "note:")) result.notes.push_back(*note);
        else if (const auto text = after(line, "text:")) result.texts.push_back(*text);
        else if (const auto absent = after(line, "not:")) result.absent.push_back(*absent);
        else if (const auto may = after(line, "finding by version:")) result.possible.push_back(*may);
        else if (const auto finding = after(line, "finding:")) result.findings.push_back(*finding);
        else if (line == "refused") result.refused = true;
        else FAIL(path.string() << ": this line means nothing: " << line);
    }
    return result;
}

bool is_of(const Finding& finding, const Source& source, const std::string& wanted) {
    if (finding.rule == wanted) return true;
    const Position at = source.position(finding.span);
    return fmt::format("{} at {}:{}", finding.rule, at.line, at.column) == wanted;
}

// `possible`: of parsers that read this differently, as some of their versions do.
void compare_findings(const Findings& found, const Source& source, std::vector<std::string> wanted,
                      const std::vector<std::string>& possible) {
    std::vector<Finding> findings = found.sorted();
    // Those with a place first: they can be meant by one line only.
    std::stable_partition(wanted.begin(), wanted.end(), [](const std::string& line) {
        return line.find(" at ") != std::string::npos;
    });
    for (const std::string& line : wanted) {
        const auto one = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return is_of(finding, source, line);
        });
        INFO("expected finding: " << line);
        CHECK(one != findings.end());
        if (one != findings.end()) findings.erase(one);
    }
    for (const std::string& line : possible)
        std::erase_if(findings, [&](const Finding& finding) { return is_of(finding, source, line); });
    for (const Finding& finding : findings) {
        const Position at = source.position(finding.span);
        INFO("unexpected finding: " << finding.rule << " at " << at.line << ":" << at.column << ": "
                                    << finding.message);
        CHECK(finding.severity == Severity::info);
    }
}

}  // namespace

TEST_CASE("every case is read as it is meant, and sealed") {
    std::set<boost::filesystem::path> cases;
    for (const char* kind : {"markdown", "hostile"}) {
        const auto folder = boost::filesystem::path(VOETNOOT_FIXTURES_DIR) / "cases" / kind;
        cases.merge(testing::letters(folder));
    }
    REQUIRE(cases.size() > 100);
    Workshop workshop(formats(), Resources(VOETNOOT_DATA_DIR));
    const TemporaryFolder folder;
    for (const boost::filesystem::path& path : cases) {
        INFO(path.filename().string());
        boost::filesystem::path beside = path;
        beside.replace_extension(".expect");
        REQUIRE(boost::filesystem::exists(beside));
        const Expected wanted = expected(beside);

        Job job{.source = testing::load(path),
                .from = "markdown",
                .to = {"pdf", "akn", "txt"},
                .stem = path.stem().string(),
                .directory = folder.path().string(),
                .force = true,
                .on_defect = OnDefect::mark,
                .severities = {},
                .date = {},
                .language = {},
                .reading = {},
                .program = "voetnoot test"};
        const Result result = run(job, workshop);
        const std::string text = testing::text_of(result.reading);
        INFO(text);
        std::vector<std::string> notes;  // one without a text has no blank behind its label
        for (const std::string& note : testing::notes_of(result.reading)) notes.emplace_back(trim(note));
        CHECK(notes == wanted.notes);
        for (const std::string& words : wanted.texts) {
            INFO("expected text: " << words);
            CHECK(text.find(words) != std::string::npos);
        }
        for (const std::string& words : wanted.absent) {
            INFO("words that must not be there: " << words);
            CHECK(text.find(words) == std::string::npos);
        }
        compare_findings(result.findings, job.source, wanted.findings, wanted.possible);
        CHECK((result.outcome == Outcome::refused) == wanted.refused);
    }
}
