// The letter on the workbench of normalize: a Draft whose blocks are given roles, taken apart and
// joined by one pass after the other, until only what the Document needs is left.
//
// Every pass is a function on this value. Preconditions are the order in normalize.cpp.
#pragma once

#include "pipeline/document/letterhead.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/journal.hpp"
#include "pipeline/normalize/change.hpp"
#include "pipeline/normalize/labels.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/picture/picture.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"
#include "pipeline/spelling/dictionaries.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::normalize {

struct Piece {
    enum class Role {
        body,
        note,       // of Workbench::notes[note]
        furniture,  // in no output
        page_end,   // a rule or page mark that only says that a page ends here
    };
    draft::Block block;
    Role role = Role::body;
    std::size_t note = 0;
    bool people = false;  // authors and their institutes: its marks are no references, and no notes
};

// A note as found in the flow. Its text is in the pieces that name it.
struct FoundNote {
    Label label;
    std::string key;               // the source's own name for it ("[^key]"), where it has one
    std::vector<std::string> ids;  // by which links lead to it
    Span label_span;
    Span span;                             // label and text
    std::size_t text_entry = 0;            // of its first text in the journal, unless it is empty
    std::size_t piece = 0;                 // where it begins in the flow
    std::size_t zone = 0;                  // notes without body between them are in one zone
    std::size_t series = 0;                // numbering that restarts begins a new one
    std::optional<std::size_t> double_of;  // an earlier note of the series bears this label
    bool empty = false;
    bool reported_as_cut = false;  // that it stops in the middle of a sentence
    bool raised = true;            // its label is a superscript
};

// What a superscript was found to be. No references: it stays a superscript.
struct BoundReference {
    std::optional<std::size_t> note;  // nothing: it refers to a note that is not there
    std::string label;
    Span span;  // its share of the mark
};
struct Binding {
    std::vector<BoundReference> references;
    bool removed = false;  // an empty mark
};

// Where a mark begins; identifies it.
using Place = std::pair<std::uint32_t, std::uint32_t>;
inline Place place_of(const Span& span) {
    return {span.part, span.begin};
}

struct Workbench {
    const Source& source;
    Findings& findings;
    std::vector<Piece> flow;
    std::vector<FoundNote> notes;
    std::map<Place, Binding> bindings;
    Journal journal;  // with indexes of `notes` until the Document is made
    std::vector<Change> changes;
    bool explicit_roles = false;                // of the Draft
    bool cuts_words = true;                     // likewise, or it is a Draft without explicit roles
    int highest_number = usual_highest_number;  // that a label may have
    const Pictures* pictures = nullptr;         // that were loaded
    std::string language = {};                  // of the letter
    Dictionaries* dictionaries = nullptr;
    std::vector<const Resource*> resources = {};  // that were used
    std::map<Place, Field> known_fields = {};     // of lines of the letterhead, known by their place
    std::map<Place, std::size_t> known_labels =
        {};  // how long the label is that such a line begins with
    std::set<std::string, std::less<>> anchors = {};  // "#id" that a link may lead to

    void book(Fate fate, Span span, const Rule* rule);
    void book_note(Fate fate, Span span, std::size_t note);
    void book_dangling(Span span, std::string label);
    void book_replaced(Span span, const Rule* rule, std::string text);
    void book(const draft::Replaced& replaced);
    // A finding that is a change too.
    void report(const Rule& rule, Span span, const Phrase& message);
    void change(Phrase what, Phrase why, Span span);
};

}  // namespace voetnoot::normalize
