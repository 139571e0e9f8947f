// The Draft is what a reader saw in the source, in the source's order, before anything was decided
// that needs the whole letter. A reader of any format fills it; only normalize reads it.
//
// Marks are unclassified: a Superscript with the text 7 may be a reference, the label of a note, or an
// exponent. A format that knows more (Word, "[^1]") says so with NoteMark and NoteBody, and with
// explicit_roles that nothing else is a note or furniture.
#pragma once

#include "pipeline/document/block.hpp"
#include "pipeline/document/date.hpp"
#include "pipeline/document/inline.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace voetnoot::draft {

struct Inline;
using Inlines = std::vector<Inline>;
struct Block;
using Blocks = std::vector<Block>;

struct Text {
    std::string text;  // decoded (entities, escapes), not yet cleaned
    Span span;         // of the source bytes; begin is exact, and where text and bytes have equal
                       // length, so is every byte between
    std::vector<std::string> ids = {};  // by which links "#id" of the letter lead here
    bool placeholder = false;           // the source says that nobody wrote it: it asks for something
};
struct Emphasis {
    Inlines content;
    Span span;
};
struct Strong {
    Inlines content;
    Span span;
};
struct Superscript {
    Inlines content;
    Span span;                          // with its tags
    std::vector<std::string> ids = {};  // by which links "#id" of the letter lead here
    std::string bare = {};  // a sign that needs no tags to be a mark ("¹", "*", "†"): as it stands in
                            // the text, where it stays if it is no mark; empty for all others
};
struct Subscript {
    Inlines content;
    Span span;
};
struct Foreign {           // in another language than the text around it
    std::string language;  // as the source names it
    Inlines content;
    Span span;
    bool doubtful = false;  // a program put the tag there, which may have guessed
};
struct Styled {
    Style style = Style::struck;
    Inlines content;
    Span span;
};
struct Code {
    std::string text;
    Span span;
};
struct Link {
    std::string target;
    Inlines content;
    Span span;
};
struct Formula {
    std::string text;    // in one line, as Unicode mathematics writes it
    std::string mathml;  // the same as an element <math>; empty where the source has none
    Span span;
};
struct Image {
    std::string target;
    std::string alt;
    Span span;
    std::optional<ShownSize> size = {};  // where the source says how large it is shown
    bool decorative = false;             // the source says that it means nothing
    Crop crop = {};
};
struct HardBreak {
    Span span;
};
struct SoftBreak {
    Span span;
};
struct NoteMark {  // certainly a reference: to the NoteBody with this key
    std::string key;
    std::string label;  // as printed
    Span span;
};

struct Replaced {  // words of the source that stand for `text` in the letter; for nothing, if it is
                   // empty: deleted, hidden. A computed label has no words: its span is what asks for it
    std::string text;
    const Rule* rule = nullptr;  // why, where the letter's reader is to be told
    Span span;
};

struct Inline {
    std::variant<Text, Emphasis, Strong, Superscript, Subscript, Foreign, Styled, Code, Link, Formula,
                 Image, HardBreak, SoftBreak, NoteMark, Replaced>
        value;
};

struct Heading {
    int level = 1;
    Inlines content;
    Span span;
    Form form = {};
};
struct Paragraph {
    Inlines content;
    Span span;
    bool in_contents = false;  // a line of a table of contents: it leads to what it names
    Form form = {};
};
struct ListItem {
    std::string label;  // bullet_label or as printed ("1.")
    Blocks content;
    Span span;
    Span label_span = {};  // what asks for the label, where the source has no words for it
};
struct List {
    bool ordered = false;
    std::vector<ListItem> items;
    Span span;
};
struct Cell {
    Blocks content;
    bool header = false;
    std::size_t columns = 1;
    std::size_t rows = 1;
    Span span;
};
struct Row {
    std::vector<Cell> cells;
    Span span;
};
struct Table {
    enum class Alignment { natural, left, centre, right };
    std::vector<Alignment> columns;
    std::size_t header_rows = 0;
    std::vector<Row> rows;
    Span span;
    bool right_to_left = false;
    bool only_layout = false;  // the source shows no table: it has no lines, and only places its content
};
struct Quote {
    Blocks content;
    Span span;
};
struct Preformatted {
    std::vector<std::string> lines;
    Span span;
};
struct Rule {  // "---": an ordinary break, or the line above a page's notes
    Span span;
};
struct PageMark {  // the source says that a page ends here
    std::string label;
    Span span;
};
struct Furniture {  // the source says that this is a running head or foot
    Blocks content;
    Span span;
    bool on_first_page = false;  // a head that may hold the letterhead
    bool printed = true;         // false: the source keeps it, and no page shows it
};
struct NoteBody {     // certainly a note
    std::string key;  // empty: it is referred to by its label
    std::string label;
    Blocks content;
    Span span;
    std::vector<std::string> ids = {};  // by which links "#id" of the letter lead here
    std::string counted = {};           // "3.", as what its list counts it, where that is another label
};

struct Block {
    std::variant<Heading, Paragraph, List, Table, Quote, Preformatted, Rule, PageMark, Furniture,
                 NoteBody, Replaced>
        value;
    bool begins_page = false;  // the source says that it stands on another page than what is before it
};

const Span& span_of(const Inline& node);
const Span& span_of(const Block& node);

}  // namespace voetnoot::draft

namespace voetnoot {

// A place that a link "#id" may lead to: what stands at the span, or follows it.
struct DraftAnchor {
    std::string id;
    Span span;
};

// What the source's file says of itself beside the letter. The letter has the first word: this counts
// where it says nothing.
struct DraftProperties {
    std::optional<std::string> title;
    std::optional<std::string> language;  // BCP 47
    std::optional<std::string> author;
    std::optional<Date> saved;  // the day on which the file was last saved
};

struct Draft {
    draft::Blocks blocks;
    std::vector<DraftAnchor> anchors = {};  // by place
    std::optional<std::string> language;    // where the source states it of its text (BCP 47)
    DraftProperties properties;
    std::size_t omitted_pictures = 0;  // that stand in text which is omitted under a rule (Replaced)
    bool explicit_roles = false;       // notes, references, furniture and page ends are told by the
                                       // source: none is to be recognised by its looks
    bool cuts_words = false;           // though the source tells these, the ends of its lines cut words
};

}  // namespace voetnoot
