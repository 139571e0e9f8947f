// The last pass: what is on the workbench becomes the Document, and the journal gets its note ids.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/work.hpp"

#include <string>
#include <vector>

namespace voetnoot::normalize::body {

// The id that each found note gets: notes in the order of their first references in the running text,
// then those that only notes refer to, then the others.
std::vector<NoteId> order_notes(const Workbench& work, const std::vector<notes::Mark>& marks);

// Preconditions: all other passes are done. `marks` in reading order. `properties` count where the
// letter says nothing.
Document assemble(Workbench& work, const std::vector<notes::Mark>& marks,
                  const DraftProperties& properties);

// Lists that a source wrote as lines of one paragraph: "a) …", "(i) …", "1.2 …".
//
// The paragraph; or, where lines of it bear labels that count on, what stands before the first of them,
// and a list. No word is changed: a label is the label of its item.
draft::Blocks read_labelled_lines(const draft::Paragraph& paragraph);

// Items that bear two signs: the bullet of the source's syntax, and a label that the converter read from
// the page ("- a. x", "- 1. x", "- • x"). The page had the label alone: the bullet is left out, and
// booked.
//
// Only where every item has such a label, and they count on. Where the label is a number, Markdown has
// read a list within each item: its item takes the place of the outer one.
void read_item_labels(draft::List& list, Workbench& work);

}  // namespace voetnoot::normalize::body
