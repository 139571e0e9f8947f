// The words of a chart or a diagram, in the order in which a letter shows them; by expat, in one pass.
//
// A chart: first what is written in it, in the order of the file; then, for all neighbouring series with
// the same categories, their names, and for each category its name and the values of all series. The
// categories of the second series and later ones are among the words again: the journal must account for
// them. A diagram: its points, each headed by a token without text for its bullet.
#pragma once

#include "pipeline/ledger/scan.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace voetnoot::docx::scan {

// Throw Unreadable where the part is not well-formed.
std::vector<ScanToken> chart_words(std::string_view xml, std::string_view name, std::uint32_t part);
std::vector<ScanToken> diagram_words(std::string_view xml, std::string_view name, std::uint32_t part);

}  // namespace voetnoot::docx::scan
