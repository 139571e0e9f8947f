// Documents made by hand, and the one layout context of a test program.
#pragma once

#include "formats/pdfa/layout/pages/layout.hpp"
#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::test {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::layout::pages;

LayoutContext& context();
LaidOut lay_out_clean(const Document& document);  // fails the test where there are findings

Inline text(std::string_view words);
Inline emphasis(std::string_view words);
Inline reference(std::size_t note);
Inline web_link(std::string_view words, std::string_view target);
Block paragraph(Inlines content);
Block paragraph(std::string_view words);
Block heading(int level, std::string_view words);
Note note(std::string_view label, std::string_view words);
Block table(std::vector<std::vector<std::string>> rows, std::size_t header_rows);
LetterHeadGroup group(std::initializer_list<LetterHeadLine> lines, bool quoted = false);
LetterHeadLine head_line(Field field, std::string_view label, std::string_view value);

// Dutch prose of `words` words, different for each `seed`; the same on every machine.
std::string prose(std::size_t words, unsigned seed = 1);

// A letter of some six pages with 20 notes, letterhead, lists, table, quote.
Document long_letter();

}  // namespace voetnoot::pdfa::test
