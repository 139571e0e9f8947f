// The pipes of tables, as far as they must be known before parsing.
#pragma once

#include "formats/markdown/reader/dialect.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::markdown::reader {

// Past leading spaces and the marks of block quotes.
std::size_t skip_quote_marks(std::string_view line);

// Past the marker of a list item, if the line begins with one; else 0.
std::size_t item_mark_end(std::string_view line);

// The pipes that part cells; neither escaped ones nor the row's leading and trailing one.
std::vector<std::size_t> inner_pipes(std::string_view line);

// The lines with an empty one inserted before each table that follows text directly. In `masked`, the
// pipes beyond a table's last column are hidden: what they part stays in that column.
std::vector<Line> show_tables(std::string_view letter, std::string& masked, std::vector<Line> lines);

}  // namespace voetnoot::markdown::reader
