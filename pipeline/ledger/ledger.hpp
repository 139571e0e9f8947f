// The Ledger is what a letter promises, or what some bytes show: its running text, notes, references,
// links and blocks, measured by one shared normalization so that two ledgers can be compared.
//
// Running text is everything but notes, references, furniture and what only an output adds. Offsets
// count its code points, squeezed (text/text.hpp). A value; see LedgerBuilder for how it is filled.
#pragma once

#include "pipeline/document/inline.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

enum class BlockKind { heading, paragraph, list_item, table_row, cell, quote };
std::string_view name(BlockKind kind);

// Where the bytes that were counted show something, as far as their format can say it. Not compared.
struct ShownAt {
    std::uint32_t page = 0;                           // from 1
    double left = 0, bottom = 0, right = 0, top = 0;  // on that page, in points from its lower left
    std::uint32_t line = 0;                           // from 1
    std::string id = {};                              // of an element
    bool known() const { return page != 0 || line != 0 || !id.empty(); }
};

struct LedgerReference {
    std::size_t offset = 0;             // in the running text, or in the text of `inside`
    std::string before;                 // the 40 code points of folded text before it
    std::optional<std::size_t> inside;  // the note (index in Ledger::notes) that it stands in
    Span span;                          // only in ledgers of the letter itself
    ShownAt at = {};                    // only in those of outputs, by their recount
};

struct LedgerNote {
    std::string label;                        // as printed, bare: "7"
    std::string text;                         // folded and trimmed; its paragraphs one space apart
    std::vector<LedgerReference> references;  // in order
    Span span;
    ShownAt at = {};
};

struct LedgerDangling {
    std::string label;
    LedgerReference reference;
};

struct LedgerPlace {                    // that a link leads to
    std::size_t offset = 0;             // in the running text, or that of `inside`
    std::optional<std::size_t> inside;  // the note that it stands in
    friend bool operator==(const LedgerPlace&, const LedgerPlace&) = default;
};

struct LedgerLink {
    std::string text;  // folded and trimmed
    std::string target;
    Span span;
    std::optional<LedgerPlace> place =
        {};  // where it leads within the letter: then `target` only names it
};

struct LedgerForeign {  // words in another language than those around them
    std::string language;
    std::string text;  // folded and trimmed
    Span span;
};

struct LedgerStyled {  // words that are struck, inserted …: as much as stands together
    Style style = Style::struck;
    std::string text;                   // folded and trimmed
    std::size_t offset = 0;             // where they begin, in the running text or that of `inside`
    std::optional<std::size_t> inside;  // the note that they stand in
    Span span;
};

struct LedgerPicture {                  // shown, or only described
    std::string target;                 // its file as the letter names it; empty where it names none
    std::string alt;                    // its description, folded and trimmed; may be empty
    std::size_t offset = 0;             // where it stands, in the running text or that of `inside`
    std::size_t blocks = 0;             // of the running text, begun before it; 0 in a note
    std::optional<std::size_t> inside;  // the note that it stands in
    bool figure = true;                 // false: it means nothing, or is neither drawn nor described
    Span span;
};

struct LedgerBlock {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;           // of a heading
    std::size_t offset = 0;  // in the running text, where it begins; says where, is not compared
    Span span;
    friend bool operator==(const LedgerBlock& a, const LedgerBlock& b) {
        return a.kind == b.kind && a.level == b.level;
    }
};

struct LedgerPageEnd {           // of the letter's original, in the running text
    std::uint32_t page = 0;      // that ends, from 1
    std::size_t offset = 0;      // of the first word that goes over to the next page, or stands on it
    std::uint32_t break_at = 0;  // so many characters of that word stand on the page that ends
    Span span = {};              // of that word
    friend bool operator==(const LedgerPageEnd& a, const LedgerPageEnd& b) {
        return a.page == b.page && a.offset == b.offset && a.break_at == b.break_at;
    }
};

struct Ledger {
    std::string running_text;       // folded and trimmed; blocks one space apart
    std::size_t words = 0;          // of the running text
    std::vector<LedgerNote> notes;  // by first reference, those without reference last
    std::vector<LedgerDangling> dangling;
    std::vector<LedgerLink> links;    // in the running text, then by note
    std::vector<LedgerBlock> blocks;  // of the running text
    // In the running text, then by note. Nothing where the bytes cannot tell languages (plain text).
    std::optional<std::vector<LedgerForeign>> foreign = std::vector<LedgerForeign>();

    // By place; then by style. Nothing where what was counted cannot tell (the scan of some sources).
    std::optional<std::vector<LedgerStyled>> styled = std::vector<LedgerStyled>();

    // Ascending. Nothing where the pages of the original are not known, or the bytes cannot tell.
    std::optional<std::vector<LedgerPageEnd>> page_ends = std::nullopt;

    // In the running text, then by note. Nothing where the bytes cannot tell.
    std::optional<std::vector<LedgerPicture>> pictures = std::nullopt;
    bool only_figures = false;  // the bytes tell no others, and do not name their files (PDF)

    std::size_t reference_count() const;
};

}  // namespace voetnoot
