// The letterhead: the lines before the salutation, or before the text where labelled lines ("Datum …",
// "Betreft …") say that there is one. Lines keep their order and their words; fields annotate them.
#pragma once

#include "pipeline/document/document.hpp"
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

// Lines of a letterhead that a converter made headings: the addressee, or a label ("Vår referanse:").
//
// Makes them paragraphs, and tells of each. Precondition: tables of the letterhead are unfolded.
void read_headings_as_lines(Workbench& work);

// Letterheads that a word processor set in tables, and tables that only place their content.
//
// Tables that only lay out become what is in them. Those of the letterhead, ruled or not, become
// paragraphs of lines: a label and its value are one line, a cell's paragraphs are the lines of one
// group, which every label begins anew. The head of the first page, where it bears labels of a
// letterhead, is part of the letter.
void unfold_tables(Workbench& work);

// The signature: a paragraph whose lines are a name and a function; or one with the function of who
// signs, and the name in the paragraph below it.
//
// A name above a function stands at the end of the body. A function above a name may be followed by an
// annex. Gives the paragraphs their roles.
std::optional<Signature> find_signature(Blocks& body);

}  // namespace voetnoot::normalize::letterhead
