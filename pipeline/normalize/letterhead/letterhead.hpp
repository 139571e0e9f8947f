// The letterhead: the lines before the salutation, or before the text where labelled lines ("Datum …",
// "Betreft …") say that there is one. Lines keep their order and their words; fields annotate them.
#pragma once

#include "pipeline/document/letterhead.hpp"
#include "pipeline/normalize/inline_text.hpp"
#include "pipeline/normalize/work.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::normalize::letterhead {

// A label at the start of a line: "Ons kenmerk", "Datum:", "T".
struct LineLabel {
    Field field = Field::none;
    std::size_t length = 0;  // bytes, its colon included
};
std::optional<LineLabel> read_line_label(std::string_view line);

// A paragraph of one line that greets the reader: "Geachte Voorzitter,".
bool is_salutation(const draft::Block& block);

// How many pieces of the flow are letterhead; 0 where there is none.
std::size_t end_of_letterhead(const Workbench& work);

// Those pieces as groups of lines.
LetterHead read_letterhead(const Workbench& work, std::size_t end, InlineText& convert);

// The values of all lines of one field, a space apart; empty where there are none.
std::string value_of(const LetterHead& letterhead, Field field);

}  // namespace voetnoot::normalize::letterhead
