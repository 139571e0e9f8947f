// What the scan has to know of the lines of a letter before they are parsed.
#pragma once

#include <cstddef>
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

// The length of the marker of an item that the text begins with, and of what ends it: a blank, or the
// text's end. 0 if there is none.
std::size_t marker_length(std::string_view text);

// Is a text that is not empty a rule: three of one sign, or more, and blanks?
bool is_rule(std::string_view text);

// Where the marker of an item ends that has nothing beside it on line `index`, if an empty line follows
// and then one that stands left of its text; 0 else. Only where a marker opens an item for certain.
std::uint32_t end_of_empty_item(std::string_view letter, const std::vector<LineRange>& lines,
                                std::size_t index);

// By line: is it code, fenced or indented? Nothing in it is markup.
std::vector<bool> code_lines(std::string_view letter, const std::vector<LineRange>& lines);

}  // namespace voetnoot::markdown::scan
