// Blocks as lines of at most `width` columns, except where one word is longer. Every container (list
// item, note, quote, cell) puts its own prefix before the lines of what it holds.
#pragma once

#include "formats/text/writer/inlines.hpp"
#include "formats/text/writer/wrap.hpp"
#include "pipeline/document/block.hpp"
#include "pipeline/document/letterhead.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace voetnoot::text::writer {

class BlockWriter {
public:
    // `marks` must outlive the writer.
    explicit BlockWriter(const NoteMarks& marks) : marks_(marks) {}

    // One empty line between blocks; none before a list where `tight`.
    Lines blocks(const Blocks& content, std::size_t width, bool tight = false) const;
    Lines letterhead(const LetterHeadGroup& group, std::size_t width) const;

    // A label with what belongs to it, indented to the column after the label: an item, a note.
    struct Labelled {
        std::string label;  // with all signs
        const Blocks* content;
    };
    Lines labelled(const std::vector<Labelled>& all, std::size_t indent, std::size_t width) const;

private:
    Lines heading(const Heading& node, std::size_t width) const;
    Lines list(const List& node, std::size_t width) const;
    Lines quote(const Blocks& content, std::size_t width) const;
    Lines table(const Table& node, std::size_t width) const;
    Lines cells(const Table& node, std::size_t width) const;  // the form cell by cell
    Lines item(const Labelled& item, std::size_t indent, std::size_t pad, std::size_t width,
               bool tight) const;

    const NoteMarks& marks_;
};

// The columns that are left; at least one.
inline std::size_t narrower(std::size_t width, std::size_t by) {
    return width > by ? width - by : 1;
}

void append(Lines& lines, Lines&& more);
// A prefix before every line; before an empty one, the prefix without its trailing space.
void append_prefixed(Lines& lines, const Lines& more, std::string_view prefix);

}  // namespace voetnoot::text::writer
