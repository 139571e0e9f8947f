// Renderings of reports. Each is complete: a reader of one learns no less than a reader of another.
#pragma once

#include "pipeline/rules/rule.hpp"
#include "program/report/letter_report.hpp"

#include <span>
#include <string>

namespace voetnoot::program::report {

// {"letters": [{"file", "findings": […]} | {"file", "message"}], "leftOut"?: {…}}; `left_out` is that as
// JSON, or empty.
std::string json_report(const Reports& reports, const std::string& left_out = {});

// SARIF 2.1.0 (OASIS); columns are code points.
std::string sarif_report(const Reports& reports, std::span<const Rule> catalogue);

// JUnit as Ant and Jenkins read it: a suite per letter, a failed case per error or warning, the infos in
// system-out. There is no clock in it: `date` (ISO 8601) stands for when it was made.
std::string junit_report(const Reports& reports, const std::string& date);

// Workflow commands of GitHub Actions: one annotation per finding.
std::string github_report(const Reports& reports);

}  // namespace voetnoot::program::report
