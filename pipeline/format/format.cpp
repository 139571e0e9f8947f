#include "pipeline/format/format.hpp"

#include "pipeline/inflate/inflate.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <utility>

namespace voetnoot {

namespace {

// The longest suffix of the format that the file name ends with; empty if none.
std::string_view matching_suffix(const Format& format, std::string_view lower_file_name) {
    std::string_view longest;
    for (const std::string_view suffix : format.suffixes)
        if (lower_file_name.ends_with(suffix) && suffix.size() > longest.size()) longest = suffix;
    return longest;
}

// A packed file is of the format that its name says within.
std::string_view without_gz(std::string_view file_name) {
    if (is_gzip_name(file_name)) file_name.remove_suffix(3);
    return file_name;
}

}  // namespace

const Format* find_format(Formats formats, std::string_view name) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [name](const Format& format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

const Profile* find_profile(const Format& format, std::string_view name) {
    const auto found = std::find_if(format.profiles.begin(), format.profiles.end(),
                                    [name](const Profile& profile) { return profile.name == name; });
    return found == format.profiles.end() ? nullptr : &*found;
}

Source open_letter(const Format& format, std::string name, std::string bytes, const Limits& limits) {
    if (!format.open) return Source(name, std::move(bytes));
    return format.open(std::move(name), std::move(bytes), limits);
}

const Format* find_format_of_file(Formats formats, std::string_view file_name) {
    const std::string lower = lower_case(without_gz(file_name));
    const Format* best = nullptr;
    std::size_t length = 0;
    for (const Format& format : formats) {
        const std::size_t match = matching_suffix(format, lower).size();
        if (match > length) {
            best = &format;
            length = match;
        }
    }
    return best;
}

std::string_view stem(Formats formats, std::string_view file_name) {
    const Format* format = find_format_of_file(formats, file_name);
    file_name = without_gz(file_name);
    if (format == nullptr) return file_name;
    return file_name.substr(0,
                            file_name.size() - matching_suffix(*format, lower_case(file_name)).size());
}

}  // namespace voetnoot
