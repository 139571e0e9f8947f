// The signs by which a stretch of a letter could strike words or make list items: what is to be taken
// for characters where the two parsers do not agree on these.
//
// Linear. Thread rules: pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace voetnoot::markdown::dispute {

// Tildes, and the angle brackets of <s>, </del> and their like, in letter[begin, end).
std::vector<std::uint32_t> style_signs(std::string_view letter, std::uint32_t begin, std::uint32_t end);

// What follows the number of an item, and bullets, at the beginning of lines, also one within another
// ("1. + 3)").
std::vector<std::uint32_t> item_signs(std::string_view letter, std::uint32_t begin, std::uint32_t end);

}  // namespace voetnoot::markdown::dispute
