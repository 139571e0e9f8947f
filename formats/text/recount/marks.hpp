// The signs within a line: escapes, references, targets of links.
#pragma once

#include "pipeline/document/style.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::text::recount {

// "[7]", "[7/2]", "[7?]", "[^iv]" at the beginning of `text`.
struct ReferenceMark {
    std::string key;  // of the note: label and number of occurrence, as written
    std::string label;
    bool dangling = false;
    std::size_t length = 0;  // bytes
};
std::optional<ReferenceMark> read_reference(std::string_view text);

// "<…>" at the beginning of `text`: no white space and no < in it.
struct TargetMark {
    std::string target;
    std::size_t length = 0;
};
std::optional<TargetMark> read_target(std::string_view text);

// "{#7}" at the beginning of `text`: a place that links lead to.
struct PlaceMark {
    std::string_view name;
    std::size_t length = 0;
};
std::optional<PlaceMark> read_place(std::string_view text);

// "~~", "{+", "+}", "{_", "_}", "{=", "=}" at the beginning of `text`: around words that are struck,
// inserted, underlined, highlighted.
inline constexpr std::size_t style_sign_length = 2;
struct StyleSign {
    Style style = Style::struck;
    bool opens = true;
    bool closes = false;
};
std::optional<StyleSign> read_style_sign(std::string_view text);

// The bytes of an escape ("\[" or "\{a0}") at the beginning of `text`, which begins with a backslash;
// 1 for a backslash that escapes nothing.
std::size_t escape_length(std::string_view text);
void append_unescaped(std::string& out, std::string_view escape);
std::string unescaped(std::string_view text);

}  // namespace voetnoot::text::recount
