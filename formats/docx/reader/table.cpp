#include "formats/docx/reader/table.hpp"

#include "formats/docx/reader/changes.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace voetnoot::docx::reader {

namespace {

constexpr std::size_t widest = 1000;  // columns

std::size_t count_in(const package::Element* properties, std::string_view name, std::size_t otherwise) {
    const std::string_view text = properties == nullptr ? std::string_view() : properties->value(name);
    std::size_t count = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::min(count, widest);
}

bool is_visible(const package::Element& border) {
    const std::string_view value = border.attribute("w:val");
    return !value.empty() && value != "nil" && value != "none";
}

bool any_visible(const package::Element* borders) {
    return borders != nullptr &&
           std::any_of(borders->children.begin(), borders->children.end(), is_visible);
}

bool prints(const package::Element& cell) {
    return cell.descendant("w:t") != nullptr || cell.descendant("w:drawing") != nullptr ||
           cell.descendant("w:pict") != nullptr;
}

// The cells of a row that print something; nothing where one has lines.
std::optional<std::size_t> printing_cells(const package::Element& container) {
    std::size_t cells = 0;
    for (const package::Element& element : container.children) {
        if (element.is("w:tc")) {
            if (prints(element)) ++cells;
            const package::Element* properties = element.child("w:tcPr");
            if (properties != nullptr && any_visible(properties->child("w:tcBorders")))
                return std::nullopt;
        } else if (const auto inside = printing_cells(element)) {  // of a control around cells
            cells += *inside;
        } else {
            return std::nullopt;
        }
    }
    return cells;
}

bool has_layout_rows(const package::Element& container) {
    return std::all_of(container.children.begin(), container.children.end(),
                       [](const package::Element& element) {
                           if (!element.is("w:tr")) return has_layout_rows(element);
                           const auto cells = printing_cells(element);
                           return cells && *cells <= 1;
                       });
}

bool has_words(const draft::Blocks& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const draft::Block& block) {
        return !std::holds_alternative<draft::Replaced>(block.value);
    });
}

}  // namespace

draft::Blocks TableReader::read(const package::Element& element) {
    const bool layout = is_layout(element);
    if (!layout) place_.top = false;
    rows(element, place_);
    const bool words = std::any_of(rows_.begin(), rows_.end(), [](const GridRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const GridCell& cell) { return has_words(cell.cell.content); });
    });
    if (!words) return content();
    tell_look(element);
    fill();
    merge();
    draft::Blocks result;
    draft::Table made = table(element);
    made.only_layout = layout;
    result.push_back({std::move(made)});
    for (draft::Block& block : loose_) result.push_back(std::move(block));
    return result;
}

void TableReader::rows(const package::Element& container, Story::Place place) {
    for (const package::Element& element : container.children) {
        if (element.is("w:tr")) row(element, place);
        else if (element.is("mc:AlternateContent")) {
            if (const package::Element* one = chosen(element)) rows(*one, place);
        } else if (!element.is("w:tblPr") && !element.is("w:tblGrid") && !element.is("w:sdtPr")) {
            Story::Place inside = place;
            story_.enter_control(element, inside);
            rows(element, inside);
        }
    }
}

void TableReader::row(const package::Element& element, Story::Place place) {
    const package::Element* properties = element.child("w:trPr");
    if (properties != nullptr)
        for (const package::Element& child : properties->children)
            if (tracked_change(child) != nullptr && place.dropped == nullptr) {
                report_change_of(story_.file_, child, element, phrase("a row"));
                if (is_dropped(child, story_.file_.how.tracked)) place.dropped = tracked_change(child);
            }
    GridRow row;
    row.header = properties != nullptr && properties->on_off("w:tblHeader") == 1;
    row.span = element.span;
    std::size_t column = count_in(properties, "w:gridBefore", 0);
    if (column > 0) row.cells.push_back(gap(column, element.start_tag));
    cells(element, place, row, column);
    if (place.dropped != nullptr) {
        for (GridCell& cell : row.cells)
            for (draft::Block& block : cell.cell.content) loose_.push_back(std::move(block));
        return;
    }
    row.width = column;
    columns_ = std::max(columns_, column);
    rows_.push_back(std::move(row));
}

void TableReader::cells(const package::Element& container, const Story::Place& place, GridRow& row,
                        std::size_t& column) {
    for (const package::Element& element : container.children) {
        if (element.is("w:tc")) {
            const package::Element* properties = element.child("w:tcPr");
            GridCell cell;
            cell.column = column;
            cell.cell.columns = std::max<std::size_t>(1, count_in(properties, "w:gridSpan", 1));
            cell.cell.header = row.header;
            cell.cell.span = element.span;
            const package::Element* vertical =
                properties == nullptr ? nullptr : properties->child("w:vMerge");
            Story::Place inside = place;
            inside.goes_on = vertical != nullptr && vertical->attribute("w:val") != "restart";
            if (properties != nullptr) take_changes(*properties, element, inside);
            cell.cell.content = story_.blocks(element, inside);
            cell.continues = inside.goes_on && !has_words(cell.cell.content);
            column += cell.cell.columns;
            row.cells.push_back(std::move(cell));
        } else if (!element.is("w:trPr") && !element.is("w:tblPrEx") && !element.is("w:sdtPr")) {
            Story::Place inside = place;
            story_.enter_control(element, inside);
            cells(element, inside, row, column);
        }
    }
}

// A cell that is tracked as inserted or deleted keeps its place in the row.
void TableReader::take_changes(const package::Element& properties, const package::Element& cell,
                               Story::Place& place) {
    for (const package::Element& mark : properties.children) {
        if (tracked_change(mark) == nullptr || place.dropped != nullptr) continue;
        report_change_of(story_.file_, mark, cell, phrase("a cell"));
        if (is_dropped(mark, story_.file_.how.tracked)) place.dropped = tracked_change(mark);
    }
}

void TableReader::tell_look(const package::Element& table) const {
    const package::Element* properties = table.child("w:tblPr");
    const std::string_view style =
        properties == nullptr ? std::string_view() : properties->value("w:tblStyle");
    const std::string look = story_.file_.styles.look_in_table(style);
    if (look.empty() || place_.dropped != nullptr) return;
    story_.file_.findings.add(
        docx_rules::element_not_carried, table.start_tag,
        phrase("the table's style '{}' shows words of it {}, and they are kept as they were typed",
               style, sentence(look)));
}

bool TableReader::has_borders(const package::Element& table) const {
    if (const package::Element* properties = table.child("w:tblPr")) {
        if (const package::Element* borders = properties->child("w:tblBorders"))
            return any_visible(borders);
        if (story_.file_.styles.has_borders(properties->value("w:tblStyle"))) return true;
    }
    return false;
}

// Without borders, and in each row one cell with words: for the reader of the letter no table at all.
bool TableReader::is_layout(const package::Element& table) const {
    return !has_borders(table) && has_layout_rows(table);
}

TableReader::GridCell TableReader::gap(std::size_t columns, const Span& span) {
    GridCell result;
    result.cell.columns = columns;
    result.cell.span = span;
    return result;
}

// Word's rows may end early; a table has as many columns in each.
void TableReader::fill() {
    for (GridRow& row : rows_)
        if (row.width < columns_) {
            row.cells.push_back(gap(columns_ - row.width, {row.span.part, row.span.end, row.span.end}));
            row.cells.back().column = row.width;
        }
}

// A cell that continues the one above it is taken away and the one above it grows, where both are as
// wide.
void TableReader::merge() {
    for (std::size_t r = rows_.size(); r-- > 1;)
        for (std::size_t c = rows_[r].cells.size(); c-- > 0;) {
            GridCell& cell = rows_[r].cells[c];
            if (!cell.continues || rows_[r].cells.size() == 1) continue;
            const auto above = std::find_if(
                rows_[r - 1].cells.begin(), rows_[r - 1].cells.end(), [&cell](const GridCell& other) {
                    return other.column == cell.column && other.cell.columns == cell.cell.columns;
                });
            if (above == rows_[r - 1].cells.end() || rows_[r - 1].header != rows_[r].header) continue;
            above->cell.rows += cell.cell.rows;
            for (draft::Block& block : cell.cell.content)
                above->cell.content.push_back(std::move(block));
            rows_[r].cells.erase(rows_[r].cells.begin() + static_cast<std::ptrdiff_t>(c));
        }
}

draft::Blocks TableReader::content() {
    draft::Blocks result;
    for (GridRow& row : rows_)
        for (GridCell& cell : row.cells)
            for (draft::Block& block : cell.cell.content) result.push_back(std::move(block));
    for (draft::Block& block : loose_) result.push_back(std::move(block));
    return result;
}

draft::Table TableReader::table(const package::Element& element) {
    draft::Table result;
    result.span = element.span;
    const package::Element* properties = element.child("w:tblPr");
    result.right_to_left = properties != nullptr && properties->on_off("w:bidiVisual") == 1;
    result.columns.assign(std::max<std::size_t>(1, columns_), draft::Table::Alignment::natural);
    bool all_headers = true;
    for (GridRow& row : rows_) {
        all_headers = all_headers && row.header;
        if (all_headers) ++result.header_rows;
        draft::Row made;
        made.span = row.span;
        for (GridCell& cell : row.cells) {
            cell.cell.header = all_headers;
            made.cells.push_back(std::move(cell.cell));
        }
        result.rows.push_back(std::move(made));
    }
    if (result.header_rows == result.rows.size()) {  // a table of header rows alone has none
        result.header_rows = 0;
        for (draft::Row& row : result.rows)
            for (draft::Cell& cell : row.cells) cell.header = false;
    }
    return result;
}

}  // namespace voetnoot::docx::reader
