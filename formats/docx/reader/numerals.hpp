// Numbers as Word keeps them, and as it prints them (ST_NumberFormat, ECMA-376-1, 17.18.59).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

// A number as it stands in XML. None is higher than Word itself counts, 32,767, or lower than its
// negative.
std::optional<int> number_in(std::string_view text);

// "decimal", "lowerRoman", "upperLetter", "chicago", …; "none" and "bullet" print nothing. A format that
// the document spells out ("001, 002, 003, ...") stands for itself. Nothing where the format, or the
// number in it, is not known.
std::optional<std::string> number_as(int number, std::string_view format);
// The same; what is not known prints as decimal.
std::string printed_number(int number, std::string_view format);

}  // namespace voetnoot::docx::reader
