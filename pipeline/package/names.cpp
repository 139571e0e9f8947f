#include "pipeline/package/names.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::package {

namespace {

bool is_safe(char c) {
    return is_digit(c) || is_letter(c) || c == '.' || c == '_' || c == '-';
}

// Windows takes these for devices, with whatever suffix.
bool is_device(std::string_view name) {
    const std::string stem = lower_case(name.substr(0, name.find('.')));
    constexpr std::array devices{"con", "prn", "aux", "nul"};
    if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && is_digit(stem[3]);
}

bool starts_well(std::string_view name) {
    return !name.empty() && name.front() != '.' && name.front() != '-';
}

}  // namespace

bool is_safe_name(std::string_view name) {
    return starts_well(name) && name.back() != '.' && name.size() <= longest_written &&
           std::all_of(name.begin(), name.end(), is_safe) && !is_device(name);
}

std::string safe_name(std::string_view name) {
    std::string safe;
    for (const char c : name) {
        if (is_safe(c)) safe += c;
        else if (!safe.ends_with('_')) safe += '_';
    }
    while (safe.ends_with('.')) safe.back() = '_';
    if (!starts_well(safe) || is_device(safe)) safe.insert(safe.begin(), '_');
    if (safe.size() > longest_name) {
        // A dot may stand anywhere in a long name: a suffix is what begins with one near the end.
        const std::size_t dot = safe.find('.', safe.size() - longest_name / 2);
        const std::string suffix = dot == safe.npos ? "" : safe.substr(dot);
        safe = safe.substr(0, longest_name - suffix.size()) + suffix;
    }
    return safe;
}

std::string original_name(std::string_view name) {
    return safe_name("original-" + std::string(name));
}

}  // namespace voetnoot::package
