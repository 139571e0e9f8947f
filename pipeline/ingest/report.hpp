// What ingest says of a source's signs and syntax: what is characters though it looks like markup, and
// what no output shows. All of one kind at once, with the first place, how many there are, and the first
// few of them; what a person has to look at one by one is told one by one.
//
// Thread rules: pure.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/inventory.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace voetnoot {

// `doubtful`: those that reader and scan took for different things.
void report_signs(const Source& source, const std::vector<PlainSign>& signs,
                  const std::set<std::uint32_t>& doubtful, const Scan& scan, Findings& findings);

void report_syntax(const Source& source, std::span<const SyntaxKind> inventory, const Scan& scan,
                   Findings& findings);

}  // namespace voetnoot
