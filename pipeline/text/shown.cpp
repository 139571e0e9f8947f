#include "pipeline/text/shown.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace voetnoot {

namespace {

constexpr std::array<std::string_view, 3> commands{"##[", "##vso[", "##teamcity["};

bool turns_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

void append_escape(std::string& result, char32_t c) {
    if (c == '\n') result += "\\n";
    else if (c == '\r') result += "\\r";
    else if (c == '\t') result += "\\t";
    else if (c < 0x80) result += fmt::format("\\x{:02X}", static_cast<unsigned>(c));
    else result += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
}

bool is_command(std::string_view rest) {
    return std::any_of(commands.begin(), commands.end(),
                       [rest](std::string_view command) { return rest.starts_with(command); });
}

// How many bytes the character at the beginning has; 0 where there is none.
std::size_t character_length(std::string_view rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (rest.size() < length || invalid_utf8(rest.substr(0, length))) return 0;
    return length;
}

}  // namespace

bool is_unseen(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFFFE ||
           c == 0xFFFF || turns_direction(c);
}

std::string shown(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool first = true;  // nothing but white space yet
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t length = character_length(rest);
        if (length == 0) {
            result += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[at++]));
            first = false;
            continue;
        }
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (is_unseen(c)) append_escape(result, c);
        else if ((first && rest.starts_with("::")) || (c == '#' && is_command(rest)))
            result += fmt::format("\\x{:02X}", static_cast<unsigned>(c));
        else result += rest.substr(0, length);
        first = first && is_white_space(c);
        at += length;
    }
    return result;
}

std::string shown_lines(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        result += shown(text.substr(at, end - at));
        if (end < text.size()) result += '\n';
        at = end + 1;
    }
    return result;
}

std::string in_utf8(std::string_view text) {
    return invalid_utf8(text) ? shown(text) : std::string(text);
}

}  // namespace voetnoot
