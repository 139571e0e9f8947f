// The figures by which a receipt tells what some bytes show, so that a later recount can be held against
// them.
#pragma once

#include "pipeline/ledger/ledger.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>

namespace voetnoot {

struct Figures {
    std::size_t words = 0;
    std::size_t notes = 0;
    std::size_t references = 0;
    std::size_t dangling = 0;
    std::size_t links = 0;
    std::size_t blocks = 0;
    std::string text_sha256;    // of the running text
    std::string links_sha256;   // of the links' texts and targets; empty in receipts of layout 1
    std::string blocks_sha256;  // of the sequence of the blocks' kinds; as well
};

Figures figures_of(const Ledger& ledger);
nlohmann::ordered_json figures_json(const Figures& figures);  // as an output's `recount`

}  // namespace voetnoot
