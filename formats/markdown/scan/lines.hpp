// What the scan has to know of the lines of a letter before they are parsed.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::markdown::scan {

using LineRange = std::pair<std::uint32_t, std::uint32_t>;  // its bytes, without the line end

// What is left of a line within block quotes; its data() tells where it begins.
std::string_view body(std::string_view line);

// The first row of a table in a list item, and a fence, may stand beside the item's marker.
std::string_view without_item_marker(std::string_view text);

// By line: is it code, fenced or indented? Nothing in it is markup.
std::vector<bool> code_lines(std::string_view letter, const std::vector<LineRange>& lines);

}  // namespace voetnoot::markdown::scan
