// A file on its way: written under a temporary name beside its final one, flushed, then renamed. What it
// replaces is kept beside it until keep() says that all went well; without that, everything is as it was
// when it goes out of scope. The temporary name is fixed and locked, so that what a
// killed run left is taken over by the next, and two runs cannot write one output.
//
// Not copyable; belongs to one thread. Throws CannotRun.
#pragma once

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
    void publish(bool replace);  // without `replace`, fails where the final name is taken
    void withdraw() noexcept;    // undoes publish()
    void keep() noexcept;        // what it replaced is given up

private:
    [[noreturn]] void fail(const char* what) const;
    void write(std::string_view bytes) const;
    void set_aside();

    boost::filesystem::path final_;
    boost::filesystem::path temporary_;
    boost::filesystem::path previous_;  // the name of what it replaces, set aside
    int descriptor_ = -1;
    bool waits_ = true;  // under the temporary name
    bool published_ = false;
    bool set_aside_ = false;
};

}  // namespace voetnoot
