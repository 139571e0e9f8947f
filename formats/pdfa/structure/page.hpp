// Laid-out pages: a display list whose every item knows which node of the structure tree it shows.
// Made by layout, checked by geometry, written by objects. Units: points (1/72 inch); the origin is
// the lower left corner of the page; glyph advances are in the font's units per em.
#pragma once

#include "formats/pdfa/structure/structure.hpp"
#include "pipeline/document/inline.hpp"
#include "pipeline/document/style.hpp"
#include "pipeline/picture/picture.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voetnoot::pdfa {

struct Point {
    double x = 0;
    double y = 0;
};
struct Rectangle {
    double left = 0, bottom = 0, right = 0, top = 0;
};

// Index of a face in the font set that layout was given (fonts/font_set.hpp).
struct FaceId {
    std::uint32_t index = 0;
    friend bool operator==(const FaceId&, const FaceId&) = default;
};

struct Glyph {
    std::uint32_t glyph = 0;
    std::int32_t advance = 0;   // font units, as shaped
    std::int32_t x_offset = 0;  // font units
    std::int32_t y_offset = 0;
    double adjust = 0;             // points added after it: justification
    std::uint32_t text_begin = 0;  // bytes of its run's text
    std::uint32_t text_end = 0;
};

// Glyphs on one baseline, of one face, size and structure node. No `structure`: an artifact.
struct GlyphRun {
    FaceId face;
    double size = 10;           // points
    Point origin;               // of the first glyph, on the baseline (with its rise)
    std::vector<Glyph> glyphs;  // see add
    std::string text;           // UTF-8: what they stand for, in their order
    double width = 0;           // points, adjustments included
    double gray = 0;            // 0 is black
    StyleSet styles = {};       // what is drawn with it (layout/flow/decorations.hpp)
    int boxes = 0;              // units per em, where each cluster is drawn in a box
    std::optional<StructureId> structure;
    Span span;

    // Glyphs of a cluster after the first have empty text; a hyphen that layout added has the text
    // U+00AD.
    void add(Glyph glyph, std::string_view its_text) {
        glyph.text_begin = static_cast<std::uint32_t>(text.size());
        text += its_text;
        glyph.text_end = static_cast<std::uint32_t>(text.size());
        glyphs.push_back(glyph);
    }
    std::string_view text_of(const Glyph& glyph) const {
        return std::string_view(text).substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
    }
};

struct StrokedLine {  // a rule: always an artifact
    Point from;
    Point to;
    double width = 0.5;
    double gray = 0;
};

struct LinkArea {  // a link annotation: one per line that the link touches
    Rectangle area;
    StructureId link;      // a node with Tag::link
    std::string contents;  // /Contents: what a screen reader says
};

struct DrawnPicture {
    std::shared_ptr<const Picture> picture;
    Rectangle area;
    std::optional<StructureId> structure;  // its Figure; none: it means nothing
    Span span;
    Crop crop = {};  // `area` is that of what is left
};

using PageItem = std::variant<GlyphRun, StrokedLine, LinkArea, DrawnPicture>;

struct Destination {
    StructureId node;  // with an id
    Point at;          // top left
};

struct Page {
    double width = 595.276;  // A4
    double height = 841.890;
    std::string label;            // as in the page labels
    std::vector<PageItem> items;  // in drawing order
    std::vector<Destination> destinations;
};

struct OutlineEntry {
    int level = 1;
    std::string title;
    StructureId node;
};

struct LaidOut {
    std::vector<Page> pages;
    Structure structure;
    std::vector<OutlineEntry> outline;
};

}  // namespace voetnoot::pdfa
