// What a chart says (ECMA-376-1, 21.2), without the way in which it is drawn: first what is written in
// it (its title, those of its axes, labels), each a paragraph; then its data as they were last computed,
// a table for all series that share their categories: a row for each category, a column for each series.
//
// Numbers stand as the file keeps them, not in the format of the axis.
#pragma once

#include "formats/docx/package/element.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"

namespace voetnoot::docx::reader {

// `root` is c:chartSpace. Throws Unreadable where the data are more than anybody draws.
draft::Blocks read_chart(const package::Element& root, Findings& findings);

}  // namespace voetnoot::docx::reader
