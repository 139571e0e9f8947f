#include "formats/docx/reader/number_format.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace voetnoot::docx::reader {

namespace {

constexpr double largest = 1e15;  // what a double counts exactly
constexpr std::size_t most_decimals = 12;

// Positive; negative; zero.
std::vector<std::string> sections_of(std::string_view code) {
    std::vector<std::string> sections(1);
    bool quoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '"') quoted = !quoted;
        if (code[i] == ';' && !quoted) sections.emplace_back();
        else sections.back() += code[i];
    }
    return sections;
}

struct Shape {
    std::string before;
    std::string after;
    std::size_t least = 0;     // digits before the point
    std::size_t decimals = 0;  // at most
    std::size_t kept = 0;      // at least
    double factor = 1;
    bool digits = false;
    bool point = false;
};

// Nothing for dates, fractions, exponents and conditions. Flat: a branch for each sign of a format.
std::optional<Shape> shape_of(std::string_view section) {
    Shape shape;
    const auto literal = [&](std::string_view text) {
        (shape.digits ? shape.after : shape.before) += text;
    };
    for (std::size_t i = 0; i < section.size(); ++i) {
        const char c = section[i];
        if (c == '"') {
            const std::size_t end = std::min(section.find('"', i + 1), section.size());
            literal(section.substr(i + 1, end - i - 1));
            i = end;
        } else if (c == '\\' && i + 1 < section.size()) {
            literal(section.substr(++i, 1));
        } else if ((c == '_' || c == '*') && i + 1 < section.size()) {
            ++i;
        } else if (c == '[') {
            const std::size_t end = section.find(']', i);
            const std::string inside =
                lower_case(section.substr(i + 1, std::min(end, section.size()) - i - 1));
            if (end == std::string_view::npos || inside.find_first_of("<>=") != std::string::npos ||
                inside == "h" || inside == "hh" || inside == "mm" || inside == "ss")
                return std::nullopt;
            if (inside.starts_with('$'))
                literal(section.substr(i + 2, std::min(section.find('-', i), end) - i - 2));
            i = end;
        } else if (c == '0' || c == '#' || c == '?') {
            if (!shape.after.empty()) return std::nullopt;
            shape.digits = true;
            if (shape.point) {
                ++shape.decimals;
                if (c == '0') shape.kept = shape.decimals;
            } else if (c == '0') {
                ++shape.least;
            }
        } else if (c == '.') {
            shape.point = shape.digits = true;
        } else if (c == ',') {
            const bool grouped = section.find_first_of("0#?", i) != std::string_view::npos;
            if (!grouped) shape.factor /= 1000;
        } else if (c == '%') {
            shape.factor *= 100;
            literal("%");
        } else if (std::string_view(" -+()€$£:").find(c) != std::string_view::npos ||
                   static_cast<unsigned char>(c) >= 0x80) {
            literal(section.substr(i, 1));
        } else {
            return std::nullopt;
        }
    }
    if (!shape.digits || shape.decimals > most_decimals) return std::nullopt;
    return shape;
}

std::string digits_of(double value, const Shape& shape) {
    std::string text = fmt::format("{:.{}f}", value, shape.decimals);
    if (shape.decimals > 0) {
        std::size_t decimals = shape.decimals;
        while (decimals > shape.kept && text.ends_with('0')) {
            text.pop_back();
            --decimals;
        }
        if (text.ends_with('.')) text.pop_back();
    }
    const std::size_t whole = std::min(text.find('.'), text.size());
    if (whole < shape.least) text.insert(0, shape.least - whole, '0');
    return text;
}

}  // namespace

std::optional<std::string> formatted_number(std::string_view text, std::string_view code) {
    text = trim(text);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(std::abs(value) < largest))
        return std::nullopt;
    if (trim(code).empty() || lower_case(trim(code)) == "general" || trim(code) == "@")
        return std::nullopt;
    const std::vector<std::string> sections = sections_of(code);
    const bool own_negative = value < 0 && sections.size() > 1;
    const std::size_t which = own_negative ? 1 : value == 0 && sections.size() > 2 ? 2 : 0;
    const auto shape = shape_of(sections[which]);
    if (!shape) return std::nullopt;
    const std::string digits = digits_of(std::abs(value) * shape->factor, *shape);
    const bool minus =
        value < 0 && !own_negative && digits.find_first_of("123456789") != std::string::npos;
    return (minus ? "-" : "") + shape->before + digits + shape->after;
}

}  // namespace voetnoot::docx::reader
