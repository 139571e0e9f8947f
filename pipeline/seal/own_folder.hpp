// The folders that outputs go to: named by a person, or made below one that is; never what a link leads
// to.
#pragma once

#include <boost/filesystem/path.hpp>

namespace voetnoot {

// Throws CannotRun where it is there and is a link, or no folder.
void require_own_folder(const boost::filesystem::path& folder);

// The same of each folder from `root` down to `below`, which is a relative path.
void require_own_folders(const boost::filesystem::path& root, const boost::filesystem::path& below);

}  // namespace voetnoot
