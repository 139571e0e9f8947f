#include "pipeline/receipt/json_text.hpp"
#include "pipeline/source/sha256.hpp"
#include "pipeline/text/shown.hpp"
#include "program/report/fingerprints.hpp"
#include "program/report/render.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace voetnoot::program::report {

namespace {

using Issues = nlohmann::ordered_json;

std::string_view gitlab_severity(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "minor";
        case Severity::error:
            return "major";
    }
    return {};
}

// From the top of the repository, in which it was started: without "./".
std::string path_of(const LetterReport& report) {
    const std::string path = in_utf8(report.file);
    return path.starts_with("./") ? path.substr(2) : path;
}

Issues issue(const std::string& path, const std::string& description, const std::string& rule,
             const std::string& print, std::string_view severity, std::size_t line) {
    return {{"description", description},
            {"check_name", rule},
            {"fingerprint", sha256(fmt::format("{}\n{}", path, print))},
            {"severity", severity},
            {"location", {{"path", path}, {"lines", {{"begin", line}}}}}};
}

}  // namespace

std::string gitlab_report(const Reports& reports) {
    Issues issues = Issues::array();
    for (const LetterReport& report : reports) {
        const std::string path = path_of(report);
        if (!report.source) {
            issues.push_back(
                issue(path, shown(report.failure), "unreadable", "unreadable", "blocker", 1));
            continue;
        }
        const std::vector<Finding> findings = report.findings.sorted();
        const std::vector<std::string> prints = fingerprints(report);
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const Finding& finding = findings[i];
            issues.push_back(issue(path, fmt::format("{}: {}", finding.rule, shown(finding.message)),
                                   finding.rule, prints[i], gitlab_severity(finding.severity),
                                   report.source->position(finding.span).line));
        }
    }
    return json_text(issues) + "\n";
}

}  // namespace voetnoot::program::report
