// What tests ask of laid-out pages, found by walking the pages and the tree alone.
#pragma once

#include "formats/pdfa/structure/page.hpp"
#include "pipeline/document/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::test {

using namespace voetnoot::pdfa;

// The structure tree as text, one node a line: "Document\n  Sect\n    H1 h-1 “Inleiding”…"
std::string tree(const LaidOut& laid_out);

// The running text in the order of the tree, without notes and references; added hyphens dropped.
std::string running_text(const LaidOut& laid_out);
// The text of the note with this id, without its label.
std::string note_text(const LaidOut& laid_out, std::string_view id);

// The page (from 0) that first shows the node or something below it.
std::optional<std::size_t> page_of(const LaidOut& laid_out, std::string_view id);

// All that offends: text beyond the edges, runs over runs. Empty for good pages.
std::vector<std::string> defects(const LaidOut& laid_out);

// Every reference that does not stand on the page where its note begins.
std::vector<std::string> parted_notes(const LaidOut& laid_out, const Document& document);

const StructureNode* node(const LaidOut& laid_out, std::string_view id);

// The text of a page's artifacts, then of everything else, as drawn.
std::string artifacts(const Page& page);
std::string shown(const Page& page);

}  // namespace voetnoot::pdfa::test
