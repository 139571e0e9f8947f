// A file on its way: written under a temporary name beside its final one, flushed, then renamed.
// Unless it was published, it is removed again. The temporary name is fixed and locked, so that what a
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
    void withdraw() noexcept;    // removes what publish() put in place

private:
    [[noreturn]] void fail(const char* what) const;
    void write(std::string_view bytes) const;

    boost::filesystem::path final_;
    boost::filesystem::path temporary_;
    int descriptor_ = -1;
};

}  // namespace voetnoot
