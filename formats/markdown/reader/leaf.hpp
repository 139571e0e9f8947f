// The text of one leaf block (paragraph, heading, cell, HTML block), as the parser reads it: its lines
// without the marks of the containers around them, one line end between them. Each byte knows its place
// in the letter.
#pragma once

#include "formats/markdown/reader/dialect.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <cmark-gfm.h>

#include <cstdint>
#include <string>
#include <vector>

namespace voetnoot::markdown::reader {

// A block around others, and how its marks look on a further line.
struct Container {
    bool quote = false;      // ">", else the indentation of a list item:
    std::size_t column = 0;  // up to this column
};
using Containers = std::vector<Container>;

struct Leaf {
    std::string masked;             // as the parser reads it
    std::string letter;             // as the letter has it: the same length
    std::vector<std::uint32_t> at;  // in the letter

    void append(const Dialect& dialect, std::uint32_t begin, std::uint32_t end);
    void append_line_end(std::uint32_t place);
    void drop_front(std::size_t count);  // with the blanks after
    std::uint32_t end_at() const { return at.empty() ? 0 : at.back() + 1; }
};

// The offset in the letter at which the node begins.
std::uint32_t begin_of(const Dialect& dialect, cmark_node* node);

// The offset at which the content of `line` begins, past the marks of its containers.
std::uint32_t strip(const Dialect& dialect, const Line& line, const Containers& containers);

// The container that a list item is, from its marker in the letter.
Container item_container(const Dialect& dialect, cmark_node* item);

// Throws Unsure: with all signs between two empty lines as characters, the leaf can be read.
[[noreturn]] void refuse(const Phrase& message, const Leaf& leaf, const Dialect& dialect);

// The lines of the node, from its own beginning on; blanks around each line are dropped.
Leaf leaf_of(const Dialect& dialect, cmark_node* node, const Containers& containers);

}  // namespace voetnoot::markdown::reader
