#include "pipeline/package/publish.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/pending_file.hpp"
#include "pipeline/source/file_below.hpp"

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace voetnoot::package {

namespace {

namespace fs = boost::filesystem;

[[noreturn]] void cannot(const fs::path& path) {
    const std::error_code error(errno, std::generic_category());
    throw CannotRun(phrase("cannot write {}: {}", path.string(), error.message()));
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
        if (number_ < 0) cannot(path);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(number_); }
    int number() const { return number_; }

private:
    int number_;
};

void write_new(const fs::path& path, std::string_view bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) cannot(path);
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void write_tree(const fs::path& folder, const Tree& tree) {
    for (const auto& [path, bytes] : tree.files()) {
        fs::create_directories((folder / path).parent_path());
        write_new(folder / path, bytes);
    }
    const Descriptor below(folder, O_RDONLY | O_DIRECTORY);
    if (::syncfs(below.number()) != 0) cannot(folder);  // one flush for all of its files
}

}  // namespace

bool is_taken(const fs::path& path) {
    boost::system::error_code error;
    return fs::symlink_status(path, error).type() != fs::file_not_found;
}

void publish_folder(const fs::path& output, const std::string& name, const Tree& tree) {
    const fs::path pending = output / fmt::format(".{}.partial", name);
    try {
        fs::remove_all(pending);
        fs::create_directory(pending);
        write_tree(pending, tree);
        if (::renameat2(AT_FDCWD, pending.c_str(), AT_FDCWD, (output / name).c_str(),
                        RENAME_NOREPLACE) != 0) {
            if (errno == EEXIST) throw Refused(phrase("{} exists", (output / name).string()));
            cannot(output / name);
        }
    } catch (const fs::filesystem_error& error) {
        throw CannotRun(phrase("cannot write {}: {}", (output / name).string(), error.what()));
    } catch (...) {
        boost::system::error_code ignored;
        fs::remove_all(pending, ignored);
        throw;
    }
    const Descriptor folder(output, O_RDONLY | O_DIRECTORY);
    if (::fsync(folder.number()) != 0 && errno != EINVAL) cannot(output);
}

void publish_file(const fs::path& output, const std::string& name, const std::string& bytes) {
    if (is_taken(output / name)) throw Refused(phrase("{} exists", (output / name).string()));
    PendingFile file(output, name, bytes);
    file.flush();
    file.publish(false);
    file.keep();
}

bool is_same_file(const fs::path& path, const std::string& bytes) {
    const FileBelow there = read_below(path.parent_path(), path.filename(), bytes.size());
    return there.fault == FileBelow::Fault::none && there.bytes == bytes;
}

bool is_same_folder(const fs::path& path, const Tree& tree) {
    std::size_t files = 0;
    for (fs::recursive_directory_iterator entry(path), end; entry != end; ++entry)
        if (!fs::is_directory(entry->symlink_status())) ++files;
    if (files != tree.files().size()) return false;
    for (const auto& [name, bytes] : tree.files()) {
        const FileBelow there = read_below(path, name, bytes.size());
        if (there.fault != FileBelow::Fault::none || there.bytes != bytes) return false;
    }
    return true;
}

}  // namespace voetnoot::package
