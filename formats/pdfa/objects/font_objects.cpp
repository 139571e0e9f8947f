#include "formats/pdfa/objects/font_objects.hpp"

#include "formats/pdfa/objects/font_subset.hpp"
#include "formats/pdfa/objects/strings.hpp"

#include <cmath>

namespace voetnoot::pdfa::objects {

namespace {

PoDoFo::PdfVariant number(int value) {
    return static_cast<PoDoFo::pdf_int64>(value);
}

// ISO 32000-1, table 123: the faces have no serifs, and characters of no one Latin encoding.
constexpr unsigned fixed_pitch = 1u << 0;
constexpr unsigned symbolic = 1u << 2;
constexpr unsigned italic = 1u << 6;

unsigned flags(const fonts::FaceMetrics& metrics) {
    return symbolic | (metrics.fixed_pitch ? fixed_pitch : 0) | (metrics.italic_angle != 0 ? italic : 0);
}

// The font file does not tell the width of stems; this is the usual estimate from the weight.
int stem_width(const fonts::FaceMetrics& metrics) {
    return 10 + (metrics.weight - 50) * 220 / 900;
}

PdfReference add_descriptor(ObjectStore& store, const CidFont& font, const FontSubset& subset,
                            const PdfName& base_font) {
    PdfDictionary program;
    set(program, "Length1", integer(subset.program.size()));
    const PdfReference file = store.add_stream(program, subset.program);

    const fonts::FaceMetrics& metrics = font.face().metrics();
    const auto scaled = [&](int units) {
        return number(static_cast<int>(std::lround(units * 1000.0 / metrics.units_per_em)));
    };
    PdfArray box;
    for (const int side : {metrics.box_left, metrics.box_bottom, metrics.box_right, metrics.box_top})
        append(box, scaled(side));
    PdfObject& descriptor = store.add();
    set(descriptor, "Type", name("FontDescriptor"));
    set(descriptor, "FontName", base_font);
    set(descriptor, "Flags", integer(flags(metrics)));
    set(descriptor, "FontBBox", box);
    set(descriptor, "ItalicAngle", metrics.italic_angle);
    set(descriptor, "Ascent", scaled(metrics.ascent));
    set(descriptor, "Descent", scaled(metrics.descent));
    set(descriptor, "CapHeight", scaled(metrics.cap_height));
    set(descriptor, "StemV", number(stem_width(metrics)));
    set(descriptor, "FontFile2", file);
    return descriptor.Reference();
}

PdfArray widths(const CidFont& font) {
    PdfArray row;
    for (const CidFont::Character& character : font.characters()) append(row, number(character.width));
    PdfArray result;
    append(result, number(1));  // the first CID
    append(result, row);
    return result;
}

PdfReference add_cid_font(ObjectStore& store, const CidFont& font, const FontSubset& subset,
                          const PdfName& base_font) {
    PdfDictionary system;
    set(system, "Registry", byte_string("Adobe"));
    set(system, "Ordering", byte_string("Identity"));
    set(system, "Supplement", number(0));
    PdfObject& object = store.add();
    set(object, "Type", name("Font"));
    set(object, "Subtype", name("CIDFontType2"));
    set(object, "BaseFont", base_font);
    set(object, "CIDSystemInfo", system);
    set(object, "FontDescriptor", add_descriptor(store, font, subset, base_font));
    set(object, "W", widths(font));
    set(object, "CIDToGIDMap", store.add_stream({}, subset.cid_to_gid));
    return object.Reference();
}

}  // namespace

PdfReference add_font(ObjectStore& store, const CidFont& font) {
    const FontSubset subset = subset_font(font);
    const PdfName base_font(subset.tag + "+" + font.face().post_script_name());
    PdfArray descendants;
    append(descendants, add_cid_font(store, font, subset, base_font));
    PdfObject& object = store.add();
    set(object, "Type", name("Font"));
    set(object, "Subtype", name("Type0"));
    set(object, "BaseFont", base_font);
    set(object, "Encoding", name("Identity-H"));
    set(object, "DescendantFonts", descendants);
    set(object, "ToUnicode", store.add_stream({}, to_unicode_cmap(font)));
    return object.Reference();
}

}  // namespace voetnoot::pdfa::objects
