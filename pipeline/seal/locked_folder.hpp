// The folder of a letter's outputs, which one run at a time changes: what one has set aside, no other
// touches.
//
// Not copyable; belongs to one thread. Throws CannotRun.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <boost/filesystem/path.hpp>

namespace voetnoot {

class LockedFolder {
public:
    // Waits for other runs. A file system that knows no locks is done without.
    explicit LockedFolder(const boost::filesystem::path& path);
    LockedFolder(const LockedFolder&) = delete;
    LockedFolder& operator=(const LockedFolder&) = delete;
    ~LockedFolder();

    // The new names are on the disk only when the folder is.
    void flush() const;

private:
    [[noreturn]] void fail(const Phrase& what, int error) const;

    boost::filesystem::path path_;
    int descriptor_;
};

}  // namespace voetnoot
