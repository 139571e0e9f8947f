// Renderings of reports. Each is complete: a reader of one learns no less than a reader of another.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/report/letter_report.hpp"

#include <string>

namespace voetnoot::program::report {

// {"version": 1, "program", "summary": {"letters", "unreadable", "errors", "warnings", "infos"},
// "letters":
// [{"file", "path", "findings": […]} | {"file", "path", "message"}], "leftOut"?: {…}}; `left_out` is
// that as JSON, or empty. A path is from the root.
std::string json_report(const Reports& reports, const std::string& left_out = {});

// SARIF 2.1.0 (OASIS); columns are code points. Each rule has its help within it.
std::string sarif_report(const Reports& reports, const FormatTable& table);

// JUnit as Ant and Jenkins read it: a suite per letter, a failed case for each finding of which the
// letter fails (from `fail_on` on), the others in system-out. Names of cases do not move with lines.
// There is no clock in it: `date` (ISO 8601) stands for when it was made.
std::string junit_report(const Reports& reports, const std::string& date, Severity fail_on);

// Code quality of GitLab: an issue for each finding.
std::string gitlab_report(const Reports& reports);

// From the root, as a person may open it; empty of standard input.
std::string full_path(const std::string& file);

// Workflow commands of GitHub Actions: one annotation per finding.
std::string github_report(const Reports& reports);

}  // namespace voetnoot::program::report
