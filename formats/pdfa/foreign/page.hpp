// A page that others set, as lines of tokens: what geometry tells before anything is decided. Every line
// stands upright: its coordinates are those of the page turned so that its text runs to the right,
// origin at the lower left corner of the MediaBox before the turn. Points. Values.
#pragma once

#include "formats/pdfa/foreign/compact.hpp"
#include "formats/pdfa/foreign/grid.hpp"
#include "formats/pdfa/recount/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::foreign {

using recount::Box;

// A quarter turn to the left, 0 to 3, of what is written.
using Turn = unsigned;
Box upright(const Box& on_page, Turn turn);
Box on_page(const Box& upright, Turn turn);

enum class Height : std::uint8_t { line, raised, lowered };

// A mark in the text that a note of the file answers to.
struct Call {
    std::string label;
    std::size_t note = 0;  // in the notes of the file
};

// Glyphs of a page's drawing, from one to another, both included.
struct Glyphs {
    std::uint32_t first = 0, last = 0;
};

// A word, or a piece of one that differs in height, in the link on it, or in its element. Small, for all
// words of a file are held at once.
struct Token {         // NOLINT(bugprone-exception-escape): of Few, whose moves never throw
    std::string text;  // UTF-8, without white space
    Box box;
    Few<Glyphs> glyphs;             // that show it, in the order of its text
    Few<Call> calls;                // then it is no word
    std::optional<CellPlace> cell;  // of a grid of its page
    Index link;                     // in Page::links
    Index address;                  // in Page::addresses
    Index element;                  // a Note of the structure tree, counted from 0
    Index block;                    // in Pages::blocks
    float size = 0;                 // of an em
    Height height = Height::line;
    bool tight = false;                 // no gap between it and the token before it on its line
    bool bold = false, italic = false;  // most of it, by the name of its font
};

enum class Role { body, furniture, note };

struct Line {
    std::vector<Token> tokens;  // from left to right; never none
    Box box;
    double baseline = 0;
    double size = 0;  // of an em, of most of it
    Turn turn = 0;
    std::size_t drawn = 0;  // lines in order of drawing
    bool hidden = false;    // nothing of it is painted
    bool artifact = false;  // marked as one, all of it
    Role role = Role::body;
    std::size_t note = 0;                // in the notes of the file, where it is of one
    std::size_t label = 0;               // tokens that are the label of that note, and begin it
    std::optional<CellPlace> cell = {};  // of a table that rules make
};

// A link to a place in the file.
struct Link {
    Box box;                 // upright as the page is
    std::size_t number = 0;  // links to a place in order of the page's annotations
    std::string name;        // of that place
    std::optional<std::size_t> page;
    std::optional<double> top;  // on its page, before any turn
};

// A link that leads out of the file.
struct Address {
    Box box;          // upright as the page is
    std::string uri;  // bytes as they stand
};

// A block of the structure tree: an element that is a paragraph, a heading, an item, a cell or a note,
// or lies within none of them.
struct TreeBlock {
    std::string type;       // "P", "H2", "LBody", "TD"
    std::size_t item = 0;   // the LI that it is of, counted from 1; 0: of none
    std::size_t cell = 0;   // likewise the TD or TH
    std::size_t row = 0;    // likewise the TR
    std::size_t table = 0;  // likewise the Table, the innermost
};

// What is painted beside the text, as it lies on the page.
struct Painted {
    std::vector<Box> rules, boxes, pictures;
};

// Where marked content stands in the structure tree.
struct TreePlace {
    Index note;   // a Note, counted from 0 in the order of the tree
    Index block;  // in Pages::blocks
    // The Figure that it is of, in Pages::figures, and the first block behind the beginning of that.
    Index figure;
    std::uint32_t next_block = 0;
};

// A Figure of the structure tree.
struct Figure {
    std::string alt;  // in one line; may be empty
};

// A picture that the page draws, upright as the page is.
struct PagePicture {
    std::size_t drawn = 0;                // pictures of its page in order of drawing
    Box box, seen;                        // all of it, and what is not cut away
    int orientation = 1;                  // of its pixels, as Exif counts (1 to 8)
    std::uint32_t width = 0, height = 0;  // pixels
    bool artifact = false;
    bool readable = false;
    bool whole_file = false;  // a JPEG, as it stands
    TreePlace place;
};

struct Page {
    double width = 0, height = 0;  // of the MediaBox
    Turn turn = 0;                 // of most of its text
    std::vector<Line> lines;       // in the order in which they are drawn
    std::vector<Box> rules;        // horizontal ones; upright as the page is
    std::vector<Grid> grids;       // likewise; which of them are tables, see tables.hpp
    std::vector<Link> links;
    std::vector<Address> addresses;
    std::vector<PagePicture> pictures;
    bool painted = false;
    Painted beside;
    double upright_height() const { return turn % 2 == 0 ? height : width; }
    double upright_width() const { return turn % 2 == 0 ? width : height; }
    // Of the upright page, where turned coordinates begin.
    double bottom() const { return turn == 1 ? -width : turn == 2 ? -height : 0; }
    double left() const { return turn == 2 ? -width : turn == 3 ? -height : 0; }
};

// A note of the file.
struct FoundNote {
    std::string label;     // bare
    std::size_t page = 0;  // index, of its first line
    Box box;               // upright; of its label
};

void measure(Line& line);  // its box and its size, by its tokens, of which the first is not tight

// Adds the pieces of a line, each measured anew; one begins with every token that `begins` says.
void cut_line(Line line, const std::vector<bool>& begins, std::vector<Line>& pieces);

std::string text_of(const Line& line);  // its tokens, with a space where there is a gap

}  // namespace voetnoot::pdfa::foreign
