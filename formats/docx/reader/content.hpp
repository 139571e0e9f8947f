// What of the XML is the letter: markup that stands for the same content twice, and tracked changes.
#pragma once

#include "formats/docx/package/element.hpp"
#include "pipeline/rules/rule.hpp"

#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

// Of mc:AlternateContent: the first choice that needs only what this reader knows, else the fallback
// (ECMA-376-3, 7.5). Null where there is neither.
const package::Element* chosen(const package::Element& alternate);

// Inserted, deleted or moved text. Null where the element is no tracked change.
const Rule* tracked_change(const package::Element& element);
// Is it no part of that version of the letter?
bool is_dropped(const package::Element& element, Tracked version);

// The text of w:t and its kin: white space at its ends counts only where the XML says so.
std::string shown_text(const package::Element& element);
// The bytes of that text.
Span shown_span(const package::Element& element);

}  // namespace voetnoot::docx::reader
