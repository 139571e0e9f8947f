#include "formats/pdfa/layout/pages/draw.hpp"

#include <utility>

namespace voetnoot::pdfa::layout::pages {

void draw(flow::FlowLine line, Length left, Length top, Length page_height, std::vector<PageItem>& items,
          std::vector<Destination>& destinations) {
    const double x = to_points(left);
    const double y = to_points(page_height - top - line.above);
    for (PageItem& item : line.items) {
        flow::move_by(item, x, y);
        items.push_back(std::move(item));
    }
    for (Destination& destination : line.destinations) {
        destination.at.x += x;
        destination.at.y += y;
        destinations.push_back(destination);
    }
}

}  // namespace voetnoot::pdfa::layout::pages
