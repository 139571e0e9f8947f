// Why a letter of a batch was not sealed, in one line: its first error, and how many there are more.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace voetnoot::program::report {

// `result` is that of the journal. "12:5: NOTE-1: reference '7' has no note (and 2 more errors)".
std::string why_not_sealed(const nlohmann::ordered_json& result);

}  // namespace voetnoot::program::report
