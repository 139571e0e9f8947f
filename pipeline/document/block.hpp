// Block content of the Document.
#pragma once

#include "pipeline/document/inline.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voetnoot {

struct Block;
using Blocks = std::vector<Block>;

// How a paragraph or a heading stands, as far as the source means something by it.
struct Form {
    enum class Alignment { natural, centre, end };
    Alignment alignment = Alignment::natural;
    bool right_to_left = false;   // whatever its characters say
    bool keeps_next = false;      // it stands on the page of what follows
    bool keeps_together = false;  // its lines stand on one page
    bool begins_page = false;
    friend bool operator==(const Form&, const Form&) = default;
};

struct Heading {
    int level = 1;  // 1 to 6, at most one deeper than the heading before
    Inlines content;
    Span span;
    Form form = {};
};

struct Paragraph {
    // `function` is that of who signs, where the name stands below it in a paragraph of its own;
    // `contents` is a line of a table of contents, whose link leads to what it names.
    enum class Role { body, salutation, function, signature, contents };
    Inlines content;
    Role role = Role::body;
    Span span;
    Form form = {};
};

// Markdown's mark of a bullet is syntax; this is the label that it stands for.
inline constexpr std::string_view bullet_label = "•";

struct ListItem {
    std::string label;  // as printed: "•", "1.", "b)"; running text
    Blocks content;
    Span span;
};
struct List {
    bool ordered = false;
    std::vector<ListItem> items;
    Span span;
};

struct TableCell {
    Blocks content;
    bool header = false;
    std::size_t columns = 1;  // it spans
    std::size_t rows = 1;
    Span span;
};
struct TableRow {
    std::vector<TableCell> cells;
    Span span;
};
struct Table {
    enum class Alignment { natural, left, centre, right };
    std::vector<Alignment> columns;
    std::size_t header_rows = 0;
    std::vector<TableRow> rows;
    Span span;
    bool right_to_left = false;  // its first column is the one at the right
};

struct Quote {
    Blocks content;
    Span span;
};
struct Preformatted {  // lines as they stand
    std::vector<std::string> lines;
    Span span;
};
struct Separator {  // a rule between two parts of the text; has no words
    Span span;
};

struct Block {
    std::variant<Heading, Paragraph, List, Table, Quote, Preformatted, Separator> value;
};

const Span& span_of(const Block& node);

// A few words, all of them strong, like "**Vraag 2**": a heading in all but name.
bool reads_as_heading(const Paragraph& paragraph);

}  // namespace voetnoot
