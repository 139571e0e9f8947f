// Fills a Ledger from what a recount meets, in reading order. Everyone who counts (the Document's own
// ledger, the booked scan of a source, the recount of each format) uses this one builder, so that all
// of them measure alike.
//
// A note may be met before or after its references, in one or several pieces; `key` is any string
// that identifies it within the bytes being counted (an eId, a structure ID, "7/2").
// While a note is open, text, blocks, links and references belong to it and not to the running text.
//
// Preconditions: begin_ and end_ calls nest properly; notes do not nest. Thread rules: none shared.
#pragma once

#include "pipeline/ledger/ledger.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot {

class LedgerBuilder {
public:
    void text(std::string_view text);
    void space();  // some white space; several are one

    // A block begins: separates words. The first paragraph of a list item or a cell is the item or
    // cell itself: it is dropped here, so that callers may report every paragraph that they meet.
    void block(BlockKind kind, int level = 0, Span span = {});
    void list_item(std::string_view label, Span span = {});  // block(list_item), label, space
    void end_container();  // an item or a cell ends, even an empty one: call it at every end

    // A page of the letter's original ends before the next word, or within it; `ahead`: after so many
    // characters that are still to be told. In a note: not counted.
    void page_end(std::uint32_t page, std::uint32_t break_at, std::size_t ahead = 0);

    // The next reference or note is shown there.
    void shown_at(ShownAt at) { at_ = std::move(at); }

    void reference(std::string_view key, std::string_view label, Span span = {});
    void dangling(std::string_view label, Span span = {});

    // Opens the note, or opens it again: a further piece of it.
    void begin_note(std::string_view key, std::string_view label, Span span = {});
    void end_note();

    // `place`: the name of a place of the letter that the link leads to; it may come later.
    void begin_link(std::string_view target, Span span = {}, std::string_view place = {});
    void end_link();
    void place(std::string_view name);  // here; of two with one name the first counts

    // Text in another language; neighbours in one language are one.
    void begin_foreign(std::string_view language, Span span = {});
    void end_foreign();

    // Words that stand in a style. Styles may overlap and repeat: what counts is which words have which.
    void begin_style(Style style, Span span = {});
    void end_style(Style style);

    // A picture stands here. Its description is text besides, and told as such. Where none is told, it
    // is the caller who knows whether there is none.
    void picture(std::string_view target, std::string_view alt, bool figure = true, Span span = {});

    // References to keys that no begin_note named become dangling. Offsets are exact for NFC input
    // and for input whose combining sequences do not straddle two calls of text().
    Ledger finish();

private:
    struct Account {             // the running text, or one note
        std::string text;        // folded so far
        std::size_t offset = 0;  // squeezed code points so far
        bool space = false;      // a separator is due before the next text
        bool fresh_container = false;
    };
    struct Reference {
        std::string key;
        std::string label;
        bool dangling = false;
        LedgerReference place;
    };
    struct OpenLink {
        std::size_t account;
        std::size_t from;   // byte in the account's text
        std::size_t index;  // in links_
    };
    struct FoundLink {
        std::size_t account;
        LedgerLink link;
        std::string place;
    };
    struct FoundPlace {
        std::size_t account;
        std::size_t offset;
    };
    struct FoundForeign {
        std::size_t account;
        std::size_t from;  // bytes in the account's text
        std::size_t to;
        std::size_t end;  // offset at which it was closed
        bool open;
        LedgerForeign foreign;
    };
    struct OpenStyle {
        std::size_t depth = 0;
        std::size_t account = 0;
        Span span;
    };
    struct FoundStyled {
        std::size_t account;
        std::size_t from;  // bytes in the account's text
        std::size_t to;
        std::size_t end;  // offset
        LedgerStyled styled;
    };
    struct FoundPicture {
        std::size_t account;
        LedgerPicture picture;
    };
    struct FoundNote {
        std::string label;
        Span span;
        ShownAt at;
    };

    Account& current() { return accounts_[open_]; }
    void style(std::size_t from, std::size_t begin);
    LedgerReference here(Span span);
    std::vector<std::size_t> note_order()
        const;  // by first reference, those without one last, and what only they refer to

    std::vector<Account> accounts_ = std::vector<Account>(1);  // 0 is the running text, n is note n-1
    std::vector<FoundNote> notes_;
    std::map<std::string, std::size_t, std::less<>> note_by_key_;
    std::vector<Reference> references_;
    std::vector<OpenLink> open_links_;
    std::vector<FoundLink> links_;
    std::map<std::string, FoundPlace, std::less<>> places_;
    std::vector<std::size_t> open_foreign_;  // in foreign_
    std::vector<FoundForeign> foreign_;
    std::array<OpenStyle, all_styles.size()> open_styles_ = {};
    std::size_t styles_open_ = 0;
    std::array<std::vector<FoundStyled>, all_styles.size()> styled_;  // by style
    std::vector<FoundPicture> pictures_;
    std::vector<LedgerBlock> blocks_;
    std::optional<std::vector<LedgerPageEnd>> page_ends_;
    std::size_t open_ = 0;
    ShownAt at_;
};

}  // namespace voetnoot
