// A file that is new: nobody has put anything in its place, and nobody but its owner reads it before it
// is finished.
#pragma once

#include <boost/filesystem/path.hpp>
#include <string>

namespace voetnoot {

// Creates it (O_EXCL, mode 0600) and locks it; a descriptor that the caller closes. What a killed run of
// ours left under the name is removed first. Throws CannotRun where another run holds it, and where a
// link, a hard link, a folder or the file of somebody else stands in its place: that is nobody's to
// remove.
int create_new(const boost::filesystem::path& path);

// The same without a name, where the file system has such files: nobody can put anything in its place,
// and a killed run leaves nothing. What stands under `path`, the name that it would have, is looked at
// all the same: another run's, or another's trap. -1: there are none here.
int create_unnamed(const boost::filesystem::path& path);

// Gives such a file a name. False where that fails (EEXIST: it is taken); errno says why.
bool give_name(int descriptor, const boost::filesystem::path& path);

// A name in the folder that nobody can know beforehand, ".<16 hexadecimal digits>.partial"; and is one
// such?
boost::filesystem::path random_name(const boost::filesystem::path& folder);
bool is_random_name(const std::string& name);

// From now on others may read it, as the umask has it. False where that fails; errno says why.
bool open_to_others(int descriptor);

}  // namespace voetnoot
