// What must be known of the whole document before any paragraph of it is read: its sections, the numbers
// that Word gives to its notes, and where bookmarks point.
#pragma once

#include "formats/docx/package/element.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::reader {

enum class NoteKind { footnote, endnote };

// "footnote 7": identifies a note of the letter.
std::string note_key(NoteKind kind, std::string_view id);
// The kind of note that w:footnoteReference or w:endnoteReference refers to.
std::optional<NoteKind> referred_kind(const package::Element& element);
bool has_custom_mark(const package::Element& reference);

struct HeaderOrFooter {
    std::string relationship;  // r:id
    bool head = false;
    std::string which;  // "first", "default", "even"
    std::size_t section = 0;
};

struct Section {
    const package::Element* properties = nullptr;
    bool own_first_page = false;  // w:titlePg
};

struct NoteUse {
    std::string label;     // as a reader of the Word file sees it; empty for one with a mark of its own
    bool dropped = false;  // every reference is deleted in the version that is read, or hidden
    bool hidden = false;   // and one of them is hidden
};

struct Survey {
    bool even_pages = false;  // have headers and footers of their own
    std::vector<Section> sections;
    std::vector<HeaderOrFooter> headers_and_footers;
    std::map<std::string, NoteUse, std::less<>> notes;  // by key, of those that are referred to
    std::map<std::string, std::string, std::less<>>
        bookmarks;                    // name → key of the note whose reference it holds
    std::string unknown_format = {};  // of numbers of notes, which are printed as decimal
    const package::Element* numbered_by_page = nullptr;  // the first setting that asks for it
};

Survey survey(const package::Element& body, const package::Element* settings, Tracked version);

}  // namespace voetnoot::docx::reader
