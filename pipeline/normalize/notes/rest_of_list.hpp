// The items of a list of which others become notes: they stay lists, between these.
#pragma once

#include "pipeline/normalize/work.hpp"

#include <utility>
#include <vector>

namespace voetnoot::normalize::notes {

class RestOfList {
public:
    RestOfList(bool ordered, std::vector<Piece>& flow) : ordered_(ordered), flow_(flow) {}

    void keep(draft::ListItem item) { items_.push_back(std::move(item)); }

    // Before a note, and behind the last item.
    void end() {
        if (items_.empty()) return;
        const Span span = join(items_.front().span, items_.back().span);
        flow_.push_back({{draft::List{ordered_, std::exchange(items_, {}), span}}});
    }

private:
    bool ordered_;
    std::vector<Piece>& flow_;
    std::vector<draft::ListItem> items_;
};

}  // namespace voetnoot::normalize::notes
