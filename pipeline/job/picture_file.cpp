#include "pipeline/job/picture_file.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/source/file_below.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <charconv>
#include <string_view>
#include <utility>

namespace voetnoot {

namespace {

namespace fs = boost::filesystem;

constexpr std::string_view put_beside =
    marked("Put the file into the folder of the letter, under the name that the letter gives it.");
constexpr std::string_view name_a_file =
    marked("Save it into the folder of the letter, and let the letter name the file.");

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

BesideFile left_beside(Phrase why, Phrase hint) {
    return {std::nullopt, std::move(why), std::move(hint)};
}

}  // namespace

BesideFile read_beside(const fs::path& folder, const std::string& name, std::size_t limit) {
    if (name.empty()) return left_beside(phrase("the letter names no file"), sentence(put_beside));
    if (has_scheme(name) || name.starts_with("//"))
        return left_beside(phrase("it is an address, and nothing is fetched from the network"),
                           sentence(name_a_file));
    const fs::path relative = decoded(name);
    if (relative.is_absolute())
        return left_beside(phrase("its path is absolute"), sentence(name_a_file));
    if (relative.native().find('\0') != std::string::npos)
        return left_beside(phrase("its name is not that of a file"), sentence(put_beside));

    FileBelow found = read_below(folder, relative, limit);
    switch (found.fault) {
        case FileBelow::Fault::none:
            return {std::move(found.bytes), {}, {}};
        case FileBelow::Fault::absent:
            return left_beside(phrase("there is no such file beside the letter"), sentence(put_beside));
        case FileBelow::Fault::outside:
            return left_beside(phrase("it stands outside the folder of the letter"),
                               sentence(name_a_file));
        case FileBelow::Fault::linked_out:
            return left_beside(phrase("a link leads to it out of the folder of the letter"),
                               sentence(name_a_file));
        case FileBelow::Fault::irregular:
            return left_beside(phrase("its name is not that of a file"), sentence(put_beside));
        case FileBelow::Fault::too_large:
            return left_beside(phrase("its file is larger than the limit of {} MiB", limit >> 20),
                               phrase("Save it with fewer pixels."));
        case FileBelow::Fault::unreadable:
            break;
    }
    return left_beside(phrase("its file cannot be read"),
                       phrase("Give the file to those who convert the letter."));
}

}  // namespace voetnoot
