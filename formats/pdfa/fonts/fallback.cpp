#include "formats/pdfa/fonts/fallback.hpp"

#include "pipeline/text/text.hpp"

#include <unicode/uchar.h>

#include <array>
#include <set>

namespace voetnoot::pdfa::fonts {
namespace {

constexpr UScriptCode pictographs = USCRIPT_SYMBOLS_EMOJI;

constexpr std::array faces{
    FallbackFace{"NotoSansSymbols-Regular", USCRIPT_COMMON},
    FallbackFace{"NotoSansMath-Regular", USCRIPT_COMMON},
    FallbackFace{"NotoSansSymbols2-Regular", USCRIPT_COMMON},
    FallbackFace{"Symbola_hint", pictographs, "ancient-scripts", "fonts-symbola"},
    FallbackFace{"DroidSansFallbackFull", USCRIPT_HAN, "droid", "fonts-droid-fallback"},
    FallbackFace{"NanumGothic", USCRIPT_HANGUL, "nanum", "fonts-nanum"},
    FallbackFace{"NotoSansArabic-Regular", USCRIPT_ARABIC},
    FallbackFace{"NotoSansArmenian-Regular", USCRIPT_ARMENIAN},
    FallbackFace{"NotoSansBengali-Regular", USCRIPT_BENGALI},
    FallbackFace{"NotoSansCanadianAboriginal-Regular", USCRIPT_CANADIAN_ABORIGINAL},
    FallbackFace{"NotoSansCherokee-Regular", USCRIPT_CHEROKEE},
    FallbackFace{"NotoSansCoptic-Regular", USCRIPT_COPTIC},
    FallbackFace{"NotoSansDevanagari-Regular", USCRIPT_DEVANAGARI},
    FallbackFace{"NotoSansEthiopic-Regular", USCRIPT_ETHIOPIC},
    FallbackFace{"NotoSansGeorgian-Regular", USCRIPT_GEORGIAN},
    FallbackFace{"NotoSansGothic-Regular", USCRIPT_GOTHIC},
    FallbackFace{"NotoSansGujarati-Regular", USCRIPT_GUJARATI},
    FallbackFace{"NotoSansGurmukhi-Regular", USCRIPT_GURMUKHI},
    FallbackFace{"NotoSansHebrew-Regular", USCRIPT_HEBREW},
    FallbackFace{"NotoSansJavanese-Regular", USCRIPT_JAVANESE},
    FallbackFace{"NotoSansKannada-Regular", USCRIPT_KANNADA},
    FallbackFace{"NotoSansKhmer-Regular", USCRIPT_KHMER},
    FallbackFace{"NotoSansLao-Regular", USCRIPT_LAO},
    FallbackFace{"NotoSansMalayalam-Regular", USCRIPT_MALAYALAM},
    FallbackFace{"NotoSansMongolian-Regular", USCRIPT_MONGOLIAN},
    FallbackFace{"NotoSansMyanmar-Regular", USCRIPT_MYANMAR},
    FallbackFace{"NotoSansNKo-Regular", USCRIPT_NKO},
    FallbackFace{"NotoSansOgham-Regular", USCRIPT_OGHAM},
    FallbackFace{"NotoSansOriya-Regular", USCRIPT_ORIYA},
    FallbackFace{"NotoSansRunic-Regular", USCRIPT_RUNIC},
    FallbackFace{"NotoSansSinhala-Regular", USCRIPT_SINHALA},
    FallbackFace{"NotoSansSyriac-Regular", USCRIPT_SYRIAC},
    FallbackFace{"NotoSansTamil-Regular", USCRIPT_TAMIL},
    FallbackFace{"NotoSansTelugu-Regular", USCRIPT_TELUGU},
    FallbackFace{"NotoSansThaana-Regular", USCRIPT_THAANA},
    FallbackFace{"NotoSansThai-Regular", USCRIPT_THAI},
    FallbackFace{"NotoSerifTibetan-Regular", USCRIPT_TIBETAN},
    FallbackFace{"NotoSansTifinagh-Regular", USCRIPT_TIFINAGH},
};

// Latin, the punctuation and the signs for money of its texts.
bool family_has(char32_t c) {
    return c < 0x250 || (c >= 0x2010 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20BF);
}
bool is_pictograph(char32_t c) {
    return (c >= 0x2600 && c <= 0x27BF) || (c >= 0x1F000 && c <= 0x1FAFF);
}
// Signs that stand in Chinese and Japanese text, and are of no script.
bool is_east_asian(char32_t c) {
    return (c >= 0x3000 && c <= 0x33FF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF);
}

UScriptCode script_of(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    switch (U_FAILURE(status) ? USCRIPT_COMMON : script) {
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_BOPOMOFO:
            return USCRIPT_HAN;
        default:
            return script;
    }
}

}  // namespace

std::span<const FallbackFace> fallback_faces() {
    return faces;
}

std::vector<std::size_t> fallbacks_for(char32_t c) {
    if (family_has(c)) return {};
    std::vector<UScriptCode> asked{script_of(c)};
    if (asked.front() != USCRIPT_COMMON) asked.push_back(USCRIPT_COMMON);
    if (is_pictograph(c)) asked.push_back(pictographs);
    if (is_east_asian(c)) asked.push_back(USCRIPT_HAN);
    std::vector<std::size_t> result;
    for (const UScriptCode script : asked)
        for (std::size_t i = 0; i < faces.size(); ++i)
            if (faces[i].script == script) result.push_back(i);
    return result;
}

std::vector<std::size_t> fallbacks_of(const Ledger& text) {
    std::set<std::size_t> found;
    const auto add = [&](std::string_view words) {
        for (std::size_t at = 0; at < words.size();)
            if (const char32_t c = next_code_point(words, at); !family_has(c))
                for (const std::size_t face : fallbacks_for(c)) found.insert(face);
    };
    add(text.running_text);
    for (const LedgerNote& note : text.notes) {
        add(note.label);
        add(note.text);
    }
    for (const LedgerDangling& dangling : text.dangling) add(dangling.label);
    return {found.begin(), found.end()};
}

}  // namespace voetnoot::pdfa::fonts
