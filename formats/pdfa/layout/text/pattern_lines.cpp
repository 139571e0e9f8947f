#include "formats/pdfa/layout/text/pattern_lines.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace voetnoot::pdfa::layout::text {
namespace {

constexpr std::size_t largest_file = std::size_t{32} << 20;
constexpr std::size_t longest_line = 98;  // bytes; libhyphen passes over what is longer
constexpr int most_letters = 99;          // that an option may keep together

[[noreturn]] void refuse(const Phrase& why) {
    throw CannotRun(phrase("hyphenation patterns are damaged: {}", why));
}

bool is_control(char c) {
    return c >= '\0' && c < ' ' && c != '\t';
}

std::uint64_t key_of(std::string_view letters) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < keyed_letters; ++i)
        key = key << 8 | (i < letters.size() ? static_cast<unsigned char>(letters[i]) : 0U);
    return key;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (is_blank(text.front()))) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()))) text.remove_suffix(1);
    return text;
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// The number of an option, where the line is one.
bool is_option(std::string_view line, std::string_view name, int& value) {
    if (!line.starts_with(name)) return false;
    const auto read = number(without_blanks(line.substr(name.size())));
    if (!read || *read < 0 || *read > most_letters) refuse(phrase("an option has no number"));
    value = *read;
    return true;
}

void read_undivided(std::string_view list, std::vector<std::string>& undivided) {
    undivided.clear();
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        if (end > begin) undivided.emplace_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
}

// "ff=f,5,2": from the fifth letter on, two are replaced; without numbers, all of them, and with 0
// for the second all that follow.
void read_replacement(std::string_view text, bool utf8, std::string_view pattern, PatternLine& line) {
    const std::size_t comma = std::min(text.find(','), text.size());
    line.replacement = static_cast<std::uint8_t>(comma);
    if (pattern.starts_with('.')) pattern.remove_prefix(1);
    std::vector<std::size_t> letters;  // where each begins, and the end
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (!utf8 || (static_cast<unsigned char>(pattern[i]) & 0xC0) != 0x80) letters.push_back(i);
    letters.push_back(pattern.size());
    std::size_t first = 0;
    std::size_t count = letters.size() - 1;
    if (comma < text.size()) {
        const std::size_t second = std::min(text.find(',', comma + 1), text.size());
        const auto start = number(text.substr(comma + 1, second - comma - 1));
        const auto cut = second < text.size() ? number(text.substr(second + 1)) : std::nullopt;
        if (!start || !cut || *start < 1 || *cut < 0) refuse(phrase("a replacement has no place"));
        first = static_cast<std::size_t>(*start) - 1;
        count = *cut == 0 ? letters.size() - 1 - std::min(first, letters.size() - 1)
                          : static_cast<std::size_t>(*cut);
    }
    if (first + count >= letters.size()) refuse(phrase("a replacement is longer than its pattern"));
    line.start = static_cast<std::uint8_t>(letters[first]);
    line.cut = static_cast<std::uint8_t>(letters[first + count] - letters[first]);
}

void read_line(std::string_view line, bool utf8, PatternLevel& level) {
    if (is_option(line, "LEFTHYPHENMIN", level.left) || is_option(line, "RIGHTHYPHENMIN", level.right) ||
        is_option(line, "COMPOUNDLEFTHYPHENMIN", level.compound_left) ||
        is_option(line, "COMPOUNDRIGHTHYPHENMIN", level.compound_right))
        return;
    constexpr std::string_view undivided = "NOHYPHEN";
    if (line.starts_with(undivided))
        read_undivided(without_blanks(line.substr(undivided.size())), level.undivided);
    else add_pattern(line, utf8, level);
}

bool is_utf8(std::string_view encoding) {
    if (encoding == "UTF-8") return true;
    if (encoding == "ISO8859-1" || encoding == "ISO-8859-1") return false;
    refuse(phrase("their encoding is neither UTF-8 nor ISO8859-1"));
}

}  // namespace

void add_pattern(std::string_view text, bool utf8, PatternLevel& level) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    PatternLine line;
    line.at = static_cast<std::uint32_t>(level.text.size());
    std::array<char, longest_line + 2> values{};
    values[0] = '0';
    for (const char c : text.substr(0, slash)) {
        if (is_blank(c)) break;
        if (is_digit(c)) {
            values[line.size] = c;
        } else {
            level.text += c;
            values[++line.size] = '0';
        }
    }
    if (line.size == 0) return;
    line.key = key_of(level.letters(line));
    std::string_view told(values.data(), line.size + std::size_t{1});
    if (slash < text.size()) read_replacement(text.substr(slash + 1), utf8, level.letters(line), line);
    if (line.replacement == 0) told.remove_prefix(std::min(told.find_first_not_of('0'), told.size()));
    else if (level.letters(line).starts_with('.')) told.remove_prefix(1);
    level.text.append(told).push_back('\0');
    if (line.replacement != 0)
        level.text.append(text.substr(slash + 1, line.replacement)).push_back('\0');
    level.lines.push_back(line);
}

PatternFile read_patterns(std::string_view file) {
    if (file.size() > largest_file) refuse(phrase("the file is larger than 32 MiB"));
    PatternFile result;
    for (std::size_t begin = 0; begin < file.size();) {
        const std::size_t end = std::min(file.find('\n', begin), file.size());
        std::string_view line = file.substr(begin, end - begin);
        const bool fits = line.size() <= longest_line;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (std::ranges::any_of(line, is_control)) refuse(phrase("they hold control characters"));
        if (begin == 0) {
            result.utf8 = is_utf8(line);
            if (result.utf8 && invalid_utf8(file)) refuse(phrase("they are no UTF-8"));
            result.levels.emplace_back().text.reserve(2 * file.size());
            result.levels.back().lines.reserve(static_cast<std::size_t>(std::ranges::count(file, '\n')));
        } else if (line.starts_with("NEXTLEVEL")) {
            if (result.levels.size() == 2) refuse(phrase("they have more than two levels"));
            result.levels.emplace_back();
        } else if (fits && !line.starts_with('%')) {
            read_line(line, result.utf8, result.levels.back());
        }
        begin = end + 1;
    }
    if (result.levels.empty()) refuse(phrase("the file is empty"));
    return result;
}

}  // namespace voetnoot::pdfa::layout::text
