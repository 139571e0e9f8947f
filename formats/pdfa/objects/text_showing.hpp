// Glyph runs → the text-showing operators of a content stream. Positions are rounded to 1/100 point
// from the page's origin, and glyphs to 1/1000 em from the run's, so that rounding never adds up.
#pragma once

#include "formats/pdfa/objects/cid_font.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::objects {

class TextShowing {
public:
    TextShowing(std::string& out, std::vector<CidFont>& fonts) : out_(out), fonts_(fonts) {}

    void begin();  // a text object
    void show(const GlyphRun& run);
    void end();

private:
    void select(const GlyphRun& run);
    void move(Point origin);
    void put(const GlyphRun& run, const Glyph& glyph, CidFont& font, double thousandths_per_unit);
    void raise(std::int64_t rise);
    void flush();  // the array of TJ

    std::string& out_;
    std::vector<CidFont>& fonts_;

    // What the content stream's graphics state holds.
    std::optional<FaceId> face_;
    std::int64_t size_ = 0;
    std::int64_t gray_ = 0;
    std::int64_t rise_ = 0;
    std::int64_t line_x_ = 0, line_y_ = 0;  // of the text line matrix, 1/100 point

    // The run at hand, in 1/1000 em from its origin.
    double pen_ = 0;            // where layout has it
    std::int64_t written_ = 0;  // where the operators so far have it
    std::string codes_;         // of the string that is open
    std::string array_;         // of the TJ that is open
    bool adjusted_ = false;
};

}  // namespace voetnoot::pdfa::objects
