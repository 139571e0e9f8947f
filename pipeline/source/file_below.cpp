#include "pipeline/source/file_below.hpp"

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;
using Fault = FileBelow::Fault;

class OpenFile {
public:
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    OpenFile& operator=(OpenFile&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

bool stands_below(const fs::path& folder, const fs::path& file) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

struct Resolved {
    Fault fault = Fault::none;
    fs::path home;
    fs::path file;  // below home
};

Resolved resolve(const fs::path& folder, const fs::path& name) {
    Resolved result;
    boost::system::error_code error;
    if (name.empty() || name.native().find('\0') != std::string::npos) return {Fault::absent, {}, {}};
    if (name.is_absolute()) return {Fault::outside, {}, {}};
    result.home = fs::canonical(folder.empty() ? "." : folder, error);
    if (error) return {Fault::unreadable, {}, {}};
    if (!stands_below(result.home, (result.home / name).lexically_normal()))
        return {Fault::outside, {}, {}};
    const fs::path file = fs::canonical(result.home / name, error);
    if (error == boost::system::errc::no_such_file_or_directory ||
        error == boost::system::errc::not_a_directory || error == boost::system::errc::filename_too_long)
        return {Fault::absent, {}, {}};
    if (error) return {Fault::unreadable, {}, {}};
    if (!stands_below(result.home, file)) return {Fault::linked_out, {}, {}};
    result.file = file.lexically_relative(result.home);
    return result;
}

// Step by step from the folder down, through no link.
OpenFile open_below(const Resolved& place) {
    OpenFile at(::open(place.home.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (auto step = place.file.begin(); step != place.file.end() && at.get() >= 0; ++step) {
        const bool last = std::next(step) == place.file.end();
        const int how = last ? O_RDONLY | O_NONBLOCK : O_PATH | O_DIRECTORY;
        at = OpenFile(::openat(at.get(), step->c_str(), how | O_NOFOLLOW | O_CLOEXEC));
    }
    return at;
}

FileBelow read_open(int descriptor, std::size_t limit) {
    FileBelow result;
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return {Fault::irregular, {}};
    std::vector<char> buffer(std::size_t{1} << 16);
    while (result.bytes.size() <= limit) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return {Fault::unreadable, {}};
        if (count == 0) return result;
        result.bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return {Fault::too_large, {}};
}

}  // namespace

FileBelow read_below(const fs::path& folder, const fs::path& name, std::size_t limit) {
    const Resolved place = resolve(folder, name);
    if (place.fault != Fault::none) return {place.fault, {}};
    const OpenFile file = open_below(place);
    if (file.get() >= 0) return read_open(file.get(), limit);
    const bool exchanged = errno == ELOOP || errno == ENOTDIR;  // a link since it was looked at
    return {exchanged ? Fault::linked_out : Fault::unreadable, {}};
}

std::optional<fs::path> resolved_below(const fs::path& folder, const fs::path& name) {
    Resolved place = resolve(folder, name);
    if (place.fault != Fault::none) return std::nullopt;
    return std::move(place.file);
}

}  // namespace voetnoot
