// What tracked changes put into the letter and take out of it, as findings with its words.
#pragma once

#include "formats/docx/package/element.hpp"
#include "formats/docx/reader/word_file.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"

#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

// All text below, in one row; without that of tracked changes, which tell it themselves.
std::string all_text(const package::Element& element);
std::string unmarked_text(const package::Element& element);

// w:ins, w:del, w:moveFrom or w:moveTo around content. Nothing where it holds neither words nor notes.
void report_change(WordFile& file, const package::Element& change);
// The same where the mark stands in the properties of a row or a cell, `whole`.
void report_change_of(WordFile& file, const package::Element& mark, const package::Element& whole,
                      const Phrase& what);
// Of a paragraph: its end, and a number that a change of its format took away.
void report_changes_of_paragraph(WordFile& file, const package::Element& paragraph);

}  // namespace voetnoot::docx::reader
