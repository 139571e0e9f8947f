// A file on its way: written without a name, or under a temporary one beside its final one where the
// file system has no files without; opened to others and flushed; then named. What it replaces is kept
// beside it until keep() says that all went well; without that, everything is as it was when it goes out
// of scope.
//
// Not copyable; belongs to one thread. Throws CannotRun.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <boost/filesystem/path.hpp>
#include <string_view>

namespace voetnoot {

class PendingFile {
public:
    PendingFile(const boost::filesystem::path& folder, std::string_view name, std::string_view bytes);
    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    ~PendingFile();

    // Written is not yet on the disk. Several files are written first and flushed then: the file system
    // has begun with all of them, and the first flush commits what it keeps about the others.
    void flush() const;
    void set_aside();            // what has the final name; before publish(true)
    void publish(bool replace);  // without `replace`, fails where the final name is taken
    void withdraw() noexcept;    // undoes publish() and set_aside()
    void keep() noexcept;        // what it replaced is given up

private:
    [[noreturn]] void fail(const Phrase& what) const;
    void write(std::string_view bytes) const;
    bool take_name(bool replace);

    boost::filesystem::path final_;
    boost::filesystem::path temporary_;
    boost::filesystem::path previous_;  // the name of what it replaces, set aside
    int descriptor_ = -1;
    bool waits_ = true;  // under the temporary name
    bool named_ = true;
    bool published_ = false;
    bool set_aside_ = false;
};

}  // namespace voetnoot
