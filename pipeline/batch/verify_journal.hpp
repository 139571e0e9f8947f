// The journal of a batch, held against the receipts that stand in its folder.
#pragma once

#include "pipeline/audit/audit.hpp"

#include <boost/filesystem/path.hpp>

namespace voetnoot::batch {

// Says of each letter that the journal calls sealed where its receipt is missing, and where the letter
// itself, if it is there, is another by now. Adds to `progress` what it said. Nothing where the folder
// is no batch's. Throws CannotRun where the journal cannot be read.
void verify_journal(const boost::filesystem::path& folder, audit::Progress& progress,
                    const audit::Told& told);

}  // namespace voetnoot::batch
