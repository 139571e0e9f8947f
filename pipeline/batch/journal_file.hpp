// The file of a journal, before it is opened and before a byte of it is changed: is it one of ours,
// whole, and no link to something else?
#pragma once

#include "pipeline/batch/database.hpp"

#include <boost/filesystem/path.hpp>
#include <cstdint>

namespace voetnoot::batch {

// The path itself. Throws CannotRun where it, or a file that SQLite keeps beside it, is a link or no
// regular file; where its head says another layout; and where it is damaged: then it is set aside first,
// unless it is only read.
const boost::filesystem::path& checked_journal(const boost::filesystem::path& file,
                                               Database::Access access, std::int64_t layout);

// The same of what the opened journal says, where its head did not; and of its pages.
void require_layout(const Database& database, const boost::filesystem::path& file,
                    Database::Access access, std::int64_t layout);

}  // namespace voetnoot::batch
