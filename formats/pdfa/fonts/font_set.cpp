#include "fonts/font_set.hpp"

#include "fonts/needs.hpp"

#include <cstdint>

namespace voetnoot::pdfa {

FontSet::FontSet(Resources& resources) {
    for (const Need& need : family_needs()) faces_.emplace_back(resources.require(need));
    for (const Need& need : fallback_needs())
        if (const Resource* resource = resources.load(need)) faces_.emplace_back(*resource);
}

std::optional<FaceId> FontSet::face_for(char32_t c, FaceId wanted) const {
    if (at(wanted).has(c)) return wanted;
    for (std::uint32_t index = 0; index < faces_.size(); ++index)
        if (faces_[index].has(c)) return FaceId{index};
    return std::nullopt;
}

}  // namespace voetnoot::pdfa
