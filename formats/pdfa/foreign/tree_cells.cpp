#include "formats/pdfa/foreign/tree_cells.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

class Cutter {
public:
    Cutter(Page& page, const std::vector<TreeBlock>& blocks) : page_(page), blocks_(blocks) {}

    void run() {
        const bool any = std::any_of(page_.lines.begin(), page_.lines.end(), [&](const Line& line) {
            return is_body(line) && std::any_of(line.tokens.begin(), line.tokens.end(),
                                                [&](const Token& token) { return cell_of(token) != 0; });
        });
        if (!any) return;
        cut();
        gather();
    }

private:
    static bool is_body(const Line& line) { return line.role == Role::body && !line.hidden; }

    std::size_t cell_of(const Token& token) const {
        return token.block ? blocks_[*token.block].cell : 0;
    }

    // What the tree does not have (a mark, an artifact) is of the cell before it.
    std::vector<std::size_t> cells_of(const Line& line) const {
        std::vector<std::size_t> cells(line.tokens.size());
        const auto first = std::find_if(line.tokens.begin(), line.tokens.end(),
                                        [](const Token& token) { return bool(token.block); });
        std::size_t last = first == line.tokens.end() ? 0 : cell_of(*first);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (line.tokens[i].block) last = cell_of(line.tokens[i]);
            cells[i] = last;
        }
        return cells;
    }

    void cut() {
        std::vector<Line> lines;
        lines.reserve(page_.lines.size());
        for (Line& line : page_.lines) {
            if (!is_body(line)) {
                lines.push_back(std::move(line));
                continue;
            }
            const std::vector<std::size_t> cells = cells_of(line);
            std::vector<bool> begins(cells.size());
            for (std::size_t i = 1; i < cells.size(); ++i)
                begins[i] = cells[i] != cells[i - 1] && !line.tokens[i].tight;
            cut_line(std::move(line), begins, lines);
        }
        page_.lines = std::move(lines);
    }

    const TreeBlock* block_of(const Line& line) const {
        const auto token = std::find_if(line.tokens.begin(), line.tokens.end(),
                                        [](const Token& one) { return bool(one.block); });
        return token == line.tokens.end() ? nullptr : &blocks_[*token->block];
    }

    void gather() {
        std::map<std::size_t, std::map<std::size_t, std::vector<Line>>> tables;  // by cell
        const auto place_of = [&](const Line& line) {
            const TreeBlock* block = is_body(line) ? block_of(line) : nullptr;
            return block == nullptr || block->cell == 0 ? std::pair<std::size_t, std::size_t>()
                                                        : std::pair(block->table, block->cell);
        };
        std::vector<std::pair<std::size_t, std::size_t>> places;
        for (Line& line : page_.lines) {
            const auto& [table, cell] = places.emplace_back(place_of(line));
            if (cell != 0) tables[table][cell].push_back(std::move(line));
        }
        std::vector<Line> lines;
        lines.reserve(page_.lines.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].second == 0) lines.push_back(std::move(page_.lines[i]));
            else
                for (auto& [cell, of_cell] : std::exchange(tables[places[i].first], {}))
                    std::move(of_cell.begin(), of_cell.end(), std::back_inserter(lines));
        }
        page_.lines = std::move(lines);
    }

    Page& page_;
    const std::vector<TreeBlock>& blocks_;
};

}  // namespace

void cut_by_cells(Page& page, const std::vector<TreeBlock>& blocks) {
    Cutter(page, blocks).run();
}

}  // namespace voetnoot::pdfa::foreign
