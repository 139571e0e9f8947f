// Where a note begins in a list or a quote: with a raised number, one in brackets, or a plain one.
// Thread rules: pure.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/normalize/labels.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::normalize::notes {

// Where the label of an item or of a quoted paragraph stands.
struct ListedStart {
    enum class Form { raised, plain, of_list };
    Form form = Form::raised;
    Label label;
    Span span;               // of the label; empty: it is the list's own
    std::size_t node = 0;    // of a raised one, in the paragraph
    std::size_t length = 0;  // of a plain one: bytes of its node, with the blanks behind it
    std::vector<std::string> ids;
};

// Of labels up to `highest`.
std::optional<ListedStart> raised_start(const draft::Paragraph& paragraph, int highest);
std::optional<ListedStart> bracketed_start(const draft::Paragraph& paragraph,
                                           int highest);  // "[1] Text"
std::optional<ListedStart> plain_start(const draft::Paragraph& paragraph,
                                       int highest);  // "1 Text", "1: Text"
std::optional<ListedStart> glued_start(const draft::Paragraph& paragraph,
                                       int highest);  // "1Text", "1https:"
std::optional<ListedStart> set_off_start(const draft::Paragraph& paragraph,
                                         int highest);  // "**1** Text"

}  // namespace voetnoot::normalize::notes
