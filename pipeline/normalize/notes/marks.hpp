// The marks of a letter (superscripts and the like) in reading order, with what stands around them:
// the evidence from which references are told from exponents, units and ordinals.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/normalize/work.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::normalize::notes {

// A link within a mark, or the mark itself: "[7](#page-3-1)".
struct MarkLink {
    std::string target;
    std::string text;
    Span span;
};

struct Mark {
    Span span;
    std::string text;  // as decoded
    // Where each byte of the text stands in the source; empty where that is not known.
    std::vector<std::uint32_t> places;
    std::string key;  // of a NoteMark
    std::vector<MarkLink> links;
    bool raised = true;              // else it is a link, and nothing but that speaks for a reference
    std::string before;              // up to 40 bytes of the paragraph before it, marks left out
    std::string after;               // up to 24 bytes after it
    bool touches_subscript = false;  // CO₂²
    bool in_table = false;
    bool in_number_cell = false;      // of a table: a cell that holds but a number
    std::size_t piece = 0;            // in the flow
    std::optional<std::size_t> note;  // that it stands in
};

// Of some content, in its order.
std::vector<Mark> marks_of(const draft::Inlines& content);
std::vector<Mark> marks_of(const draft::Blocks& content);

// Of the flow: body and notes, furniture left out; of the links that are not raised, those that lead to
// a superscript.
std::vector<Mark> marks_of(const Workbench& work);

}  // namespace voetnoot::normalize::notes
