// What the parser is shown instead of the letter, so that it reads our dialect:
//   - a line of dashes is a rule, never the underline of a heading
//   - "[^1]" is no link, and "[^1]: text" opens a block of its own, as a list item does
//   - <page_number> is a tag although its name has an underscore
//   - a table may follow a line of text directly; cells beyond the header's stay in the last column
//   - "[label]: target" that no link uses is text: nobody may drop it
//   - "<br>" alone below the text of an item or a quote goes on with it: it is shown at the end of that
//   line
// Every byte that is changed is changed to one of equal length, so that offsets stay; the only
// insertions are blank lines before tables. Text is always taken from the letter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::markdown::reader {

struct Line {  // of what the parser is shown; offsets in the letter
    std::uint32_t begin = 0;
    std::uint32_t end = 0;  // without the line's end
    bool inserted = false;  // not in the letter: empty, at `begin`
};

// "[^7]:" is shown to the parser as the marker of a list item, this wide, and text.
inline constexpr std::uint32_t item_marker_width = 3;

struct NoteDefinition {  // "[^7]: "
    std::uint32_t begin = 0;
    std::uint32_t label_begin = 0;
    std::uint32_t label_end = 0;
    std::uint32_t content = 0;
};

struct Dialect {
    std::string_view letter;
    std::string base;                         // the letter, its plain signs masked: what is markup
    std::string shown;                        // to the parser
    std::string masked;                       // the letter with the changed bytes, no insertions
    std::vector<Line> lines;                  // of `shown`
    std::vector<NoteDefinition> definitions;  // by place
    std::vector<std::uint32_t> references;    // where a "[^7]" begins that is no definition, by place
    std::size_t deepest = 64;                 // nesting of HTML elements
};

// `plain`: bytes that are characters of the letter, whatever they look like.
Dialect read_dialect(std::string_view letter, const std::vector<std::uint32_t>& plain);

// The definition whose mark (with the blanks after it) the letter has at this offset, or nullptr.
const NoteDefinition* definition_around(const Dialect& dialect, std::uint32_t at);

// Makes definitions of links text whose targets no link has. Nothing to do in most letters: then false.
bool keep_unused_definitions(Dialect& dialect, const std::set<std::string, std::less<>>& used_targets);

}  // namespace voetnoot::markdown::reader
