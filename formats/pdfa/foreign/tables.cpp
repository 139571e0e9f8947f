#include "formats/pdfa/foreign/tables.hpp"

#include "formats/pdfa/foreign/repeated_heads.hpp"
#include "formats/pdfa/foreign/tree_cells.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

constexpr double through = 0.12;          // em of a word on either side of a rule: it runs through it
constexpr double on_one_row = 0.3;        // em
constexpr std::size_t most_cut = 50;      // one word in so many may stand over a rule
constexpr std::size_t fewest_filled = 5;  // one cell in so many has words, at least

bool is_text(const Line& line) {
    return line.role == Role::body && !line.hidden;
}

// What a grid's text is like.
struct Text {
    std::set<std::uint32_t> cells;
    std::set<std::size_t> rows, columns;
    std::size_t tokens = 0, cut = 0;
    bool of_tree = false;
    bool astray = false;  // words in what is no cell
};

class Settler {
public:
    Settler(Page& page, const std::vector<TreeBlock>& blocks, std::optional<double> head)
        : page_(page), blocks_(blocks), head_(head) {}

    void run() {
        if (page_.grids.empty()) return;
        std::vector<Text> texts(page_.grids.size());
        for (Line& line : page_.lines)
            if (is_text(line)) keep_words_whole(line, texts);
        for (const Line& line : page_.lines)
            if (is_text(line)) look(line, texts);
        tables_.resize(page_.grids.size());
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            const bool below_head = !head_ || page_.grids[i].y.front() <= *head_;
            tables_[i] = below_head && is_table(page_.grids[i], texts[i]) ? 1 : 0;
        }
        cut_lines();
        gather();
    }

private:
    // A word over a rule is of the cell that it begins in.
    void keep_words_whole(Line& line, std::vector<Text>& texts) const {
        for (std::size_t i = 1; i < line.tokens.size(); ++i) {
            const Token& last = line.tokens[i - 1];
            Token& token = line.tokens[i];
            if (!token.tight || token.cell == last.cell) continue;
            const auto place = last.cell ? last.cell : token.cell;
            const Grid& grid = page_.grids[place->grid];
            const double reach = through * token.size;
            const Box box = grid.box_of(grid.cells[place->cell]);
            const double side = last.cell ? box.right : box.left;
            const bool fits = line.turn == page_.turn && last.box.right <= side + reach &&
                              token.box.left >= side - reach && !is_word(last.text, token.text);
            if (fits) continue;
            ++texts[place->grid].cut;
            token.cell = last.cell;
        }
    }

    // Letters on both sides: a word that happens to have a rule between two of them.
    static bool is_word(std::string_view a, std::string_view b) {
        std::size_t at = a.size();
        while (at > 0 && (static_cast<unsigned char>(a[at - 1]) & 0xC0U) == 0x80U) --at;
        std::size_t end = at == 0 ? 0 : at - 1, begin = 0;
        const auto is_letter = [](char32_t c) { return is_word_character(c) && (c < '0' || c > '9'); };
        return is_letter(next_code_point(a, end)) && is_letter(next_code_point(b, begin));
    }

    void look(const Line& line, std::vector<Text>& texts) const {
        for (const Token& token : line.tokens) {
            if (!token.cell) continue;
            Text& text = texts[token.cell->grid];
            const GridCell& cell = page_.grids[token.cell->grid].cells[token.cell->cell];
            if (cell.outside) continue;
            ++text.tokens;
            text.astray = text.astray || cell.crooked;
            text.of_tree = text.of_tree || (token.block && is_leaf(blocks_[*token.block]));
            if (!text.cells.insert(token.cell->cell).second) continue;
            text.rows.insert(cell.row);
            text.columns.insert(cell.column);
        }
    }

    static bool is_table(const Grid& grid, const Text& text) {
        const auto cells = static_cast<std::size_t>(std::count_if(
            grid.cells.begin(), grid.cells.end(), [](const GridCell& cell) { return !cell.outside; }));
        return !text.of_tree && !text.astray && text.rows.size() >= 2 && text.columns.size() >= 2 &&
               text.cells.size() >= 3 && text.cells.size() * fewest_filled >= cells &&
               text.cut * most_cut <= text.tokens;
    }

    std::optional<CellPlace> place_of(const Token& token) const {
        if (!token.cell || tables_[token.cell->grid] == 0) return std::nullopt;
        if (page_.grids[token.cell->grid].cells[token.cell->cell].outside) return std::nullopt;
        return token.cell;
    }

    void cut_lines() {
        std::vector<Line> cut;
        cut.reserve(page_.lines.size());
        for (Line& line : page_.lines) {
            if (!is_text(line)) {
                cut.push_back(std::move(line));
                continue;
            }
            std::vector<bool> begins(line.tokens.size());
            for (std::size_t i = 1; i < begins.size(); ++i)
                begins[i] = place_of(line.tokens[i]) != place_of(line.tokens[i - 1]);
            const std::size_t first = cut.size();
            cut_line(std::move(line), begins, cut);
            for (std::size_t i = first; i < cut.size(); ++i)
                cut[i].cell = place_of(cut[i].tokens.front());
        }
        page_.lines = std::move(cut);
    }

    // Cell by cell, each from the top down.
    void gather() {
        std::vector<std::vector<Line>> tables(page_.grids.size());
        for (Line& line : page_.lines)
            if (line.cell) tables[line.cell->grid].push_back(line);
        for (std::vector<Line>& lines : tables)
            std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
                if (a.cell->cell != b.cell->cell) return a.cell->cell < b.cell->cell;
                return std::tuple(a.turn, -a.baseline, a.box.left) <
                       std::tuple(b.turn, -b.baseline, b.box.left);
            });
        for (std::vector<Line>& lines : tables) from_the_left(lines);
        std::vector<Line> all;
        all.reserve(page_.lines.size());
        for (Line& line : page_.lines) {
            if (!line.cell) {
                all.push_back(std::move(line));
                continue;
            }
            std::vector<Line> lines = std::exchange(tables[line.cell->grid], {});
            std::move(lines.begin(), lines.end(), std::back_inserter(all));
        }
        page_.lines = std::move(all);
    }

    // What stands on one row of a cell: a label and its text may differ a little in height.
    static void from_the_left(std::vector<Line>& lines) {
        for (std::size_t begin = 0; begin < lines.size();) {
            std::size_t end = begin + 1;
            while (end < lines.size() && lines[end].cell == lines[begin].cell &&
                   lines[end].turn == lines[begin].turn &&
                   lines[begin].baseline - lines[end].baseline <= on_one_row * lines[begin].size)
                ++end;
            std::stable_sort(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                             lines.begin() + static_cast<std::ptrdiff_t>(end),
                             [](const Line& a, const Line& b) { return a.box.left < b.box.left; });
            begin = end;
        }
    }

    Page& page_;
    const std::vector<TreeBlock>& blocks_;
    const std::optional<double> head_;
    std::vector<char> tables_;  // of each grid: is it one?
};

}  // namespace

bool is_leaf(const TreeBlock& block) {
    return !is_one_of(block.type, {"Div", "Sect", "Part", "Art", "Document", "BlockQuote", "LI"});
}

void settle_tables(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks,
                   std::optional<double> head) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        cut_by_cells(pages[i], blocks);
        Settler(pages[i], blocks, i == 0 ? head : std::nullopt).run();
    }
    mark_repeated_heads(pages);
}

}  // namespace voetnoot::pdfa::foreign
