// Two receipts, of two runs: what differs between them, and what of it made the outputs differ.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::audit {

struct RunChange {
    std::string group;  // "source", "options", "program", "resources", "findings", "text", "outputs", …
    std::string member;           // "sha256", "font/NotoSans-Regular", "brief.pdf sha256"
    nlohmann::ordered_json a, b;  // null: it is not there
};

struct RunComparison {
    std::vector<RunChange> changes;  // in the order of the receipt; none: the same
    Phrase why;                      // one sentence
};

// Throws Unreadable, where one is no receipt (proof.hpp).
RunComparison compare_runs(std::string_view a, std::string_view b);

}  // namespace voetnoot::audit
