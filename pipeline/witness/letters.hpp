// The letters and digits of a testimony in its order: what two testimonies are compared by. White space,
// signs and case are never trusted, and compatibility forms (ligatures, raised digits) are folded: NFKC
// with case folding, then letters, their marks and digits only.
#pragma once

#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::witness {

class Letters {
public:
    explicit Letters(const Testimony& testimony);

    std::u32string text;
    std::vector<std::uint32_t> first;  // of each word: its first letter; one more, the end

    std::size_t size() const { return text.size(); }
    bool has_letters(std::size_t in_word) const { return first[in_word] != first[in_word + 1]; }
    std::size_t word(std::size_t letter) const;  // in Testimony::words

private:
    static constexpr std::size_t stride = 32;  // letters
    std::vector<std::uint32_t> words_;         // of each first letter of a stride
};

std::u32string letters_of(std::string_view text);

}  // namespace voetnoot::witness
