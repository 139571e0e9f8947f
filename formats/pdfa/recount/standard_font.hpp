// The fonts that a file may use without their widths (ISO 32000-1, 9.6.2.2), by their names and by those
// that old programs give them: "Arial,Bold" is Helvetica-Bold. The widths are PoDoFo's.
//
// Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace PoDoFo {
struct PODOFO_CharData;
}

namespace voetnoot::pdfa::recount {

class StandardFont {
public:
    // None where the name is that of no such font. Without the prefix of a subset.
    static std::optional<StandardFont> named(std::string_view name);

    // Of the glyph that a code shows as this text, in thousandths of the font size; none where the font
    // does not have it. Symbol and ZapfDingbats know their codes only.
    std::optional<double> width(std::uint32_t code, std::string_view text) const;

private:
    StandardFont(const PoDoFo::PODOFO_CharData* glyphs, bool has_own_codes)
        : glyphs_(glyphs), has_own_codes_(has_own_codes) {}

    const PoDoFo::PODOFO_CharData* glyphs_;
    bool has_own_codes_;
};

}  // namespace voetnoot::pdfa::recount
