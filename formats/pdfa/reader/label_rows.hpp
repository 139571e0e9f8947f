// Rows of the first page that bear several labels of a letterhead, above their values or before them:
// "Vår referanse:   Vår dato:", "Datum 1 juli 2021   Bijlagen 2".
//
// Cost: n log n in the lines of a letterhead. Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/transcript.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::reader {

// What stands by itself on a row: a line, or the tokens of it from one to another.
struct Piece {
    std::size_t line = 0;  // in Transcript::lines
    std::size_t begin = 0, end = 0;
    foreign::Box box;
    double size = 0;  // of an em
    bool bold = false;
    std::string text;
    std::size_t label = 0;  // bytes that it begins with
    bool is_label() const { return label != 0 && label == text.size(); }
};

struct LabelColumn {
    std::vector<Piece> pieces;  // what names it, then its values
    double values = 0;          // where those begin
    bool empty = false;         // it has none
};

struct LabelRow {
    std::vector<LabelColumn> columns;  // from the left
    bool above = false;                // the values stand below
};

// Lines on one baseline, from the left.
struct LineRow {
    double baseline = 0;
    std::vector<std::size_t> lines;  // in Transcript::lines
};

// Of the lines with which the first page begins, from its top; what stands in a ruled table is
// the table's.
std::vector<LineRow> head_rows(const Transcript& transcript);

// Cut where there is more room than a blank, before a label with its colon, and at the columns known.
std::vector<Piece> pieces_of(const LineRow& row, const Transcript& transcript,
                             const std::vector<double>& columns = {});

std::optional<LabelRow> label_row(const std::vector<Piece>& pieces, const Transcript& transcript);

}  // namespace voetnoot::pdfa::reader
