// The structure tree of a PDF (ISO 32000-1, 14.7 and 14.8) as a value: what layout decides and the
// objects write. Nodes live in one vector; a node's kids are in reading order.
//
// Marked content is numbered later: a node lists the places on pages that show it.
#pragma once

#include "pipeline/document/style.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa {

enum class Tag {
    document,
    sect,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    p,
    block_quote,
    list,
    list_item,
    label,
    list_body,
    table,
    table_head,
    table_body,
    table_row,
    table_header,
    table_data,
    span,
    code,
    link,
    reference,
    note,
    figure,
    formula,
};

struct StructureId {
    std::uint32_t index = 0;
    friend bool operator==(const StructureId&, const StructureId&) = default;
};

struct StructureNode {
    Tag tag = Tag::p;
    StructureId parent;             // the root is its own parent
    std::vector<StructureId> kids;  // in reading order
    std::string id;                 // unique /ID: "fn-3", "ref-3-1", "h-2"; may be empty
    std::string title;              // /T: of headings, and what a marked defect says
    std::string alt;                // /Alt of figures
    std::optional<Style> style;     // of a span
    std::string language;           // /Lang where it differs from the document's
    std::string actual_text;        // /ActualText where glyphs cannot tell the text
    std::string target;             // of a link: an address, or "#" and the /ID of a node
    bool within = false;            // of a link: the target is the /ID of a node
    std::string scope;              // "Row", "Column" of a table header
    bool block = false;             // a figure that stands between lines, not in one
    std::size_t column_span = 1;
    std::size_t row_span = 1;
    Span span;
};

struct Structure {
    std::vector<StructureNode> nodes;  // nodes[0] is Document

    StructureNode& at(StructureId id) { return nodes.at(id.index); }
    const StructureNode& at(StructureId id) const { return nodes.at(id.index); }
    StructureId add(Tag tag, StructureId parent, Span span = {});
};

}  // namespace voetnoot::pdfa
