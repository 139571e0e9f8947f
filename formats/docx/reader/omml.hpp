// Formulas of Word: OMML (ECMA-376-1, 22.1), and EQ fields (17.16.5.22).
#pragma once

#include "formats/docx/package/element.hpp"
#include "formats/docx/reader/math.hpp"
#include "formats/docx/reader/word_file.hpp"

#include <string_view>

namespace voetnoot::docx::reader {

// Of m:oMath or m:oMathPara, or anything within.
Math read_omml(const package::Element& element, Tracked version);

// What the line of a formula does not say: tracked changes in it (DOCX-1, DOCX-2), what is struck out or
// hidden (DOCX-12).
void tell_of_formula(const package::Element& element, WordFile& file);

// Of what follows "EQ" in the code of a field.
Math read_eq(std::string_view code);

}  // namespace voetnoot::docx::reader
