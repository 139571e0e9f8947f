// Lines of a paragraph → lines of a flow, with their link areas, destinations and notes, and the costs
// of parting them.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/layout/paragraph/paragraph.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::layout::flow {

FlowLines flow_lines(const Composition& composition, std::vector<paragraph::Line> lines,
                     const ParagraphStyle& style, Length measure);

// set_paragraph and flow_lines in one.
FlowLines set_text(const Composition& composition, const text::StyledText& text,
                   const ParagraphStyle& style, Length measure);

// The lines that are drawn with words that are struck, inserted, underlined or highlighted: artifacts,
// since the structure tree says it of the words (ISO 32000-1, 14.8.5.4.3, TextDecorationType).
//
// Of the runs of one line. What lies under the words is drawn before them.
void decorate(std::vector<PageItem>& items);

}  // namespace voetnoot::pdfa::layout::flow
