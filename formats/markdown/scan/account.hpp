// Accounts for what is between the words: every byte that no token holds and that is not white space is
// a piece of syntax of a kind. The parser tells no syntax, so that a small lexer finds what stands in
// each gap; it knows the look of every kind, and what has the look of none is unknown, and told.
//
// Linear in the letter. Thread rules: pure.
#pragma once

#include "pipeline/ledger/scan.hpp"

#include <string_view>
#include <vector>

namespace voetnoot::markdown::scan {

std::vector<ScanSyntax> account(std::string_view letter, const std::vector<ScanToken>& tokens);

}  // namespace voetnoot::markdown::scan
