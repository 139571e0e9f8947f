// What else the bytes of our own PDF must show, beside the ledger: links in both directions, IDs,
// parent tree, marked content, fonts, geometry, metadata. veraPDF sees few of these. One file of
// checks/ per rule, PDF-2 to PDF-15 of pdfa_rules.hpp.
//
// Errors: Unreadable, as recount_pdf. Thread rules: pure.
#pragma once

#include "finding/finding.hpp"

#include <string_view>

namespace voetnoot::pdfa {

void inspect_pdf(std::string_view bytes, Findings& findings);

}  // namespace voetnoot::pdfa
