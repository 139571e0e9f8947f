// The passport of each note and of each reference to it: where it stands in the letter, where in its
// original, and where each output shows it. What the outputs show is what their recounts met, and not
// what their writers meant.
#pragma once

#include "pipeline/emit/emit.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"
#include "pipeline/verify/verify.hpp"
#include "pipeline/witness/statements.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace voetnoot {

// [{"label", "source", "original"?, "outputs": {NAME: PLACE}, "references": [{the same}]}]. `witnessed`
// may be null. A place: {"page", "box": [left, bottom, right, top]}, {"line"} or {"id"}.
nlohmann::ordered_json passports_json(const Ledger& promised, const Source& source,
                                      const std::vector<Output>& outputs,
                                      const std::vector<Recount>& recounts,
                                      const witness::Comparison* witnessed);

}  // namespace voetnoot
