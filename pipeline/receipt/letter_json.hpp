// What a letter says of itself, as its receipt tells it: for those who describe it elsewhere, with
// nothing guessed. Not part of the ledger: all of it stands in the letter's text.
#pragma once

#include "pipeline/document/document.hpp"

#include <nlohmann/json.hpp>

namespace voetnoot {

nlohmann::ordered_json letter_json(const Document& document);

}  // namespace voetnoot
