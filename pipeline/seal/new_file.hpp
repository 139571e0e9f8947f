// A file that is new: nobody has put anything in its place, and nobody but its owner reads it before it
// is finished.
#pragma once

#include <boost/filesystem/path.hpp>

namespace voetnoot {

// Creates it (O_EXCL, mode 0600) and locks it; a descriptor that the caller closes. What a killed run of
// ours left under the name is removed first. Throws CannotRun where another run holds it, and where a
// link, a hard link, a folder or the file of somebody else stands in its place: that is nobody's to
// remove.
int create_new(const boost::filesystem::path& path);

// From now on others may read it, as the umask has it. False where that fails; errno says why.
bool open_to_others(int descriptor);

}  // namespace voetnoot
