#include "pipeline/witness/chain.hpp"

#include <cstddef>
#include <iterator>
#include <map>

namespace voetnoot::witness {

std::vector<bool> heaviest_chain(const std::vector<Piece>& pieces) {
    std::vector<std::uint64_t> weight(pieces.size());
    std::vector<std::size_t> before(pieces.size(), SIZE_MAX);
    std::map<std::uint64_t, std::size_t> best;  // by place: chains that end there, each the heaviest
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto place = best.lower_bound(pieces[i].at);
        weight[i] = pieces[i].weight;
        if (place != best.begin()) {
            before[i] = std::prev(place)->second;
            weight[i] += weight[before[i]];
        }
        while (place != best.end() && weight[place->second] <= weight[i]) place = best.erase(place);
        best.emplace_hint(place, pieces[i].at, i);
    }
    std::vector<bool> stays(pieces.size());
    if (!best.empty())
        for (std::size_t i = std::prev(best.end())->second; i != SIZE_MAX; i = before[i])
            stays[i] = true;
    return stays;
}

}  // namespace voetnoot::witness
