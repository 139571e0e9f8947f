#include "formats/pdfa/layout/text/styled_text.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace voetnoot::pdfa::layout::text {

void StyledText::append(std::string_view content, const TextStyle& style,
                        std::optional<StructureId> structure, const Span& span) {
    const bool exact = content.size() == span.end - span.begin;
    std::size_t from = 0;  // of the stretch not yet appended
    const auto append_stretch = [&](std::size_t to) {
        if (to == from) return;
        Span place = span;
        if (exact) {
            place.begin = span.begin + static_cast<std::uint32_t>(from);
            place.end = span.begin + static_cast<std::uint32_t>(to);
        }
        append_verbatim(content.substr(from, to - from), style, structure, place);
    };
    bool after_space = text.empty() || text.back() == ' ' || line_due;
    for (std::size_t i = 0; i < content.size();) {
        const std::size_t begin = i;
        const bool space = is_white_space(next_code_point(content, i));
        if (space && line_due) space_due = structure;
        if (space && (after_space || content[begin] != ' ')) {
            append_stretch(begin);
            if (!after_space) append_verbatim(" ", style, structure, span);
            from = i;
        }
        after_space = space;
    }
    append_stretch(content.size());
}

void StyledText::append_verbatim(std::string_view content, const TextStyle& style,
                                 std::optional<StructureId> structure, const Span& span, bool tied) {
    if (content.empty()) return;
    if (line_due) end_line(style, structure, span);
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += content;
    const auto end = static_cast<std::uint32_t>(text.size());
    pieces.push_back(
        {begin, end, style, structure, span, content.size() == span.end - span.begin, tied});
}

void StyledText::append_picture(TextPicture picture, const TextStyle& style,
                                std::optional<StructureId> structure, const Span& span) {
    constexpr std::string_view object = "\uFFFC";
    const bool block = picture.block;
    if (block && !text.empty() && !line_due) end_line(style, pieces.back().structure, span);
    append_verbatim(object, style, structure, span);
    pieces.back().picture = static_cast<std::uint32_t>(pictures.size());
    pictures.push_back(std::move(picture));
    line_due = block;
}

void StyledText::end_line(const TextStyle& style, std::optional<StructureId> structure,
                          const Span& span) {
    line_due = false;
    // White space behind a picture is of what it stands in, not of the picture that may follow.
    const std::optional<StructureId> around = std::exchange(space_due, std::nullopt);
    if (text.empty() || text.back() != ' ')
        append_verbatim(" ", style, around ? around : structure, span);
    breaks.push_back(static_cast<std::uint32_t>(text.size()));
}

const TextPiece& StyledText::piece_at(std::uint32_t byte) const {
    const auto after =
        std::upper_bound(pieces.begin(), pieces.end(), byte,
                         [](std::uint32_t at, const TextPiece& p) { return at < p.begin; });
    return *std::prev(after);
}

Span StyledText::span_of(std::uint32_t begin, std::uint32_t end) const {
    const TextPiece& piece = piece_at(begin);
    if (!piece.exact) return piece.span;
    Span span = piece.span;
    span.begin = piece.span.begin + (begin - piece.begin);
    span.end = piece.span.begin + (std::min(end, piece.end) - piece.begin);
    return span;
}

}  // namespace voetnoot::pdfa::layout::text
