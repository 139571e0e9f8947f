// Words of an original whose text layer does not say what its page shows, told from what the letter has
// in their place. Pure; linear.
#pragma once

#include "pipeline/witness/differences.hpp"
#include "pipeline/witness/testimony.hpp"

#include <string_view>

namespace voetnoot::witness {

// Are they the same, but for signs that a font says in place of letters that it joins ("h#ps": "https")?
bool says_signs_for_letters(std::string_view original, std::string_view letter);

// Are they the same, but for one or two letters wherever a word of the original begins or ends
// ("h ringssvar": "høringssvar")?
bool swallows_letters(const Testimony& original, const WordRange& a, const Testimony& letter,
                      const WordRange& b);

// Single letters for the most part: what is left where a font says letters as spaces.
bool is_in_pieces(const Testimony& testimony, const WordRange& range);

// The sign that a symbol font has for a character: U+F06F is its 'o', and the omicron of Symbol.
bool is_sign_of_symbol_font(std::string_view sign, std::string_view character);

}  // namespace voetnoot::witness
