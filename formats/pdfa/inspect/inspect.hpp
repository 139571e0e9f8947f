// A PDF read back: its ledger, and what else our own bytes must show: links in both directions, IDs,
// parent tree, marked content, fonts, geometry, metadata, attachments. veraPDF sees few of these. One
// file of checks/ per rule of pdfa_rules.hpp. `promised` is what the writer was told: the profile that
// the file must claim, and what it must carry.
//
// Errors: Unreadable, as recount_pdf. Thread rules: pure.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"

#include <string_view>

namespace voetnoot::pdfa::inspect {

Ledger inspect_pdf(std::string_view bytes, const WriteContext& promised, const Limits& limits,
                   Findings& findings);

}  // namespace voetnoot::pdfa::inspect
