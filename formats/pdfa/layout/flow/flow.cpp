#include "formats/pdfa/layout/flow/flow.hpp"

#include "pipeline/document/visit.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace voetnoot::pdfa::layout::flow {

void move_by(PageItem& item, double x, double y) {
    std::visit(overloaded{[&](GlyphRun& run) {
                              run.origin.x += x;
                              run.origin.y += y;
                          },
                          [&](StrokedLine& line) {
                              line.from.x += x;
                              line.from.y += y;
                              line.to.x += x;
                              line.to.y += y;
                          },
                          [&](LinkArea& link) {
                              link.area.left += x;
                              link.area.right += x;
                              link.area.bottom += y;
                              link.area.top += y;
                          },
                          [&](DrawnPicture& picture) {
                              picture.area.left += x;
                              picture.area.right += x;
                              picture.area.bottom += y;
                              picture.area.top += y;
                          }},
               item);
}

void move_right(FlowLine& line, Length x) {
    if (x == 0) return;
    for (PageItem& item : line.items) move_by(item, to_points(x), 0);
    for (Destination& destination : line.destinations) destination.at.x += to_points(x);
}

void merge_into(FlowLine& target, FlowLine line) {
    const bool pictures = std::any_of(line.items.begin(), line.items.end(), [](const PageItem& item) {
        return std::holds_alternative<DrawnPicture>(item);
    });
    if (pictures) {
        target.above = std::max(target.above, line.above);
        target.below = std::max(target.below, line.below);
    }
    for (PageItem& item : line.items) target.items.push_back(std::move(item));
    target.destinations.insert(target.destinations.end(), line.destinations.begin(),
                               line.destinations.end());
    target.notes.insert(target.notes.end(), line.notes.begin(), line.notes.end());
}

}  // namespace voetnoot::pdfa::layout::flow
