// The text of one paragraph with its styles: what is shaped and broken into lines.
#pragma once

#include "formats/pdfa/layout/styles.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "pipeline/document/inline.hpp"
#include "pipeline/source/source.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::layout::text {

class Hyphenator;

// Bytes [begin, end) of the text: one style, one structure node.
struct TextPiece {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    TextStyle style;
    std::optional<StructureId> structure;  // none: an artifact
    Span span;
    bool exact = false;  // every byte of the text is a byte of the span
    bool tied = false;   // never parted from what stands before it: a reference to a note
    std::optional<Hyphenator*> hyphenator = {};  // in another language; nullptr: without patterns
    std::optional<std::uint32_t> picture =
        {};  // index: the piece is a picture, its text only holds the place
};

// A picture among words, or between lines of them.
struct TextPicture {
    std::shared_ptr<const Picture> picture;
    Length width = 0;
    Length height = 0;
    bool block = false;  // it has a line to itself
    Crop crop = {};
};

// A place that something else needs to find again on the page.
struct TextAnchor {
    std::uint32_t at = 0;        // byte
    StructureId node;            // whose destination this is
    std::optional<NoteId> note;  // set where this is the first reference to it
};

// White space is single spaces (but in verbatim pieces); no line ends: `breaks` says where lines end.
struct StyledText {
    std::string text;
    std::vector<TextPiece> pieces;  // adjoining, in order
    std::vector<TextAnchor> anchors;
    std::vector<std::uint32_t> breaks;  // a line ends before this byte; the byte before is a space
    std::vector<TextPicture> pictures;
    bool line_due = false;                 // what comes next begins a line
    std::optional<StructureId> space_due;  // of white space that is left out where a line is due
    bool right_to_left = false;            // whatever its characters say
    bool verbatim = false;                 // its spaces are as they stand: never stretched or dropped

    bool empty() const { return text.empty(); }

    // White space becomes one space, and none where a space (or nothing) stands before it.
    void append(std::string_view content, const TextStyle& style, std::optional<StructureId> structure,
                const Span& span);
    void append_verbatim(std::string_view content, const TextStyle& style,
                         std::optional<StructureId> structure, const Span& span, bool tied = false);
    void append_picture(TextPicture picture, const TextStyle& style,
                        std::optional<StructureId> structure, const Span& span);
    // Ends the line, with a space that belongs to the text.
    void end_line(const TextStyle& style, std::optional<StructureId> structure, const Span& span);

    const TextPiece& piece_at(std::uint32_t byte) const;
    Span span_of(std::uint32_t begin, std::uint32_t end) const;
};

}  // namespace voetnoot::pdfa::layout::text
