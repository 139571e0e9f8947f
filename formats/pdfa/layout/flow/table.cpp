#include "formats/pdfa/layout/flow/table.hpp"

#include "formats/pdfa/layout/flow/column_widths.hpp"
#include "formats/pdfa/layout/flow/table_grid.hpp"
#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>

namespace voetnoot::pdfa::layout::flow {
namespace {

constexpr double head_rule = 0.75;
constexpr double row_rule = 0.3;
constexpr double row_gray = 0.55;

// A copy of a table's head for the top of the next page: nothing of it is content.
FlowLines as_artifacts(const FlowLines& lines) {
    FlowLines copies;
    for (const FlowLine& line : lines) {
        FlowLine copy = line;
        std::erase_if(copy.items, [](const PageItem& item) {
            return std::holds_alternative<LinkArea>(item) || std::holds_alternative<DrawnPicture>(item);
        });
        for (PageItem& item : copy.items)
            if (auto* run = std::get_if<GlyphRun>(&item)) run->structure.reset();
        copy.destinations.clear();
        copy.notes.clear();
        copies.push_back(std::move(copy));
    }
    return copies;
}

class TableSetter {
public:
    TableSetter(Composition& composition, const Table& table, const FlowStyle& outer,
                const TableRoom& room, NotesGo notes_go)
        : composition_(composition),
          table_(table),
          grid_(grid_of(table)),
          style_(styles::cell),
          measure_(room.measure),
          notes_go_(notes_go),
          nested_(outer.grid) {
        find_size(outer, room);
    }

    FlowLines run(StructureId parent) {
        if (grid_.rows == 0) return {};
        add_structure(parent);
        if (widths_.empty()) return stacked();
        const Length highest = composition_.highest_picture;
        if (turned_) composition_.highest_picture = std::min(highest, room_on_page() / 2);
        FlowLines lines = rows();
        composition_.highest_picture = highest;
        const Length width = left_of(grid_.columns) - size_.gap;
        for (FlowLine& line : lines) {
            line.turned = turned_;
            if (!turned_ && width > measure_) move_right(line, (measure_ - width) / 2);
        }
        repeat_head(lines);
        return lines;
    }

private:
    // On an upright page if no word need be divided there; else on a turned one.
    void find_size(const FlowStyle& outer, const TableRoom& room) {
        if (try_sizes(outer, styles::table_sizes, {room.measure, room.widest}) || room.turned == 0)
            return;
        const auto upright = std::tuple(style_, size_, widths_);
        try_sizes(outer, styles::turned_sizes, {room.turned, room.turned});
        turned_ = !widths_.empty();
        if (!turned_) std::tie(style_, size_, widths_) = upright;
    }

    // The largest type, not larger than the text around, in which no word need be divided; within the
    // margins only where the measure has no room. Is there one?
    template <std::size_t count>
    bool try_sizes(const FlowStyle& outer, const std::array<styles::TableSize, count>& sizes,
                   const std::array<Length, 2>& measures) {
        for (const styles::TableSize& size : sizes) {
            if (size.text > outer.paragraph.text.size) continue;
            const ParagraphStyle& largest = styles::cell.paragraph;
            style_.paragraph.leading = largest.leading * size.text / largest.text.size;
            style_.paragraph.text.size = size.text;
            size_ = size;
            for (const Length measure : measures) {
                auto [widths, divides_words] = column_widths(composition_, grid_, style_, measure, size);
                widths_ = std::move(widths);
                if (!divides_words) return true;
            }
        }
        return false;
    }

    Length room_on_page() const {
        return (turned_ ? page_form::width : page_form::height) - page_form::text_top -
               page_form::text_bottom;
    }

    void add_structure(StructureId parent) {
        Structure& structure = composition_.structure;
        const StructureId table = structure.add(Tag::table, parent, table_.span);
        const std::size_t header_rows = std::min(table_.header_rows, grid_.rows);
        StructureId section;
        for (std::size_t row = 0; row < grid_.rows; ++row) {
            const Span& span = table_.rows[row].span;
            if (row == 0 && header_rows > 0) section = structure.add(Tag::table_head, table, span);
            if (row == header_rows) section = structure.add(Tag::table_body, table, span);
            row_nodes_.push_back(structure.add(Tag::table_row, section, span));
        }
        for (const CellPlace& place : grid_.cells) {
            const Tag tag = place.header ? Tag::table_header : Tag::table_data;
            const StructureId id = structure.add(tag, row_nodes_[place.row], place.cell->span);
            StructureNode& node = structure.at(id);
            node.column_span = place.columns;
            node.row_span = place.rows;
            if (place.header) node.scope = place.row < header_rows ? "Column" : "Row";
            cell_nodes_.push_back(id);
        }
    }

    FlowLines cell(std::size_t index, Length width) {
        const CellPlace& place = grid_.cells[index];
        return set_container(composition_, place.cell->content, cell_nodes_[index],
                             cell_style(style_, table_, grid_, place), width, notes_go_);
    }

    Length left_of(std::size_t column) const {
        const auto count = static_cast<std::ptrdiff_t>(column);
        return std::accumulate(widths_.begin(), widths_.begin() + count, Length{0}) +
               static_cast<Length>(column) * size_.gap;
    }
    // Its left end on the page.
    Length place_of(const CellPlace& place) const {
        if (!table_.right_to_left) return left_of(place.column);
        return left_of(grid_.columns) - left_of(place.column + place.columns);
    }
    Length width_of(const CellPlace& place) const {
        return left_of(place.column + place.columns) - size_.gap - left_of(place.column);
    }

    FlowLine empty_line() const {
        FlowLine line;
        line.above = style_.paragraph.leading * 3 / 4;
        line.below = style_.paragraph.leading - line.above;
        return line;
    }

    // The rows as lines of one grid, each with the cells' lines at its height.
    FlowLines rows() {
        std::vector<FlowLines> contents;
        std::vector<std::size_t> heights(grid_.rows, 1);  // in lines
        for (std::size_t row = 0; row < std::min(table_.header_rows, grid_.rows); ++row)
            heights[row] = 0;                          // of a head without words nothing is shown
        std::vector<bool> goes_on(grid_.rows, false);  // into the next row
        for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
            const CellPlace& place = grid_.cells[i];
            contents.push_back(cell(i, width_of(place)));
            if (place.rows == 1)
                heights[place.row] = std::max(heights[place.row], contents.back().size());
        }
        for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
            const CellPlace& place = grid_.cells[i];
            const auto first = heights.begin() + static_cast<std::ptrdiff_t>(place.row);
            const auto total =
                std::accumulate(first, first + static_cast<std::ptrdiff_t>(place.rows), std::size_t{0});
            if (contents[i].size() > total)
                heights[place.row + place.rows - 1] += contents[i].size() - total;
            for (std::size_t row = place.row; row + 1 < place.row + place.rows; ++row)
                goes_on[row] = true;
        }

        std::vector<std::size_t> tops(grid_.rows, 0);
        for (std::size_t row = 1; row < grid_.rows; ++row) tops[row] = tops[row - 1] + heights[row - 1];
        FlowLines lines(tops.back() + heights.back(), empty_line());
        for (std::size_t i = 0; i < grid_.cells.size(); ++i)
            for (std::size_t line = 0; line < contents[i].size(); ++line) {
                move_right(contents[i][line], place_of(grid_.cells[i]));
                merge_into(lines[tops[grid_.cells[i].row] + line], std::move(contents[i][line]));
            }
        for (std::size_t row = 0; row < grid_.rows; ++row)
            finish_row(lines, tops[row], tops[row] + heights[row], row, goes_on[row]);
        head_lines_ =
            table_.header_rows == 0 || table_.header_rows >= grid_.rows ? 0 : tops[table_.header_rows];
        return lines;
    }

    // Costs, padding and rules.
    void finish_row(FlowLines& lines, std::size_t first, std::size_t end, std::size_t row,
                    bool goes_on) {
        if (first == end) return;
        for (std::size_t i = first; i + 1 < end; ++i) lines[i].cost = page_cost::in_row;
        FlowLine& last = lines[end - 1];
        const bool is_head = row < table_.header_rows;
        const bool last_row = row + 1 == grid_.rows;
        last.cost = is_head && !last_row ? page_cost::after_heading
                    : goes_on            ? page_cost::in_row / 2
                                         : cost_after(row);
        if (!nested_) {
            lines[first].above += styles::cell_padding;
            last.below += styles::cell_padding;
        }
        const bool strong = last_row || row + 1 == table_.header_rows;
        if (first == 0 && !nested_) add_rule(lines[first], to_points(lines[first].above), head_rule, 0);
        if (!nested_ || !last_row)
            add_rule(last, -to_points(last.below), strong ? head_rule : row_rule, strong ? 0 : row_gray);
    }

    // A short table stays together; no row of a longer one stands alone.
    int cost_after(std::size_t row) const {
        constexpr std::size_t short_table = 6;  // rows
        const std::size_t begin = std::min(table_.header_rows, grid_.rows);
        if (row + 1 == grid_.rows) return 0;
        const bool parts_one = row == begin || row + 2 == grid_.rows;
        return parts_one || grid_.rows - begin <= short_table ? page_cost::lone_row : 0;
    }

    void add_rule(FlowLine& line, double y, double width, double gray) const {
        const Length right = left_of(grid_.columns) - size_.gap;
        line.items.emplace_back(StrokedLine{{0, y}, {to_points(right), y}, width, gray});
    }

    void repeat_head(FlowLines& lines) const {
        if (head_lines_ == 0 || nested_) return;
        const FlowLines head =
            as_artifacts({lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(head_lines_)});
        Length height = 0;
        bool has_text = false;
        for (const FlowLine& line : head) {
            height += line.height();
            for (const PageItem& item : line.items)
                has_text = has_text || std::holds_alternative<GlyphRun>(item);
        }
        if (!has_text || height > room_on_page() / 4) return;
        const auto shared = std::make_shared<const FlowLines>(head);
        for (std::size_t i = head_lines_; i < lines.size(); ++i) lines[i].head = shared;
    }

    FlowLines stacked() {
        if (!nested_)
            composition_.typesetting.findings.add(
                pdfa_rules::table_stacked, table_.span,
                phrase("a table of {} columns is wider than a page: its cells stand one below the "
                       "other",
                       grid_.columns));
        FlowLines lines;
        for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
            const bool row_ends =
                i + 1 == grid_.cells.size() || grid_.cells[i + 1].row != grid_.cells[i].row;
            for (FlowLine& line : cell(i, measure_)) lines.push_back(std::move(line));
            if (lines.empty() || !row_ends) continue;
            lines.back().items.emplace_back(
                StrokedLine{{0, -to_points(lines.back().below)},
                            {to_points(measure_), -to_points(lines.back().below)},
                            row_rule,
                            row_gray});
        }
        return lines;
    }

    Composition& composition_;
    const Table& table_;
    const TableGrid grid_;
    FlowStyle style_;
    styles::TableSize size_;
    const Length measure_;
    const NotesGo notes_go_;
    const bool nested_;
    bool turned_ = false;  // stands on a page that is wider than high
    std::vector<Length> widths_;
    std::vector<StructureId> row_nodes_;
    std::vector<StructureId> cell_nodes_;
    std::size_t head_lines_ = 0;
};

}  // namespace

FlowLines set_table(Composition& composition, const Table& table, StructureId parent,
                    const FlowStyle& outer, const TableRoom& room, NotesGo notes_go) {
    return TableSetter(composition, table, outer, room, notes_go).run(parent);
}

}  // namespace voetnoot::pdfa::layout::flow
