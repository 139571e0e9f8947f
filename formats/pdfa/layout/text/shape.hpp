// Shaped words: characters → glyphs of one face (HarfBuzz: kerning, ligatures), in the order in which
// they stand from left to right, in font units and so good for every size. A word that is written from
// right to left is one cluster. A character that no face has is
// a box with its code: see code_box.hpp.
//
// The cache belongs to a worker and never changes a byte: a word's glyphs depend on nothing but the key.
// Thread rules: one Shaper per thread.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"

#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace voetnoot::pdfa::layout::text {

struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::int32_t advance = 0;
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
    std::uint32_t cluster = 0;  // the byte of the word where its cluster begins
};

struct ShapedWord {
    std::vector<ShapedGlyph> glyphs;
    std::int64_t advance = 0;

    // Where each byte begins, and the end of the last: size `length` + 1. A ligature is divided evenly
    // among its bytes.
    std::vector<std::int64_t> positions(std::size_t length) const;
};

struct ShapeKey {
    FaceId face;
    bool tabular = false;
    hb_script_t script = HB_SCRIPT_LATIN;
    bool boxed = false;      // shown by its code, at the size that code_box.hpp says
    bool backwards = false;  // from right to left, whatever the script: brackets are mirrored
    friend bool operator==(const ShapeKey&, const ShapeKey&) = default;
};

class Shaper {
public:
    explicit Shaper(const fonts::FontSet& fonts);

    // The result stays valid until the next call of trim().
    const ShapedWord& shape(const ShapeKey& key, std::string_view word);

    // Between letters: empties the cache if it has grown beyond its limit.
    void trim();
    std::size_t cached() const { return cached_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Destroy {
        void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    };

    using Words = std::unordered_map<std::string, ShapedWord, Hash, std::equal_to<>>;
    struct Cache {
        ShapeKey key;
        Words words;
    };

    Words& words_of(const ShapeKey& key);
    ShapedWord shape_anew(const ShapeKey& key, std::string_view word);

    const fonts::FontSet& fonts_;
    std::unique_ptr<hb_buffer_t, Destroy> buffer_;
    std::vector<std::unique_ptr<Cache>> caches_;  // few: one per face, script and kind of figures
    std::size_t cached_ = 0;                      // words in all of them
};

}  // namespace voetnoot::pdfa::layout::text
