#include "formats/pdfa/fonts/face.hpp"

#include "pipeline/phrase/make.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace voetnoot::pdfa::fonts {
namespace {

// A table of an OpenType file: big-endian numbers, read within bounds.
class FontTable {
public:
    FontTable(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
        bytes_ = hb_blob_get_data(blob_, &length_);
    }
    ~FontTable() { hb_blob_destroy(blob_); }
    FontTable(const FontTable&) = delete;
    FontTable& operator=(const FontTable&) = delete;

    bool present() const { return length_ != 0; }
    int u16(std::size_t at) const { return at + 2 <= length_ ? (byte(at) << 8) | byte(at + 1) : 0; }
    int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    double fixed(std::size_t at) const { return i16(at) + u16(at + 2) / 65536.0; }

private:
    int byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }

    hb_blob_t* blob_;
    const char* bytes_ = nullptr;
    unsigned length_ = 0;
};

FaceMetrics read_metrics(hb_face_t* face) {
    const FontTable head(face, HB_TAG('h', 'e', 'a', 'd'));
    const FontTable hhea(face, HB_TAG('h', 'h', 'e', 'a'));
    const FontTable os2(face, HB_TAG('O', 'S', '/', '2'));
    const FontTable post(face, HB_TAG('p', 'o', 's', 't'));
    FaceMetrics metrics;
    metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
    metrics.box_left = head.i16(36);
    metrics.box_bottom = head.i16(38);
    metrics.box_right = head.i16(40);
    metrics.box_top = head.i16(42);
    metrics.ascent = hhea.i16(4);
    metrics.descent = std::max(hhea.i16(6), metrics.box_bottom);
    metrics.weight = os2.u16(4);
    metrics.x_height = os2.i16(86);
    metrics.cap_height = os2.i16(88);
    if (metrics.cap_height <= 0) metrics.cap_height = metrics.units_per_em * 7 / 10;
    if (metrics.x_height <= 0) metrics.x_height = metrics.units_per_em / 2;
    metrics.italic_angle = post.fixed(4);
    metrics.fixed_pitch = post.u16(12) != 0 || post.u16(14) != 0;
    return metrics;
}

std::string read_post_script_name(hb_face_t* face) {
    char name[128] = {};
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    return name;
}

}  // namespace

void Face::Destroy::operator()(hb_face_t* face) const {
    hb_face_destroy(face);
}
void Face::Destroy::operator()(hb_font_t* font) const {
    hb_font_destroy(font);
}

Face::Face(const Resource& resource) : resource_(&resource) {
    hb_blob_t* blob = hb_blob_create(resource.bytes.data(), static_cast<unsigned>(resource.bytes.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    face_.reset(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    const FontTable outlines(face_.get(), HB_TAG('g', 'l', 'y', 'f'));
    const FontTable characters(face_.get(), HB_TAG('c', 'm', 'a', 'p'));
    if (!outlines.present() || !characters.present() || hb_face_get_glyph_count(face_.get()) == 0)
        throw CannotRun(phrase("{} is no font with TrueType outlines", resource.name));
    hb_face_make_immutable(face_.get());
    metrics_ = read_metrics(face_.get());
    post_script_name_ = read_post_script_name(face_.get());
    if (post_script_name_.empty()) throw CannotRun(phrase("{} has no PostScript name", resource.name));
    font_.reset(hb_font_create(face_.get()));
    hb_font_set_scale(font_.get(), metrics_.units_per_em, metrics_.units_per_em);
    hb_font_make_immutable(font_.get());
    for (char32_t c = 0; c < latin_.size(); ++c) latin_[c] = find_glyph(c);
}

std::uint32_t Face::find_glyph(char32_t c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), c, &glyph) ? glyph : 0;
}

}  // namespace voetnoot::pdfa::fonts
