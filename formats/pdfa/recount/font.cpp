#include "formats/pdfa/recount/font.hpp"

#include "formats/pdfa/recount/builtin_encoding.hpp"
#include "formats/pdfa/recount/encoding.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <optional>

namespace voetnoot::pdfa::recount {

namespace {

double number_or(QPDFObjectHandle object, double otherwise) {
    return object.isNumber() ? object.getNumericValue() : otherwise;
}

// PDF/A allows none of these as the text of a glyph (ISO 19005-2, 6.2.11.7.2); U+FFFD is text.
bool says_nothing(const std::string& text) {
    return text == "\xEF\xBF\xBE" || text == "\xEF\xBB\xBF" || text == std::string_view("\0", 1);
}

}  // namespace

Font::Font(PdfFile& file, QPDFObjectHandle font) {
    if (!font.isDictionary()) return;
    QPDFObjectHandle name = font.getKey("/BaseFont");
    if (name.isName()) name_ = name.getName().substr(1);
    QPDFObjectHandle to_unicode = font.getKey("/ToUnicode");
    if (to_unicode.isStream()) {
        has_to_unicode_ = true;
        to_unicode_ = CMap::parse(file.decode(to_unicode));
    }
    composite_ = font.getKey("/Subtype").isNameAndEquals("/Type0");
    if (composite_) read_composite(file, font);
    else read_simple(file, font);
    std::sort(widths_.begin(), widths_.end(),
              [](const Width& a, const Width& b) { return a.low < b.low; });
}

void Font::read_descriptor(QPDFObjectHandle descriptor) {
    if (!descriptor.isDictionary()) return;
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        embedded_ = embedded_ || descriptor.getKey(key).isStream();
    }
    const double ascent = number_or(descriptor.getKey("/Ascent"), 0);
    const double cap_height = number_or(descriptor.getKey("/CapHeight"), 0);
    if (cap_height > 0) cap_height_ = cap_height;
    else if (ascent > 0) cap_height_ = ascent;
    const double descent = number_or(descriptor.getKey("/Descent"), 0);
    if (descent != 0) descent_ = -std::abs(descent);
    if (!composite_) default_width_ = number_or(descriptor.getKey("/MissingWidth"), default_width_);
}

void Font::read_simple(PdfFile& file, QPDFObjectHandle font) {
    default_width_ = 500;
    read_descriptor(font.getKey("/FontDescriptor"));
    double scale = 1;
    if (font.getKey("/Subtype")
            .isNameAndEquals("/Type3")) {  // its glyphs are content of the file itself
        embedded_ = true;
        QPDFObjectHandle matrix = font.getKey("/FontMatrix");
        if (matrix.isArray()) scale = number_or(matrix.getArrayItem(0), 0.001) * 1000;
    }
    QPDFObjectHandle widths = font.getKey("/Widths");
    QPDFObjectHandle first = font.getKey("/FirstChar");
    if (widths.isArray() && first.isInteger()) {
        const int count = std::min(widths.getArrayNItems(), 256);
        for (int i = 0; i < count; ++i) {
            const auto code =
                static_cast<std::uint32_t>(std::clamp(first.getIntValueAsInt() + i, 0, 255));
            widths_.push_back({code, code, number_or(widths.getArrayItem(i), 0) * scale});
        }
    } else {
        standard_ = StandardFont::named(bare_name());
    }
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    QPDFObjectHandle base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
    if (base.isName()) encoding_ = base.getName().substr(1);
    else read_own_encoding(file, font);
    if (!encoding.isDictionary()) return;
    QPDFObjectHandle differences = encoding.getKey("/Differences");
    if (!differences.isArray()) return;
    std::uint32_t code = 0;
    for (QPDFObjectHandle item : differences.aitems()) {
        if (item.isInteger()) code = static_cast<std::uint32_t>(item.getIntValue() & 0xFF);
        else if (item.isName()) differences_[code++] = text_of_glyph_name(item.getName().substr(1));
    }
}

std::string_view Font::bare_name() const {
    const std::size_t subset = name_.size() > 7 && name_[6] == '+' ? 7 : 0;
    return std::string_view(name_).substr(subset);
}

// ISO 32000-1, 9.6.6.2. A TrueType program says little about text: it is read as most of them are made.
void Font::read_own_encoding(PdfFile& file, QPDFObjectHandle font) {
    QPDFObjectHandle type = font.getKey("/Subtype");
    if (type.isNameAndEquals("/Type3")) return;
    if (type.isNameAndEquals("/TrueType")) {
        encoding_ = "WinAnsiEncoding";
        return;
    }
    const std::string_view bare = bare_name();
    encoding_ = bare == "Symbol" || bare == "ZapfDingbats" ? bare : "StandardEncoding";
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    QPDFObjectHandle program =
        descriptor.isDictionary() ? descriptor.getKey("/FontFile") : QPDFObjectHandle::newNull();
    if (has_to_unicode_ || !program.isStream()) return;
    for (const auto& [code, name] : encoding_of_type1(file.decode(program)))
        differences_[code] = text_of_glyph_name(name);
}

void Font::read_composite(PdfFile& file, QPDFObjectHandle font) {
    default_width_ = 1000;
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    if (encoding.isStream()) codespace_ = CMap::parse(file.decode(encoding)).codespace();
    else if (!encoding.isNameAndEquals("/Identity-H") && !encoding.isNameAndEquals("/Identity-V"))
        codespace_ = to_unicode_.codespace();
    if (encoding.isName()) {
        const std::string name = encoding.getName();
        codes_are_utf16_ =
            name.find("-UCS2-") != std::string::npos || name.find("-UTF16-") != std::string::npos;
    }
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() == 0) return;
    QPDFObjectHandle descendant = descendants.getArrayItem(0);
    if (!descendant.isDictionary()) return;
    default_width_ = number_or(descendant.getKey("/DW"), 1000);
    read_widths(descendant.getKey("/W"));
    read_descriptor(descendant.getKey("/FontDescriptor"));
}

void Font::read_widths(QPDFObjectHandle widths) {
    if (!widths.isArray()) return;
    std::uint32_t bounds[2] = {0, 0};  // "first last width" or "first [width …]"
    std::size_t count = 0;
    for (QPDFObjectHandle item : widths.aitems()) {
        if (item.isArray() && count == 1) {
            std::uint32_t code = bounds[0];
            for (QPDFObjectHandle width : item.aitems()) {
                widths_.push_back({code, code, number_or(width, 0)});
                ++code;
            }
            count = 0;
        } else if (item.isNumber() && count == 2) {
            widths_.push_back({bounds[0], bounds[1], item.getNumericValue()});
            count = 0;
        } else if (item.isNumber()) {
            bounds[count++] = static_cast<std::uint32_t>(std::clamp(item.getNumericValue(), 0.0, 4e9));
        }
    }
}

std::size_t Font::code_length(std::string_view string, std::size_t at) const {
    const std::size_t left = string.size() - at;
    if (!composite_) return 1;
    std::uint32_t code = 0;
    for (std::size_t length = 1; length <= std::min<std::size_t>(left, 4); ++length) {
        code = code << 8 | static_cast<unsigned char>(string[at + length - 1]);
        for (const CodeRange& range : codespace_) {
            if (range.bytes == length && code >= range.low && code <= range.high) return length;
        }
    }
    return std::min<std::size_t>(left, 2);
}

const GlyphShown& Font::glyph(std::string_view string, std::size_t at) {
    const std::size_t bytes = code_length(string, at);
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        code = code << 8 | static_cast<unsigned char>(string[at + i]);
    const std::uint64_t key = static_cast<std::uint64_t>(bytes) << 32 | code;
    const auto found = glyphs_.find(key);
    if (found != glyphs_.end()) return found->second;
    return glyphs_.emplace(key, make(code, bytes)).first->second;
}

GlyphShown Font::make(std::uint32_t code, std::size_t bytes) {
    GlyphShown shown{code, bytes, default_width_, nullptr, false, bytes == 1 && code == 32};
    const auto after =
        std::upper_bound(widths_.begin(), widths_.end(), code,
                         [](std::uint32_t c, const Width& width) { return c < width.low; });
    if (after != widths_.begin() && code <= std::prev(after)->high)
        shown.width = std::prev(after)->width;

    std::optional<std::string> text;
    if (has_to_unicode_) text = to_unicode_.text(code);
    if (!text && !composite_) {
        text = text_of_simple(code);
        if (text->empty()) text.reset();
    } else if (!text && codes_are_utf16_ && (code < 0xD800 || (code >= 0xE000 && code < 0xFFFE))) {
        append_code_point(text.emplace(), code);
    }
    if (standard_)
        shown.width = standard_->width(code, text ? *text : std::string()).value_or(shown.width);
    if (!text || says_nothing(*text)) return shown;
    const std::string& kept = texts_[code] = *text;
    shown.text = &kept;
    shown.blank = !kept.empty() && trim(kept).empty();
    return shown;
}

std::string Font::text_of_simple(std::uint32_t code) const {
    const auto different = differences_.find(code);
    return different != differences_.end() ? different->second
                                           : text_of_code(static_cast<unsigned char>(code), encoding_);
}

}  // namespace voetnoot::pdfa::recount
