// A flow: lines one below the other, ready to be divided over pages. Made of paragraphs, lists, tables
// and notes; each line says what ending a page after it would cost.
#pragma once

#include "formats/pdfa/structure/length.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "pipeline/document/inline.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace voetnoot::pdfa::layout::flow {

struct FlowLine;
using FlowLines = std::vector<FlowLine>;

// Items are placed relative to the left end of the flow's measure and the line's baseline.
struct FlowLine {
    Length space = 0;        // white before it; none at the top of a page
    Length above = 0;        // from its top to the baseline
    Length below = 0;        // from the baseline to its bottom
    int cost = 0;            // of a page ending after it
    bool turned = false;     // stands on a page that is wider than high
    bool ends_page = false;  // the letter turns the page here
    std::vector<PageItem> items;
    std::vector<Destination> destinations;
    std::vector<NoteId> notes;              // first referred to on this line
    std::shared_ptr<const FlowLines> head;  // what a page that begins with this line repeats above it

    Length height() const { return above + below; }
};

// Costs of ending a page, on a scale where a page left wholly empty costs 10,000.
namespace page_cost {
inline constexpr int hyphen = 150;       // after a divided word
inline constexpr int before_list = 300;  // between a sentence and its list
inline constexpr int in_signature = 9'000;
inline constexpr int widow = 4'000;     // one line of a paragraph alone on a page
inline constexpr int lone_row = 3'000;  // one row of a table alone on a page
inline constexpr int in_row = 3'500;    // within a table row
inline constexpr int after_heading = 20'000;
inline constexpr int keep = 3'000;        // where the letter asks that a page goes on
inline constexpr int split_note = 1'200;  // a note that continues on the next page
}  // namespace page_cost

void move_by(PageItem& item, double x, double y);
void move_right(FlowLine& line, Length x);

// Items, destinations and notes of `line` join those of `target`, after them; for its pictures there is
// room.
void merge_into(FlowLine& target, FlowLine line);

}  // namespace voetnoot::pdfa::layout::flow
