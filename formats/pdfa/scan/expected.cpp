#include "formats/pdfa/scan/expected.hpp"

#include <algorithm>
#include <cmath>

namespace voetnoot::pdfa::scan {

namespace {

constexpr double smallest_side = 13;      // points
constexpr std::uint32_t most_of_dot = 4;  // pixels of a side: a colour
constexpr double largest_share = 0.78;    // of the page
constexpr double same_place = 8;  // points: pictures within it, or the next one, stand in one place

double wide(const recount::Box& box) {
    return box.right - box.left;
}
double high(const recount::Box& box) {
    return box.top - box.bottom;
}

}  // namespace

Expected::Place Expected::place_of(const SeenPicture& picture) {
    return {picture.width, picture.height,
            std::lround((picture.box.left + picture.box.right) / 2 / same_place),
            std::lround((picture.box.bottom + picture.box.top) / 2 / same_place)};
}

void Expected::look(std::size_t page, const SeenPage& seen) {
    for (const SeenPicture& picture : seen.pictures) {
        if (picture.hidden) continue;
        const Place place = place_of(picture);
        places_.try_emplace(place, Pages{page, page}).first->second.last = page;
        if (picture.claimed) {
            ++claimed_;
            continue;
        }
        const double width = wide(picture.box), height = high(picture.box);
        if (picture.of_letter && std::min(width, height) >= smallest_side &&
            std::min(picture.width, picture.height) > most_of_dot &&
            width * height < largest_share * seen.area)
            open_.push_back({place, {page, width, height}});
    }
}

bool Expected::stands_elsewhere(const Open& open) const {
    const auto [width, height, x, y] = open.place;
    for (long dx = -1; dx <= 1; ++dx)
        for (long dy = -1; dy <= 1; ++dy) {
            const auto found = places_.find(Place{width, height, x + dx, y + dy});
            if (found == places_.end()) continue;
            if (found->second.first != open.missed.page || found->second.last != open.missed.page)
                return true;
        }
    return false;
}

std::vector<Expected::Missed> Expected::missed() const {
    std::vector<Missed> missed;
    for (const Open& open : open_)
        if (!stands_elsewhere(open)) missed.push_back(open.missed);
    return missed;
}

}  // namespace voetnoot::pdfa::scan
