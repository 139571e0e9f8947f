// What the inline content of a Draft says, as far as normalize has to read it.
#pragma once

#include "pipeline/draft/draft.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::normalize {

// The words, without superscripts and note marks; breaks are spaces; alt text of images included.
std::string flat_text(const draft::Inlines& content);
std::string flat_text(const draft::Blocks& content);  // blocks one space apart
// Likewise, without the words that the source says are in another language.
std::string own_text(const draft::Blocks& content);

// Everything, superscripts included.
std::string full_text(const draft::Inlines& content);

// Does the text stop before its sentence is complete?
bool stops_early(std::string_view flat);
// Does the text go on in the middle of a sentence?
bool begins_in_lower_case(std::string_view flat);

// Content cut at its line ends, outside of links: emphasis that runs over a line end is closed and
// opened again. The breaks themselves are not in the lines.
std::vector<draft::Inlines> lines_of(const draft::Inlines& content);

// The same lines as [begin, end) of the content's own nodes; line ends within emphasis do not count.
struct NodeRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<NodeRange> node_lines(const draft::Inlines& content);
draft::Inlines copy(const draft::Inlines& content, NodeRange range);  // without blanks at its ends

// At whose first byte the first words stand.
std::optional<Span> first_words(const draft::Inlines& content);
std::optional<Span> first_words(const draft::Blocks& content);

bool is_blank(const draft::Inline& node);  // white space or a break
bool is_blank(const draft::Inlines& content);

// A few words, all of them strong: "**Literatur**". No text goes on with it.
bool is_heading_in_bold(const draft::Inlines& content);

// Only addresses: links and bare URLs, with nothing but brackets and stops between them.
bool is_only_addresses(const draft::Inlines& content);

// From the first node to the last; they must be of one part.
Span span_of(const draft::Inlines& content);

}  // namespace voetnoot::normalize
