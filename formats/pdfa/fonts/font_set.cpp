#include "formats/pdfa/fonts/font_set.hpp"

#include "formats/pdfa/fonts/fallback.hpp"
#include "formats/pdfa/fonts/needs.hpp"

#include <utility>

namespace voetnoot::pdfa::fonts {
namespace {

constexpr std::size_t family_size = 4;

}  // namespace

FontSet::FontSet(Resources& resources) : resources_(&resources), fallbacks_(fallback_needs()) {
    for (const Need& need : family_needs())
        slots_.push_back({std::make_unique<const Face>(resources.require(need)), true});
    slots_.resize(family_size + fallbacks_.size());
}

const Face* FontSet::open(std::size_t fallback) {
    Slot& slot = slots_.at(family_size + fallback);
    if (!std::exchange(slot.tried, true))
        if (const Resource* resource = resources_->load(fallbacks_[fallback]))
            slot.face = std::make_unique<const Face>(*resource);
    return slot.face.get();
}

std::optional<FaceId> FontSet::face_for(char32_t c, FaceId wanted) {
    if (at(wanted).has(c)) return wanted;
    for (std::uint32_t index = 0; index < family_size; ++index)
        if (slots_[index].face->has(c)) return FaceId{index};
    for (const std::size_t fallback : fallbacks_for(c))
        if (const Face* face = open(fallback); face != nullptr && face->has(c))
            return FaceId{static_cast<std::uint32_t>(family_size + fallback)};
    return std::nullopt;
}

}  // namespace voetnoot::pdfa::fonts
