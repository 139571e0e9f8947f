// What one page paints, glyph by glyph in drawing order, with the rules between: for those who read
// pages that follow no convention of ours. Points of the page's own space, before /Rotate. Values.
#pragma once

#include "formats/pdfa/recount/geometry.hpp"

#include <qpdf/QPDFObjectHandle.hh>

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

struct Drawing {
    std::vector<Glyph> glyphs;
    std::vector<Box> rules;
    std::vector<Box> boxes;  // paths that are not flat, the first ones
    std::vector<DrawnPicture> pictures;
    std::size_t more_pictures = 0;  // than are kept
    bool painted = false;           // a picture or a path
    std::deque<std::string> texts;  // that glyphs point to, beside those of fonts
};

// The subpaths of a path as the boxes around them, until they are painted.
class Subpaths {
public:
    void rectangle(const Box& box);
    void move(double x, double y);
    void line(double x, double y);
    void clear();
    void paint(Drawing& drawing);

private:
    void close();
    void keep(const Box& box);
    std::vector<Box> flat_, others_;
    std::optional<Box> open_;
};

}  // namespace voetnoot::pdfa::recount
