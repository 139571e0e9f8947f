#include "formats/pdfa/layout/text/shape.hpp"

#include "formats/pdfa/layout/text/code_box.hpp"

#include <array>
#include <utility>

namespace voetnoot::pdfa::layout::text {
namespace {

constexpr std::size_t most_words =
    20'000;  // some 8 MB; with 50,000 each look-up misses the processor's caches

// The box of .notdef may not be shown (ISO 19005-2, 6.2.11.8).
void show_replacement(const fonts::Face& face, ShapedGlyph& glyph) {
    glyph.glyph = face.glyph(U'\uFFFD');
    glyph.advance = hb_font_get_glyph_h_advance(face.hb_font(), glyph.glyph);
}

// What HarfBuzz puts for characters that show nothing, a space without advance, has a width in the PDF
// all the same: where the face has a glyph without width for one of them, that stands for all.
void hide_ignorable(const fonts::Face& face, hb_buffer_t* buffer) {
    for (const char32_t c : {U'\u200B', U'\u200D', U'\u200C', U'\u034F', U'\uFEFF'}) {
        if (!face.has(c) || hb_font_get_glyph_h_advance(face.hb_font(), face.glyph(c)) != 0) continue;
        hb_buffer_set_invisible_glyph(buffer, face.glyph(c));
        return;
    }
}

}  // namespace

std::vector<std::int64_t> ShapedWord::positions(std::size_t length) const {
    std::vector<std::int64_t> places(length + 1, advance);
    std::int64_t x = 0;
    for (std::size_t i = 0; i < glyphs.size();) {
        const std::uint32_t begin = glyphs[i].cluster;
        std::int64_t cluster_advance = 0;
        for (; i < glyphs.size() && glyphs[i].cluster == begin; ++i)
            cluster_advance += glyphs[i].advance;
        const auto end = i < glyphs.size() ? glyphs[i].cluster : static_cast<std::uint32_t>(length);
        for (std::uint32_t at = begin; at < end; ++at)
            places[at] = x + cluster_advance * (at - begin) / (end - begin);
        x += cluster_advance;
    }
    return places;
}

Shaper::Shaper(const fonts::FontSet& fonts) : fonts_(fonts), buffer_(hb_buffer_create()) {}

void Shaper::trim() {
    if (cached_ <= most_words) return;
    caches_.clear();
    cached_ = 0;
}

Shaper::Words& Shaper::words_of(const ShapeKey& key) {
    for (const auto& cache : caches_)
        if (cache->key == key) return cache->words;
    return caches_.emplace_back(std::make_unique<Cache>(Cache{key, {}}))->words;
}

const ShapedWord& Shaper::shape(const ShapeKey& key, std::string_view word) {
    Words& words = words_of(key);
    if (const auto found = words.find(word); found != words.end()) return found->second;
    ++cached_;
    return words.emplace(std::string(word), shape_anew(key, word)).first->second;
}

ShapedWord Shaper::shape_anew(const ShapeKey& key, std::string_view word) {
    if (key.boxed) return code_boxes(fonts_.at(key.face), word);
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, word.data(), static_cast<int>(word.size()), 0,
                       static_cast<int>(word.size()));
    // Nothing is guessed: a guess would ask the locale.
    const bool backwards =
        key.backwards || hb_script_get_horizontal_direction(key.script) == HB_DIRECTION_RTL;
    hb_buffer_set_direction(buffer, backwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, key.script);
    constexpr hb_tag_t tabular_figures = HB_TAG('t', 'n', 'u', 'm');
    const std::array features{
        hb_feature_t{tabular_figures, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
    const fonts::Face& face = fonts_.at(key.face);
    hide_ignorable(face, buffer);
    hb_shape(face.hb_font(), buffer, features.data(), key.tabular ? 1 : 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    ShapedWord shaped;
    shaped.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        const hb_glyph_position_t& place = positions[i];
        shaped.glyphs.push_back({infos[i].codepoint, place.x_advance, place.x_offset, place.y_offset,
                                 backwards ? 0 : infos[i].cluster});
        if (infos[i].codepoint == 0) show_replacement(face, shaped.glyphs.back());
        shaped.advance += shaped.glyphs.back().advance;
    }
    return shaped;
}

}  // namespace voetnoot::pdfa::layout::text
