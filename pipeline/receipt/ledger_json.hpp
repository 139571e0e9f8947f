// Ledgers and findings as JSON, one way for `voetnoot ledger`, for the receipt and for reports.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"

#include <nlohmann/json.hpp>

namespace voetnoot {

// {"words", "notes": [{"label", "text", "references": [{"offset", "before"}]}], "dangling": […]}
nlohmann::ordered_json ledger_json(const Ledger& ledger);

// {"rule", "severity", "stage", "target"?, "file", "line", "column", "span", "message", "hint"}
nlohmann::ordered_json finding_json(const Finding& finding, const Source& source);

}  // namespace voetnoot
