#include "pipeline/job/picture_file.hpp"

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <string_view>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

constexpr std::string_view put_beside =
    "Put the file into the folder of the letter, under the name that the letter gives it.";
constexpr std::string_view name_a_file =
    "Save it into the folder of the letter, and let the letter name the file.";

// "https:", "data:", "C:"
bool has_scheme(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon != name.npos && colon < name.find('/');
}

std::string decoded(std::string_view name) {
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        unsigned value = 0;
        if (name[i] == '%' && i + 2 < name.size() &&
            std::from_chars(name.data() + i + 1, name.data() + i + 3, value, 16).ptr ==
                name.data() + i + 3) {
            result += static_cast<char>(value);
            i += 2;
        } else {
            result += name[i];
        }
    }
    return result;
}

bool is_below(const fs::path& folder, const fs::path& file) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

BesideFile left_beside(std::string_view why, std::string_view hint) {
    return {std::nullopt, std::string(why), std::string(hint)};
}

// The path, with every link followed, was found below the folder: none is followed any more.
BesideFile read(const fs::path& path, std::size_t limit) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return left_beside("its file cannot be read", "Give the file to those who convert the letter.");
    struct stat status {};
    std::string bytes;
    BesideFile result;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        result = left_beside("its name is not that of a file", put_beside);
    } else {
        char buffer[1 << 16];
        ssize_t count = 0;
        while (bytes.size() <= limit) {
            count = ::read(descriptor, buffer, sizeof buffer);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) break;
            bytes.append(buffer, static_cast<std::size_t>(count));
        }
        if (count < 0) result = left_beside("its file cannot be read", put_beside);
        else if (bytes.size() > limit)
            result = left_beside(fmt::format("its file is larger than the limit of {} MiB", limit >> 20),
                                 "Save it with fewer pixels.");
        else result.bytes = std::move(bytes);
    }
    ::close(descriptor);
    return result;
}

}  // namespace

BesideFile read_beside(const fs::path& folder, const std::string& name, std::size_t limit) {
    if (name.empty()) return left_beside("the letter names no file", put_beside);
    if (has_scheme(name) || name.starts_with("//"))
        return left_beside("it is an address, and nothing is fetched from the network", name_a_file);
    const fs::path relative = decoded(name);
    if (relative.is_absolute()) return left_beside("its path is absolute", name_a_file);
    if (relative.native().find('\0') != std::string::npos)
        return left_beside("its name is not that of a file", put_beside);

    boost::system::error_code error;
    const fs::path home = fs::canonical(folder.empty() ? "." : folder, error);
    if (error) return left_beside("the folder of the letter cannot be read", put_beside);
    if (!is_below(home, (home / relative).lexically_normal()))
        return left_beside("it stands outside the folder of the letter", name_a_file);
    const fs::path file = fs::canonical(home / relative, error);
    if (error) return left_beside("there is no such file beside the letter", put_beside);
    if (!is_below(home, file))
        return left_beside("a link leads to it out of the folder of the letter", name_a_file);
    return read(file, limit);
}

}  // namespace voetnoot
