// Reads an Akoma Ntoso document back: its ledger, the OASIS schema, and what the schema does not notice
// (rules.hpp).
#pragma once

#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot::akn::inspect {

std::vector<Need> schema_files();

// Loads and compiles the schema, once: some 0.2 s. Throws CannotRun where that fails. The Inspector
// itself may be called from one thread at a time.
Inspector make_inspector(Resources& resources);

Library schema_library();

}  // namespace voetnoot::akn::inspect
