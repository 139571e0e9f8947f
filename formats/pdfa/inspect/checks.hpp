// The checks of inspect_pdf: one function per rule, each in its own file. A check reads everything by
// the bytes; what it finds is said once per place, with page (from 1) and element.
#pragma once

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/destinations.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/structure_tree.hpp"
#include "pipeline/finding/finding.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>

namespace voetnoot::pdfa::inspect {

struct Inspected {
    recount::PdfFile& file;
    const recount::StructureTree& tree;
    const recount::Content& content;
    const recount::Destinations& destinations;
    const WriteContext& promised;
    const std::map<std::string, recount::ElementId> first_references;

    // The page (index) that shows the first marked content of an element.
    std::optional<std::size_t> page_of(recount::ElementId id) const;
    // Elements by /ID; of a doubled one the first.
    std::map<std::string, recount::ElementId> by_id() const;
};

// By the ID of a Note: the first Reference of the running text that leads to it or, if only notes do,
// the first of theirs.
std::map<std::string, recount::ElementId> first_references_in(recount::PdfFile& file,
                                                              const recount::StructureTree& tree);

using Check = void (*)(const Inspected&, Findings&);

void check_file(const Inspected& pdf, Findings& findings);            // PDF-2
void check_marked_content(const Inspected& pdf, Findings& findings);  // PDF-3
void check_glyphs(const Inspected& pdf, Findings& findings);          // PDF-4
void check_note_links(const Inspected& pdf, Findings& findings);      // PDF-5
void check_destinations(const Inspected& pdf, Findings& findings);    // PDF-6
void check_actions(const Inspected& pdf, Findings& findings);         // SAFE-2
void check_annotations(const Inspected& pdf, Findings& findings);     // PDF-7
void check_ids(const Inspected& pdf, Findings& findings);             // PDF-8
void check_note_pages(const Inspected& pdf, Findings& findings);      // PDF-9
void check_overlaps(const Inspected& pdf, Findings& findings);        // PDF-10
void check_page_bounds(const Inspected& pdf, Findings& findings);     // PDF-11
void check_metadata(const Inspected& pdf, Findings& findings);        // PDF-12
void check_headings(const Inspected& pdf, Findings& findings);        // PDF-13
void check_catalog(const Inspected& pdf, Findings& findings);         // PDF-14
void check_parent_tree(const Inspected& pdf, Findings& findings);     // PDF-15
void check_attachments(const Inspected& pdf, Findings& findings);     // PDF-17
void check_note_order(const Inspected& pdf, Findings& findings);      // PDF-21
void check_places(const Inspected& pdf, Findings& findings);          // PDF-18
void check_figures(const Inspected& pdf, Findings& findings);         // PDF-19
void check_pictures(const Inspected& pdf, Findings& findings);        // PDF-20

inline constexpr std::array<Check, 20> checks{
    check_marked_content, check_glyphs,      check_note_links,
    check_destinations,   check_annotations, check_ids,
    check_note_pages,     check_note_order,  check_overlaps,
    check_page_bounds,    check_metadata,    check_headings,
    check_catalog,        check_parent_tree, check_attachments,
    check_places,         check_figures,     check_pictures,
    check_actions,        check_file};  // the file last: reading is by then done

}  // namespace voetnoot::pdfa::inspect
