// A letter while it is being laid out: the structure tree as it grows, the notes as they are met.
#pragma once

#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/layout/paragraph/paragraph.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "formats/pdfa/layout/text/phrases.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "formats/pdfa/structure/structure.hpp"
#include "pipeline/document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::layout::flow {

struct Composition {
    // `notes_in_text`: by NoteId, whether the running text refers to it.
    Composition(const Document& letter, std::vector<bool> notes_in_text,
                const paragraph::Typesetting& tools)
        : document(letter),
          typesetting(tools),
          phrases(letter.language),
          references(letter.notes.size()),
          first_references(letter.notes.size()),
          placed(letter.notes.size(), false),
          notes(letter.notes.size()),
          in_text(std::move(notes_in_text)) {
        structure.nodes.push_back({});
        structure.nodes.front().tag = Tag::document;
    }

    const Document& document;
    paragraph::Typesetting typesetting;
    text::Phrases phrases;
    Structure structure;
    std::vector<OutlineEntry> outline;
    std::map<std::uint32_t, std::string> link_contents;  // by index of the link's node
    std::set<std::uint32_t> contents_links;  // likewise: those of tables of contents, which name pages
    std::vector<std::size_t> references;     // by NoteId: how many were met
    std::vector<std::string> first_references;  // by NoteId: the id of the one that the note belongs to
    std::vector<bool> placed;                   // by NoteId: stands in the tree
    std::vector<FlowLines> notes;               // by NoteId: as they stand at the foot of a page
    std::vector<bool> in_text;                  // by NoteId: the running text refers to it
    bool in_note = false;                       // what is set now is the text of a note
    std::vector<NoteId> unplaced;               // met, and not yet in the tree: in order of reference
    Length highest_picture = page_form::picture_height;  // where the text at hand stands
    std::size_t headings = 0;
};

}  // namespace voetnoot::pdfa::layout::flow
