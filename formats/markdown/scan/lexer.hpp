// The look of every kind of syntax: what begins at a byte that is of no word.
//
// Thread rules: an object belongs to one thread.
#pragma once

#include "formats/markdown/scan/html/signs.hpp"
#include "formats/markdown/scan/inventory.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace voetnoot::markdown::scan {

class Lexer {
public:
    // Called for each piece, in order: [begin, end) of the letter.
    using Emit = std::function<void(Kind, std::size_t begin, std::size_t end)>;

    Lexer(std::string_view letter, Emit emit)
        : letter_(letter), markup_(letter), emit_(std::move(emit)) {}

    // One piece or more from `at` on; returns where they end. `gap_end`: where the next word begins.
    // `line_start`: nothing but marks of blocks before it on its line.
    std::size_t lex(std::size_t at, std::size_t gap_end, bool line_start);

private:
    static constexpr std::size_t npos = std::string_view::npos;

    std::size_t piece(Kind kind, std::size_t begin, std::size_t end);
    std::size_t run_end(std::size_t at, std::size_t limit) const;
    std::size_t line_end(std::size_t at);
    std::string_view rest_of_line(std::size_t at);

    std::size_t block_mark(std::size_t at, std::size_t gap_end);
    std::size_t fence(std::size_t at, std::size_t run, std::size_t gap_end);
    std::size_t definition(std::size_t at, std::size_t gap_end);
    std::size_t inline_mark(std::size_t at, std::size_t gap_end);
    std::size_t angle(std::size_t at, std::size_t gap_end);
    std::size_t element(std::size_t at, std::size_t length, std::size_t gap_end);
    std::size_t bracket_end(std::size_t at, std::size_t gap_end);
    std::size_t target_end(std::size_t from, std::size_t limit) const;
    std::size_t title_end(std::size_t from, std::size_t limit) const;
    std::size_t skip_white(std::size_t from, std::size_t limit) const;
    std::size_t unknown(std::size_t at, std::size_t gap_end);

    std::string_view letter_;
    html::MarkupFinder markup_;
    Emit emit_;
    std::size_t line_from_ =
        0;  // from here up to line_to_ no line ends: it is looked for once in a line
    std::size_t line_to_ = 0;
    std::size_t row_seen_ = 0;  // the end of the line of which is known whether it is a delimiter row
    bool row_ = false;
};

}  // namespace voetnoot::markdown::scan
