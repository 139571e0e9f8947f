// Numbers as Word prints them (ST_NumberFormat, ECMA-376-1, 17.18.59).
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::docx {

// "decimal", "lowerRoman", "upperLetter", "chicago", … A format that is not known prints as decimal;
// "none" and "bullet" print nothing.
std::string printed_number(int number, std::string_view format);

}  // namespace voetnoot::docx
