// What a run that was killed while it replaced the files of a letter has left: some new, some old, and
// old ones under the names that they were set aside by. The next run makes it whole: all old where the
// new receipt was not there yet, else all new.
#pragma once

#include "pipeline/seal/locked_folder.hpp"

#include <boost/filesystem/path.hpp>
#include <string>
#include <vector>

namespace voetnoot {

// Where what `name` had is kept while it is replaced.
boost::filesystem::path previous_name(const boost::filesystem::path& folder, const std::string& name);

// `names`: all files that the letter may have, its receipt last. Nothing happens where none is set
// aside, or where the folder is not there. Throws CannotRun where what stands there is no file of ours.
void repair(const boost::filesystem::path& folder, const std::vector<std::string>& names);
void repair(const boost::filesystem::path& folder, const std::vector<std::string>& names,
            const LockedFolder& locked);

}  // namespace voetnoot
