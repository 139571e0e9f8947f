#include "formats/pdfa/recount/standard_font.hpp"

#include "pipeline/text/text.hpp"

#include <podofo/doc/PdfFontFactoryBase14Data.h>

namespace voetnoot::pdfa::recount {

namespace {

struct Family {
    const PoDoFo::PODOFO_CharData *regular, *bold, *italic, *bold_italic;

    const PoDoFo::PODOFO_CharData* face(std::string_view name) const {
        const auto has = [name](std::string_view part) {
            return name.find(part) != std::string_view::npos;
        };
        const bool slanted = has("Italic") || has("Oblique");
        return has("Bold") ? (slanted ? bold_italic : bold) : (slanted ? italic : regular);
    }
};

constexpr Family courier{PoDoFo::CHAR_DATA_COURIER, PoDoFo::CHAR_DATA_COURIER_BOLD,
                         PoDoFo::CHAR_DATA_COURIER_OBLIQUE, PoDoFo::CHAR_DATA_COURIER_BOLD_OBLIQUE};
constexpr Family helvetica{PoDoFo::CHAR_DATA_HELVETICA, PoDoFo::CHAR_DATA_HELVETICA_BOLD,
                           PoDoFo::CHAR_DATA_HELVETICA_OBLIQUE,
                           PoDoFo::CHAR_DATA_HELVETICA_BOLD_OBLIQUE};
constexpr Family times{PoDoFo::CHAR_DATA_TIMES_ROMAN, PoDoFo::CHAR_DATA_TIMES_BOLD,
                       PoDoFo::CHAR_DATA_TIMES_ITALIC, PoDoFo::CHAR_DATA_TIMES_BOLD_ITALIC};

constexpr PoDoFo::pdf_uint16 end_of_table = 0xFFFF;

// Characters that have the glyph of another (ISO 32000-1, D.2, notes 3 and 6, and Greek mu).
char32_t glyph_of(char32_t character) {
    switch (character) {
        case U'\u00A0':
            return U' ';
        case U'\u00AD':
            return U'-';
        case U'\u03BC':
            return U'\u00B5';
        default:
            return character;
    }
}

}  // namespace

std::optional<StandardFont> StandardFont::named(std::string_view name) {
    if (name == "Symbol") return StandardFont(PoDoFo::CHAR_DATA_SYMBOL, true);
    if (name == "ZapfDingbats") return StandardFont(PoDoFo::CHAR_DATA_ZAPF_DINGBATS, true);
    if (name.starts_with("Courier")) return StandardFont(courier.face(name), false);
    if (name.starts_with("Helvetica") || name.starts_with("Arial"))
        return StandardFont(helvetica.face(name), false);
    if (name.starts_with("Times")) return StandardFont(times.face(name), false);
    return std::nullopt;
}

std::optional<double> StandardFont::width(std::uint32_t code, std::string_view text) const {
    std::size_t at = 0;
    const char32_t character = text.empty() ? U'\0' : glyph_of(next_code_point(text, at));
    if (!has_own_codes_ && (at == 0 || at != text.size())) return std::nullopt;
    for (const PoDoFo::PODOFO_CharData* glyph = glyphs_; glyph->unicode != end_of_table; ++glyph)
        if (has_own_codes_ ? glyph->char_cd == static_cast<int>(code) : glyph->unicode == character)
            return glyph->width;
    return std::nullopt;
}

}  // namespace voetnoot::pdfa::recount
