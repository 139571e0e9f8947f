// Why there are rules of a kind: what goes wrong for a reader or an archive where one is broken. And how
// a rule is set.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"

#include <string_view>

namespace voetnoot::program {

// A format's rules by what the table says of them, the letter's by their ids; empty where nothing is
// known.
std::string_view reason_for(std::string_view rule, const FormatTable& table);

// How its severity is set, or that it cannot be.
Phrase how_to_set(const Rule& rule);

}  // namespace voetnoot::program
