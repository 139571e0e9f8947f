// Reads lines as blocks and tells a LedgerBuilder what they are. What a line begins is decided by its
// first characters alone; a container takes its prefix off and reads what is left.
#pragma once

#include "formats/text/recount/line_numbers.hpp"
#include "pipeline/ledger/builder.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace voetnoot::text::recount {

using Lines = std::vector<std::string_view>;  // without line ends and trailing white space
using LineSpan = std::span<const std::string_view>;

// A label (of an item or a note) and the lines that are indented below it.
struct Labelled {
    std::string_view label;
    Lines content;
    std::size_t end = 0;  // the line after it
};
Labelled read_labelled(LineSpan lines, std::size_t at);

class BlockReader {
public:
    // `ledger` must outlive the reader, and `text`, of which all lines are.
    BlockReader(LedgerBuilder& ledger, std::string_view text, std::size_t deepest)
        : ledger_(ledger), lines_(text), deepest_(deepest) {}

    std::uint32_t line_of(std::string_view piece) const { return lines_.of(piece); }

    // `depth` counts the containers around the lines. Throws Unreadable beyond the limit.
    void read(LineSpan lines, std::size_t depth);

private:
    std::size_t paragraph(LineSpan lines, std::size_t at);
    std::size_t item(LineSpan lines, std::size_t at, std::size_t depth);
    std::size_t quote(LineSpan lines, std::size_t at, std::size_t depth);
    std::size_t preformatted(LineSpan lines, std::size_t at);
    std::size_t rows(LineSpan lines, std::size_t at);
    std::size_t cells(LineSpan lines, std::size_t at, std::size_t depth);
    void cell(const Lines& content, std::size_t depth);

    LedgerBuilder& ledger_;
    LineNumbers lines_;
    std::size_t deepest_;
};

}  // namespace voetnoot::text::recount
