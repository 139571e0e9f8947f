// A font as the bytes describe it (ISO 32000-1, 9.5 to 9.10): which codes a string holds, what text and
// width each has, how tall its capitals stand. Of the font program only the encoding in the clear text
// of Type 1 is read, where the file writes down no other.
//
// Limits: predefined CMaps are taken to have two-byte codes (those of Unicode are text by themselves),
// and the codes of a CMap that is no identity to be CIDs, which touches widths only. Widths and heights:
// thousandths of the font size.
#pragma once

#include "formats/pdfa/recount/cmap.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/standard_font.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace voetnoot::pdfa::recount {

struct GlyphShown {
    std::uint32_t code = 0;
    std::size_t bytes = 1;  // of the string that the code takes
    double width = 0;
    const std::string* text;  // UTF-8; nullptr where the file gives it none
    bool blank = false;       // its text is white space: no ink
    bool word_space = false;  // the single-byte code 32, which word spacing widens
};

class Font {
public:
    Font(PdfFile& file, QPDFObjectHandle font);

    const std::string& name() const { return name_; }
    bool embedded() const { return embedded_; }
    double cap_height() const { return cap_height_; }
    double descent() const { return descent_; }  // negative

    // The glyph whose code begins at `at` of `string`; `at` is within it.
    const GlyphShown& glyph(std::string_view string, std::size_t at);

private:
    void read_simple(PdfFile& file, QPDFObjectHandle font);
    void read_composite(PdfFile& file, QPDFObjectHandle font);
    void read_own_encoding(PdfFile& file, QPDFObjectHandle font);
    std::string_view bare_name() const;  // without the prefix of a subset
    std::string text_of_simple(std::uint32_t code) const;
    void read_descriptor(QPDFObjectHandle descriptor);
    void read_widths(QPDFObjectHandle widths);
    GlyphShown make(std::uint32_t code, std::size_t bytes);
    std::size_t code_length(std::string_view string, std::size_t at) const;

    struct Width {  // of codes `low` to `high`
        std::uint32_t low, high;
        double width;
    };

    std::string name_;
    bool embedded_ = false;
    bool composite_ = false;
    double cap_height_ = 700;
    double descent_ = -200;
    double default_width_ = 0;
    std::vector<Width> widths_;             // by `low`
    std::optional<StandardFont> standard_;  // where the file gives no widths
    std::vector<CodeRange> codespace_;      // of a composite font; empty: two bytes
    bool has_to_unicode_ = false;
    bool codes_are_utf16_ = false;
    CMap to_unicode_;
    std::string encoding_;  // of a simple font
    std::unordered_map<std::uint32_t, std::string> differences_;
    std::unordered_map<std::uint64_t, GlyphShown> glyphs_;  // met so far, by length and code
    std::unordered_map<std::uint32_t, std::string> texts_;  // that they point to
};

}  // namespace voetnoot::pdfa::recount
