// The direction of text (Unicode's bidirectional algorithm, UAX #9, by ICU): levels, odd ones are
// written from right to left. A paragraph's own direction is that of its first strong character.
//
// Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::layout::text {

using Level = std::uint8_t;

// By byte. Empty where nothing is written from right to left: all are 0.
// `right_to_left`: the paragraph is, whatever its characters.
std::vector<Level> levels_of(std::string_view text, bool right_to_left = false);

// The order in which pieces of one line, with these levels, stand from left to right.
std::vector<std::size_t> visual_order(const std::vector<Level>& levels);

}  // namespace voetnoot::pdfa::layout::text
