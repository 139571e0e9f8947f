// What the schema of Akoma Ntoso does not notice: where references lead, and how elements are named.
#pragma once

#include "pipeline/finding/finding.hpp"

#include <libxml/tree.h>

namespace voetnoot::akn::inspect {

// AKN-2 and AKN-3: notes, their markers, and the noteRefs to them.
void inspect_notes(const xmlNode* root, Findings& findings);
// AKN-4: pointers to what references declares.
void inspect_declared(const xmlNode* root, Findings& findings);
// AKN-5: eIds.
void inspect_eids(const xmlNode* root, Findings& findings);
// SAFE-2: addresses.
void inspect_addresses(const xmlNode* root, Findings& findings);

}  // namespace voetnoot::akn::inspect
