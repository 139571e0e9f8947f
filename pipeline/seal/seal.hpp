// seal: writes all files of a letter or none. Every file is written into the output folder without a
// name, or under a temporary one, and flushed to the disk; what they replace is set aside; then all get
// their names, the receipt last; then the folder is flushed. Where one of these steps fails, what was
// replaced has its name again; where the run is killed, the next one sees to that (interrupted.hpp). An
// interrupted run leaves no half file, and no output without its receipt counts as sealed.
#pragma once

#include <boost/filesystem/path.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

struct SealedFile {
    std::string name;  // within the folder: no separators
    std::string_view bytes;
};

// Throws CannotRun where one of the names is taken: asked before any work is done.
void require_free(const boost::filesystem::path& folder, const std::vector<std::string>& names);

// `files`: the receipt last. Creates the folder with its parents. Throws CannotRun where a file exists
// and `replace` is false, where the folder cannot be made or written, where the disk is full; then
// nothing has changed.
void seal(const boost::filesystem::path& folder, const std::vector<SealedFile>& files, bool replace);

}  // namespace voetnoot
