// Phrases in the journal of a batch, for those who read it later in their language.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace voetnoot {

// A text as it stands, or {"one", "many"?, "count"?, "with"?: […]}.
nlohmann::ordered_json phrase_json(const Phrase& phrase);

// The member of a finding or result; where it is missing or no phrase, the English `text`, which may be
// a sentence of its own.
Phrase phrase_in(const nlohmann::ordered_json& json, const char* member, const std::string& text);

}  // namespace voetnoot
