#include "formats/pdfa/reader/tables.hpp"

#include <algorithm>
#include <map>

namespace voetnoot::pdfa::reader {

TableRows table_of(std::size_t number, const std::vector<const Passage*>& passages,
                   const std::vector<foreign::TreeBlock>& blocks) {
    TableRows rows;
    std::size_t row = 0, cell = 0;
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> places;  // of cells
    for (const foreign::TreeBlock& block : blocks) {
        if (block.table != number || block.row == 0 || block.cell == 0) continue;
        if (block.row != row) rows.emplace_back();
        if (block.row != row || block.cell != cell) {
            rows.back().push_back({block.type == "TH", {}});
            places[block.cell] = {rows.size() - 1, rows.back().size() - 1};
        }
        row = block.row;
        cell = block.cell;
    }
    if (rows.empty() || std::any_of(rows.begin(), rows.end(),
                                    [&](const auto& one) { return one.size() != rows.front().size(); }))
        return {};
    std::pair<std::size_t, std::size_t> last{0, 0};
    for (const Passage* passage : passages) {
        const auto place = places.find(passage->block->cell);
        if (place == places.end() || place->second < last) return {};
        last = place->second;
        rows[last.first][last.second].passages.push_back(passage);
    }
    return rows;
}

}  // namespace voetnoot::pdfa::reader
