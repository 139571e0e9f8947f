// Reads an Akoma Ntoso document back: its ledger, the OASIS schema, and what the schema does not notice
// (rules.hpp).
#pragma once

#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot::akn::inspect {

std::vector<Need> schema_files();

// Loads the schema and compiles of it what letters need, in a few milliseconds; the whole is compiled
// when a document first asks for it (letter_schema.hpp). Throws CannotRun where that fails. The
// Inspector itself may be called from one thread at a time.
Inspector make_inspector(Resources& resources);

Library schema_library();

}  // namespace voetnoot::akn::inspect
