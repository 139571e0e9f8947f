// Which of the pictures that the pages show the letter must have: those that are large enough, are no
// artifact, lie not behind the text and stand on no other page in the same place. By its own measure,
// which leaves room at each limit: what another may call decoration is not asked for.
//
// Thread rules: plain values.
#pragma once

#include "formats/pdfa/scan/seen.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace voetnoot::pdfa::scan {

class Expected {
public:
    struct Missed {
        std::size_t page = 0;
        double width = 0, height = 0;  // points
    };

    // A page whose pictures are claimed already.
    void look(std::size_t page, const SeenPage& seen);
    // The pictures that nobody claimed; after all pages.
    std::vector<Missed> missed() const;
    std::size_t claimed() const { return claimed_; }

private:
    using Place = std::tuple<std::uint32_t, std::uint32_t, long, long>;
    struct Open {
        Place place;
        Missed missed;
    };
    static Place place_of(const SeenPicture& picture);
    bool stands_elsewhere(const Open& open) const;

    struct Pages {
        std::size_t first = 0, last = 0;
    };
    std::map<Place, Pages> places_;  // of all pictures that are seen
    std::vector<Open> open_;
    std::size_t claimed_ = 0;
};

}  // namespace voetnoot::pdfa::scan
