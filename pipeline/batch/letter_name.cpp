#include "pipeline/batch/letter_name.hpp"

#include "pipeline/source/sha256.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace voetnoot::batch {

namespace {

constexpr std::size_t longest_name = 200;  // of one folder or file, in bytes; suffixes are added to it
constexpr std::size_t longest_path = 2000;

std::string escaped(std::string_view part) {
    const bool is_utf8 = !invalid_utf8(part);
    std::string result;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const auto byte = static_cast<unsigned char>(part[i]);
        const bool hides = i == 0 && (byte == '.' || byte == '-');
        const bool unsafe = byte < 0x20 || byte == 0x7F || byte == '%' || byte == '~' || byte == '\\' ||
                            byte == ':' || (byte >= 0x80 && !is_utf8);
        if (hides || unsafe) result += fmt::format("%{:02X}", byte);
        else result += part[i];
    }
    return part == ".." ? "%2E%2E" : result;
}

std::string shortened(std::string name, std::size_t longest) {
    if (name.size() <= longest) return name;
    const std::string hash = sha256(name).substr(0, 16);
    std::size_t end = longest - hash.size() - 2;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name.resize(end);
    return fmt::format("{}~~{}", name, hash);
}

std::string stem_of(Formats formats, std::string_view file) {
    const std::string_view kept = stem(formats, file);
    const Format* format = find_format_of_file(formats, file);
    std::string_view suffix = file.substr(kept.size());
    if (format == nullptr || suffix == formats.front().suffixes.front()) return escaped(kept);
    suffix.remove_prefix(1);
    return fmt::format("{}~{}", escaped(kept), escaped(suffix));
}

}  // namespace

std::string letter_name(Formats formats, std::string_view path) {
    std::string name;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        path.remove_prefix(slash == path.npos ? path.size() : slash + 1);
        if (part.empty() || part == ".") continue;
        if (!name.empty()) name += '/';
        name += shortened(path.empty() ? stem_of(formats, part) : escaped(part), longest_name);
    }
    if (name.size() > longest_path) return shortened(sha256(name), longest_name);
    return name.empty() ? "%" : name;
}

}  // namespace voetnoot::batch
