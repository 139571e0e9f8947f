#include "formats/pdfa/objects/font_subset.hpp"

#include "pipeline/source/sha256.hpp"

#include <hb-subset.h>

#include <memory>
#include <stdexcept>

namespace voetnoot::pdfa::objects {

namespace {

struct Free {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
template <class Thing>
std::unique_ptr<Thing, Free> own(Thing* thing) {
    if (thing == nullptr) throw std::runtime_error("HarfBuzz cannot subset a font");
    return std::unique_ptr<Thing, Free>(thing);
}

// A CIDFontType2 is addressed by glyph, so what remains is outlines and metrics (ISO 32000-1, 9.9).
void drop_tables(hb_subset_input_t* input) {
    hb_set_t* tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag :
         {"GSUB", "GPOS", "GDEF", "BASE", "MATH", "STAT", "DSIG", "cmap", "name", "post", "OS/2", "gasp",
          "kern", "VORG", "vhea", "vmtx", "HVAR", "meta", "prop"})
        hb_set_add(tables, hb_tag_from_string(tag, 4));
}

std::string bytes_of(hb_face_t* face) {
    const auto blob = own(hb_face_reference_blob(face));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

std::string subset_tag(const std::string& program) {
    std::string tag;
    for (const char digit : sha256(program).substr(0, 6))  // of base 16, so 24 bits of difference
        tag += static_cast<char>(digit <= '9' ? 'A' + (digit - '0') : 'K' + (digit - 'a'));
    return tag;
}

}  // namespace

FontSubset subset_font(const CidFont& font) {
    const auto input = own(hb_subset_input_create_or_fail());
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    drop_tables(input.get());
    hb_set_t* glyphs = hb_subset_input_glyph_set(input.get());
    for (const CidFont::Character& character : font.characters()) hb_set_add(glyphs, character.glyph);

    const auto plan = own(hb_subset_plan_create_or_fail(font.face().hb_face(), input.get()));
    const auto face = own(hb_subset_plan_execute_or_fail(plan.get()));
    const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());

    FontSubset subset;
    subset.program = bytes_of(face.get());
    subset.cid_to_gid.assign(2, '\0');
    for (const CidFont::Character& character : font.characters()) {
        const hb_codepoint_t glyph = hb_map_get(new_glyphs, character.glyph);
        if (glyph == HB_MAP_VALUE_INVALID || glyph > 0xFFFF)
            throw std::runtime_error("HarfBuzz lost a glyph of a font");
        subset.cid_to_gid += static_cast<char>(glyph >> 8);
        subset.cid_to_gid += static_cast<char>(glyph & 0xFF);
    }
    subset.tag = subset_tag(subset.program);
    return subset;
}

}  // namespace voetnoot::pdfa::objects
