#include "program/options/formats.hpp"

namespace voetnoot::program::options {

bool is_read(const Format& format) {
    return format.read != nullptr;
}

std::vector<std::string> read_formats(const FormatTable& table) {
    std::vector<std::string> names;
    for (const Format& format : table.formats)
        if (is_read(format)) names.emplace_back(format.name);
    return names;
}

std::string_view name_of(const Format& format) {
    return format.name;
}

std::string_view suffix_of(const Format& format) {
    return format.suffixes.front();
}

std::string first_suffix(const FormatTable& table) {
    for (const Format& format : table.formats)
        if (is_read(format)) return std::string(suffix_of(format));
    return {};
}

}  // namespace voetnoot::program::options
