// What one page paints, glyph by glyph in drawing order, with the rules between: for those who read
// pages that follow no convention of ours. Points of the page's own space, before /Rotate. Values.
#pragma once

#include "formats/pdfa/recount/geometry.hpp"

#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::recount {

class Font;
struct Sequence;

struct Glyph {
    const std::string* text = nullptr;  // UTF-8; an ActualText is the text of its first glyph
    const Font* font = nullptr;
    const Sequence* sequence = nullptr;  // that it belongs to
    double x = 0, y = 0;                 // where its baseline begins, raised as it is
    double dx = 0, dy = 0;               // to its end
    double along_x = 1, along_y = 0;     // the direction of writing, of length 1
    double size = 0;                     // of an em, across the line
    double ascent = 0, descent = 0;      // of its font, at that size; descent is negative
    double width = 0;                    // of an em, as its font says
    bool blank = false;                  // no ink
    bool hidden = false;                 // the page does not paint it
    bool artifact = false;
};

// Paths that are flat: a rule, or a line of a table.
constexpr double flattest = 15;  // points: a rule is at least so long
constexpr double thickest = 3;

// A picture of the page: an image of the file, or one within the content, as a stream with the full
// names of its entries.
struct DrawnPicture {
    QPDFObjectHandle image;
    Matrix matrix;  // of the unit square, onto the page
    Box seen;       // what is not cut away of it
    const Sequence* sequence = nullptr;
    bool artifact = false;
};
constexpr std::size_t most_pictures = 5'000;  // of a page

// As its operands say; white is what surely is.
struct Colour {
    std::size_t parts = 1;
    std::array<float, 4> values{};
    bool is_white() const;
    friend bool operator==(const Colour&, const Colour&) = default;
};

// A rectangle that is filled, and is no rule.
struct Shade {
    Box box;
    Colour colour;
    bool artifact = false;
};

struct Drawing {
    std::vector<Glyph> glyphs;
    std::vector<Box> rules;
    std::vector<Box> boxes;  // paths that are not flat, the first ones
    // Every level or upright piece of a line, however short: a stroke, a side of a rectangle, a thin
    // box that is filled. None that is white.
    std::vector<Box> pieces;
    bool more_pieces = false;   // than are kept
    std::vector<Shade> shades;  // the first ones, none of them white
    // What level and upright lines do not make: curves, polygons, areas that change their colour. What
    // is not cut away of each; the first ones, none of them white or an artifact.
    std::vector<Box> shapes;
    std::vector<DrawnPicture> pictures;
    std::size_t more_pictures = 0;  // than are kept
    bool painted = false;           // a picture or a path
    std::deque<std::string> texts;  // that glyphs point to, beside those of fonts
    void add_shape(const Box& box, const std::optional<Box>& clip);
    void clear();  // keeps its room for another page
};

// How a path is painted.
struct Painting {
    bool strokes = false, fills = false;
    bool even_odd = false;  // what lies within two subpaths is not filled
    double width = 1;       // of its strokes, in points
    Colour stroke, fill;
    std::optional<Box> clip;
    bool artifact = false;
};

// The subpaths of a path as the boxes around them, and the straight pieces that they have, until they
// are painted.
class Subpaths {
public:
    void rectangle(const Box& box);
    void move(double x, double y);
    void line(double x, double y);
    void curve(double x, double y);
    void back();  // to where the subpath began
    void clear();
    void paint(Drawing& drawing, const Painting& how);

private:
    struct Filled {
        Box box;
        bool rectangle = false;
    };
    void close();
    void keep(const Filled& subpath);
    void part_frame(const Painting& how);
    void keep_shapes(Drawing& drawing, const Painting& how) const;
    void side(double x, double y, double to_x, double to_y);
    std::vector<Box> flat_, others_;
    std::vector<Box> sides_;
    std::vector<Filled> filled_;
    std::optional<Filled> open_;
    std::size_t corners_ = 0;
    double x_ = 0, y_ = 0, begin_x_ = 0, begin_y_ = 0;
};

}  // namespace voetnoot::pdfa::recount
