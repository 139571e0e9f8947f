#include "pipeline/address/address.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace voetnoot {

namespace {

constexpr std::size_t longest_shown = 400;  // bytes
constexpr auto npos = std::string_view::npos;

bool has_unseen_sign(std::string_view target) {
    for (std::size_t at = 0; at < target.size();)
        if (is_unseen(next_code_point(target, at))) return true;
    return false;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

// RFC 3986, 3.1: what stands before the first colon, if it is a scheme's name.
std::optional<std::string> scheme_of(std::string_view target) {
    const std::size_t colon = target.find(':');
    if (colon == npos || colon == 0) return std::nullopt;
    const std::string_view name = target.substr(0, colon);
    const bool fits = std::all_of(name.begin(), name.end(), [](char c) {
        return is_alphanumeric(c) || c == '+' || c == '-' || c == '.';
    });
    return fits ? std::optional(lower(name)) : std::nullopt;
}

bool is_port(std::string_view port) {
    return !port.empty() && port.size() <= 5 && port.find_first_not_of("0123456789") == npos;
}

// What follows "http:": "//", whom to ask, and what for.
Reach reach_of_web(std::string_view rest) {
    if (!rest.starts_with("//")) return Reach::barred;
    std::string_view authority = rest.substr(2);
    authority = authority.substr(0, authority.find_first_of("/?#"));
    if (authority.find_first_of("\\ <>\"") != npos) return Reach::barred;
    authority.remove_prefix(authority.rfind('@') + 1);  // npos + 1 is 0
    if (authority.empty()) return Reach::broken;
    const std::size_t colon = authority.rfind(':');
    if (colon == npos || authority.ends_with(']')) return Reach::live;
    return colon != 0 && is_port(authority.substr(colon + 1)) ? Reach::live : Reach::broken;
}

// The signs that part a path, however they are written.
std::string plain_path(std::string_view path) {
    constexpr std::array<std::pair<std::string_view, char>, 3> escapes{
        {{"%2e", '.'}, {"%2f", '/'}, {"%5c", '\\'}}};
    const std::string given = lower(path);
    std::string result;
    for (std::size_t at = 0; at < given.size(); ++at) {
        char sign = given[at];
        for (const auto& [escape, meant] : escapes)
            if (given.compare(at, escape.size(), escape) == 0) sign = meant;
        if (sign != given[at]) at += 2;
        result += sign;
    }
    return result;
}

bool is_path_below(std::string_view target) {
    const std::string path = plain_path(target);
    if (path.empty() || path.front() == '/' || path.find('\\') != npos || has_unseen_sign(path))
        return false;
    if (path.find(':') < path.find('/')) return false;  // a scheme, or a drive
    std::ptrdiff_t depth = 0;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view step = std::string_view(path).substr(at, end - at);
        if (step == "..") --depth;
        else if (step != "." && !step.empty()) ++depth;
        if (depth < 0) return false;
        at = end + 1;
    }
    return depth > 0;
}

bool is_path_of_machine(std::string_view target) {
    const std::string scheme = scheme_of(target).value_or("");
    return scheme.empty() || scheme.size() == 1 || scheme == "file";
}

}  // namespace

Reach reach_of(std::string_view target) {
    if (target.empty()) return Reach::broken;
    const auto scheme = scheme_of(target);
    if (!scheme || has_unseen_sign(target)) return Reach::barred;
    const std::string_view rest = target.substr(scheme->size() + 1);
    if (*scheme == "http" || *scheme == "https") return reach_of_web(rest);
    if (*scheme != "mailto" && *scheme != "tel") return Reach::barred;
    return rest.empty() ? Reach::broken : Reach::live;
}

std::string picture_place(std::string_view target) {
    if (is_path_below(target) || reach_of(target) == Reach::live) return std::string(target);
    if (!is_path_of_machine(target)) return {};
    const std::string_view name = target.substr(target.find_last_of("/\\") + 1);
    return is_path_below(name) ? std::string(name) : std::string();
}

std::string shown_target(std::string_view target) {
    if (target.size() <= longest_shown) return std::string(target);
    std::size_t end = longest_shown;
    while (end > 0 && (static_cast<unsigned char>(target[end]) & 0xC0) == 0x80) --end;
    return fmt::format("{}… ({} bytes)", target.substr(0, end), target.size());
}

}  // namespace voetnoot
