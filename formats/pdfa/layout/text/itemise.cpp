#include "formats/pdfa/layout/text/itemise.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <optional>
#include <utility>

namespace voetnoot::pdfa::layout::text {
namespace {

// The script of a character, or nothing where it takes that of its neighbours.
std::optional<hb_script_t> shaping_script(char32_t c) {
    if (c < 0x80) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return letter ? std::optional(HB_SCRIPT_LATIN) : std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
        return std::nullopt;
    return hb_script_from_string(uscript_getShortName(script), -1);
}

// Characters that show nothing, or stay with the face of what they modify.
bool takes_any_face(char32_t c) {
    if (c < 0x300) return false;
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// HarfBuzz looks at all marks of a letter for each of them; no writing has so many on one.
constexpr std::size_t most_marks = 64;

bool combines(char32_t c) {
    return c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

// Does `c`, of `script` or of none, end a run of text in `open`?
bool parts(hb_script_t open, std::optional<hb_script_t> script, char32_t c) {
    if (script) return *script != open;
    return hb_script_get_horizontal_direction(open) == HB_DIRECTION_RTL && !takes_any_face(c) &&
           !combines(c);
}

class Itemiser {
public:
    Itemiser(const StyledText& text, fonts::FontSet& fonts, Findings& findings)
        : text_(text),
          fonts_(fonts),
          findings_(findings),
          levels_(levels_of(text.text, text.right_to_left)) {}

    std::vector<TextItem> run() {
        for (std::uint32_t piece = 0; piece < text_.pieces.size(); ++piece) itemise_piece(piece);
        return std::move(items_);
    }

private:
    void itemise_piece(std::uint32_t index) {
        const TextPiece& piece = text_.pieces[index];
        const FaceId wanted = fonts_.face(piece.style.face);
        if (piece.picture) {
            items_.push_back({piece.begin, piece.end, index, {wanted, false, HB_SCRIPT_LATIN}});
            return;
        }
        std::optional<TextItem> open;
        bool script_known = false;
        std::size_t marks = 0;  // in a row
        for (std::size_t at = piece.begin; at < piece.end;) {
            const auto begin = static_cast<std::uint32_t>(at);
            const char32_t c = next_code_point(text_.text, at);
            const auto [face, boxed] = choose(c, begin, static_cast<std::uint32_t>(at), wanted, open);
            const std::optional<hb_script_t> script = shaping_script(c);
            const Level level = levels_.empty() ? Level{0} : levels_[begin];
            const bool other_script = script_known && parts(open->key.script, script, c);
            marks = combines(c) ? marks + 1 : 0;
            if (open && (!(open->key.face == face) || open->key.boxed != boxed || open->level != level ||
                         other_script || (marks != 0 && marks % most_marks == 0))) {
                items_.push_back(*open);
                open.reset();
                script_known = false;
            }
            if (!open)
                open = TextItem{begin,
                                begin,
                                index,
                                {face, piece.style.tabular, HB_SCRIPT_LATIN, boxed, level % 2 != 0},
                                level};
            if (script && !script_known) {
                open->key.script = *script;
                script_known = true;
            }
            open->end = static_cast<std::uint32_t>(at);
        }
        if (open) items_.push_back(*open);
    }

    struct Choice {
        FaceId face;
        bool boxed = false;  // no face has the character
    };
    Choice choose(char32_t c, std::uint32_t begin, std::uint32_t end, FaceId wanted,
                  const std::optional<TextItem>& open) {
        if (c == U' ') return {wanted};
        if (takes_any_face(c)) return open ? Choice{open->key.face, open->key.boxed} : Choice{wanted};
        if (open && !open->key.boxed && combines(c) && fonts_.at(open->key.face).has(c))
            return {open->key.face};
        if (const auto face = fonts_.face_for(c, wanted)) return {*face};
        // HarfBuzz shows a no-break hyphen as a hyphen.
        if (c == U'\u2011') return {wanted};
        findings_.add(
            pdfa_rules::glyph_missing, text_.span_of(begin, end),
            phrase("no face has the character U+{:04X} “{}”: a box with its code stands for it",
                   static_cast<std::uint32_t>(c),
                   std::string_view(text_.text).substr(begin, end - begin)));
        return {wanted, true};
    }

    const StyledText& text_;
    fonts::FontSet& fonts_;
    Findings& findings_;
    std::vector<Level> levels_;
    std::vector<TextItem> items_;
};

}  // namespace

std::vector<TextItem> itemise(const StyledText& text, fonts::FontSet& fonts, Findings& findings) {
    return Itemiser(text, fonts, findings).run();
}

}  // namespace voetnoot::pdfa::layout::text
