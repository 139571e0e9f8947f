#include "pipeline/witness/letters.hpp"

#include "pipeline/text/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

namespace voetnoot::witness {

namespace {

bool is_letter(char32_t c) {
    const auto kind = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (kind & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

bool is_mark(char32_t c) {
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

void fold_beyond_ascii(std::string_view text, std::u32string& into) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no normalization data");
    const icu::UnicodeString folded = fold->normalize(
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), status);
    bool after_space = false;  // which words have not: "¸" becomes one and a mark, and is a sign
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(folded.char32At(i));
        if (is_letter(c) && !(after_space && is_mark(c))) into += c;
        after_space = c == U' ';
    }
}

void fold(std::string_view text, std::u32string& into) {
    for (const char byte : text)
        if (static_cast<unsigned char>(byte) >= 0x80) return fold_beyond_ascii(text, into);
    for (const char byte : text) {
        const auto c = static_cast<char32_t>(byte);
        if (c >= U'A' && c <= U'Z') into += static_cast<char32_t>(c + 0x20);
        else if (is_word_character(c)) into += c;
    }
}

}  // namespace

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    fold(text, letters);
    return letters;
}

Letters::Letters(const Testimony& testimony) {
    first.reserve(testimony.words.size() + 1);
    for (const Word& word : testimony.words) {
        first.push_back(static_cast<std::uint32_t>(size()));
        fold(word.text, text);
        words_.resize((size() + stride - 1) / stride, static_cast<std::uint32_t>(first.size() - 1));
    }
    first.push_back(static_cast<std::uint32_t>(size()));
    text.shrink_to_fit();
}

std::size_t Letters::word(std::size_t letter) const {
    const std::size_t from = letter / stride;
    const auto begin = first.begin() + words_[from];
    const auto end = from + 1 < words_.size() ? first.begin() + words_[from + 1] + 1 : first.end();
    return static_cast<std::size_t>(std::upper_bound(begin, end, letter) - first.begin()) - 1;
}

}  // namespace voetnoot::witness
