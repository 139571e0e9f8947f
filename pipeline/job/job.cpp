#include "pipeline/job/job.hpp"

#include <algorithm>

namespace voetnoot {

bool refuses(const Findings& findings, OnDefect policy) {
    return std::any_of(findings.all().begin(), findings.all().end(), [policy](const Finding& finding) {
        const bool can_be_marked = policy == OnDefect::mark && finding.subject == Subject::source;
        return finding.severity == Severity::error && !can_be_marked;
    });
}

}  // namespace voetnoot
