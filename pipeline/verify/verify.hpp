// verify: reads back the bytes that were just written, by code that does not know the writer's, and
// compares what they show with what the letter promised. Then each format inspects its own standard.
#pragma once

#include "pipeline/emit/emit.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"

#include <string>
#include <vector>

namespace voetnoot {

struct Recount {
    std::string format;
    Ledger ledger;
};

// One recount per output, in their order; one that cannot be read back is a finding and an empty
// ledger.
std::vector<Recount> verify(const std::vector<Output>& outputs, const Ledger& promised,
                            const Limits& limits, Findings& findings);

}  // namespace voetnoot
