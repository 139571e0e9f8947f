// What is drawn in one go on one baseline, and on which row it stands.
#pragma once

#include "formats/pdfa/foreign/page.hpp"
#include "formats/pdfa/recount/drawing.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::foreign {

struct Ink {  // a glyph that is seen, upright
    const recount::Glyph* glyph = nullptr;
    double left = 0, right = 0, y = 0;
    bool after_blank = false;
};

struct Chunk {
    std::vector<Ink> inks;
    double left = 0, right = 0, y = 0;
    double size = 0;
    bool hidden = false;
    std::size_t row = 0;
    Height height = Height::line;
};

struct Row {
    double y = 0;
    std::vector<std::size_t> chunks;  // by left
};

// Of the glyphs that are written in the direction of `turn`, in the order in which they are drawn.
std::vector<Chunk> chunks_of(const recount::Drawing& drawing, Turn turn, const Box& media,
                             const Box& seen);
Turn turn_of(const recount::Glyph& glyph);

// From the top of the page down; every chunk is given its row and its height.
std::vector<Row> rows_of(std::vector<Chunk>& chunks);

}  // namespace voetnoot::pdfa::foreign
