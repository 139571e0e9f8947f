#include "pipeline/text/text.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace voetnoot {

namespace {

bool is_tie_or_break(char32_t c) {
    return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

bool is_vertical_space(char c) {
    return c == '\f' || c == '\v';
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

std::string nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no NFC data");
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    if (normalizer->isNormalizedUTF8(piece, status) != 0) return std::string(text);
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    status = U_ZERO_ERROR;
    normalizer->normalizeUTF8(0, piece, sink, nullptr, status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU cannot normalize this text");
    return result;
}

// Calls `keep(code point, its bytes)` for every code point of `text`.
template <class Keep>
void for_each_code_point(std::string_view text, Keep&& keep) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = next_code_point(text, i);
        keep(c, text.substr(begin, i - begin));
    }
}

// Calls `found(word)` for every word of `text`.
template <class Found>
void for_each_word(std::string_view text, Found&& found) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (!is_word_character(next_code_point(text, i))) continue;
        std::size_t end = i;
        while (i < text.size() && is_word_character(next_code_point(text, i))) end = i;
        found(text.substr(begin, end - begin));
    }
}

}  // namespace

char32_t beyond_ascii::next_code_point(std::string_view text, std::size_t& position) {
    auto index = static_cast<int32_t>(position);
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(text.data()), index, static_cast<int32_t>(text.size()), c);
    position = static_cast<std::size_t>(index);
    return c < 0 ? char32_t{0xFFFD} : static_cast<char32_t>(c);
}

void append_code_point(std::string& text, char32_t c) {
    char bytes[U8_MAX_LENGTH];
    int32_t length = 0;
    UBool failed = 0;
    U8_APPEND(reinterpret_cast<uint8_t*>(bytes), length, U8_MAX_LENGTH, static_cast<UChar32>(c), failed);
    if (failed != 0) return append_code_point(text, 0xFFFD);
    text.append(bytes, static_cast<std::size_t>(length));
}

bool beyond_ascii::is_white_space(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_WHITE_SPACE) != 0;
}

bool beyond_ascii::is_word_character(char32_t c) {
    constexpr uint32_t mask = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & mask) != 0;
}

std::string clean(std::string_view text) {
    if (is_ascii(text)) {
        std::string kept(text);
        std::replace_if(kept.begin(), kept.end(), is_vertical_space, ' ');
        return kept;
    }
    std::string result;
    result.reserve(text.size());
    for_each_code_point(text, [&result](char32_t c, std::string_view bytes) {
        if (is_tie_or_break(c)) return;
        if (c == 0x00A0 || c == 0x202F || c == '\f' || c == '\v') result += ' ';
        else if (c == 0xFFFD) result += "\uFFFD";
        else result += bytes;
    });
    return nfc(result);
}

std::string fold(std::string_view text) {
    const std::string cleaned = clean(text);
    std::string result;
    result.reserve(cleaned.size());
    for_each_run(cleaned,
                 [&result](std::string_view run, bool is_space) { result += is_space ? " " : run; });
    return result;
}

namespace {

bool is_uncarriable_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !is_white_space(byte);
}

// With U+FFFD for what no XML can carry.
std::string carriable(std::string text) {
    constexpr std::string_view lost = "\xEF\xBF\xBD";
    constexpr std::string_view plane_end = "\xEF\xBF";  // of U+FFFE, U+FFFF and U+FFFD
    for (std::size_t at = text.find(plane_end); at != std::string::npos && at + 2 < text.size();
         at = text.find(plane_end, at + 1))
        if (static_cast<unsigned char>(text[at + 2]) >= 0xBE) text[at + 2] = lost[2];
    if (std::none_of(text.begin(), text.end(), is_uncarriable_control)) return text;
    std::string result;
    for (const char c : text)
        if (is_uncarriable_control(c)) result += lost;
        else result += c;
    return result;
}

}  // namespace

std::string squeeze(std::string_view text) {
    const std::string cleaned = clean(text);
    std::string result;
    result.reserve(cleaned.size());
    for_each_run(cleaned, [&result](std::string_view run, bool is_space) {
        if (!is_space) result += run;
    });
    return carriable(std::move(result));
}

std::string_view trim(std::string_view text) {
    for (std::size_t next = 0; !text.empty(); text.remove_prefix(std::exchange(next, 0)))
        if (!is_white_space(next_code_point(text, next))) break;
    while (!text.empty()) {
        const std::size_t last = tail(text, 1).size();
        std::size_t next = text.size() - last;
        if (!is_white_space(next_code_point(text, next)) || next != text.size()) break;
        text.remove_suffix(last);
    }
    return text;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for_each_word(text, [&count](std::string_view) { ++count; });
    return count;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    for_each_word(text, [&result](std::string_view word) { result.emplace_back(word); });
    return result;
}

std::string_view head(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) next_code_point(text, end);
    return text.substr(0, end);
}

std::string_view tail(std::string_view text, std::size_t count) {
    std::size_t begin = text.size();
    while (begin > 0 && count > 0) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0) != 0x80) --count;
    }
    return text.substr(begin);
}

std::string excerpt(std::string_view text, std::size_t longest) {
    const std::string folded(trim(fold(text)));
    const std::string_view shown = head(folded, longest);
    return std::string(shown) + (shown.size() < folded.size() ? "…" : "");
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        const int32_t at = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c < 0) return static_cast<std::size_t>(at);
    }
    return std::nullopt;
}

std::string lower_case(std::string_view text) {
    if (is_ascii(text)) {
        std::string result(text);
        for (char& c : result)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
        return result;
    }
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    std::string result;
    icu::UnicodeString::fromUTF8(piece).toLower(icu::Locale::getRoot()).toUTF8String(result);
    return result;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

std::string upper_case(std::string_view text) {
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    std::string result;
    icu::UnicodeString::fromUTF8(piece).toUpper(icu::Locale::getRoot()).toUTF8String(result);
    return result;
}

}  // namespace voetnoot
