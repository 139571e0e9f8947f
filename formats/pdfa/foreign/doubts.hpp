// Fonts whose text layer may not say what their glyphs show.
#pragma once

#include "formats/pdfa/recount/drawing.hpp"
#include "formats/pdfa/recount/font.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace voetnoot::pdfa::foreign {

class DoubtFinder {
public:
    void look(std::size_t page, const recount::Drawing& drawing);
    std::vector<witness::Doubt> take() { return std::move(doubts_); }

private:
    std::map<const recount::Font*, double> space_;  // width of its first space, in em
    std::vector<witness::Doubt> doubts_;
};

}  // namespace voetnoot::pdfa::foreign
