// One face of a font: the bytes of its file and what its tables say. All measures are in font units.
//
// Immutable once made, so it may be shared; the Resource must outlive it.
#pragma once

#include "pipeline/format/resources.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct hb_face_t;
struct hb_font_t;

namespace voetnoot::pdfa::fonts {

struct FaceMetrics {
    int units_per_em = 1000;
    int ascent = 0;   // of lines (hhea)
    int descent = 0;  // negative; no deeper than any glyph
    int cap_height = 0;
    int x_height = 0;
    int box_left = 0, box_bottom = 0, box_right = 0, box_top = 0;
    double italic_angle = 0;  // degrees, counter-clockwise from the vertical
    int weight = 400;         // as in OS/2
    bool fixed_pitch = false;
};

class Face {
public:
    // Throws CannotRun where the file is no font with TrueType outlines.
    explicit Face(const Resource& resource);

    std::string_view bytes() const { return resource_->bytes; }
    const std::string& post_script_name() const { return post_script_name_; }
    const FaceMetrics& metrics() const { return metrics_; }
    hb_face_t* hb_face() const { return face_.get(); }
    hb_font_t* hb_font() const { return font_.get(); }  // scale: one unit is one font unit

    bool has(char32_t c) const { return glyph(c) != 0; }
    std::uint32_t glyph(char32_t c) const {  // 0 where it has none
        return c < latin_.size() ? latin_[c] : find_glyph(c);
    }

private:
    struct Destroy {
        void operator()(hb_face_t* face) const;
        void operator()(hb_font_t* font) const;
    };
    std::uint32_t find_glyph(char32_t c) const;

    const Resource* resource_;
    std::unique_ptr<hb_face_t, Destroy> face_;
    std::unique_ptr<hb_font_t, Destroy> font_;
    std::string post_script_name_;
    FaceMetrics metrics_;
    std::array<std::uint32_t, 0x180> latin_;  // glyphs of what most letters are written with
};

}  // namespace voetnoot::pdfa::fonts
