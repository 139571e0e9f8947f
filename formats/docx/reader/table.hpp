// Tables (ECMA-376-1, 17.4): merged cells, header rows, and tables that only lay out a page.
#pragma once

#include "formats/docx/reader/story.hpp"

namespace voetnoot::docx::reader {

class TableReader {
public:
    TableReader(Story& story, const Story::Place& place) : story_(story), place_(place) {
        ++place_.depth;
    }

    // One table; of one without words its content. One without borders that has one
    // cell with words in each row only lays out.
    draft::Blocks read(const package::Element& table);

private:
    struct GridCell {
        draft::Cell cell;
        std::size_t column = 0;
        bool continues = false;  // the cell above it
    };
    struct GridRow {
        std::vector<GridCell> cells;
        bool header = false;
        std::size_t width = 0;  // in columns
        Span span;
    };

    void rows(const package::Element& container, Story::Place place);
    void row(const package::Element& element, Story::Place place);
    void cells(const package::Element& container, const Story::Place& place, GridRow& row,
               std::size_t& column);
    void take_changes(const package::Element& properties, const package::Element& cell,
                      Story::Place& place);
    // What its style makes of its words, and no output shows (DOCX-12).
    void tell_look(const package::Element& table) const;
    bool has_borders(const package::Element& table) const;
    bool is_layout(const package::Element& table) const;
    static GridCell gap(std::size_t columns, const Span& span);
    void fill();
    void merge();
    draft::Blocks content();
    draft::Table table(const package::Element& element);

    Story& story_;
    Story::Place place_;
    std::vector<GridRow> rows_;
    draft::Blocks loose_;  // what is left out with whole rows
    std::size_t columns_ = 0;
};

}  // namespace voetnoot::docx::reader
