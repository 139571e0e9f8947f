// Numbers as Word prints them (ST_NumberFormat, ECMA-376-1, 17.18.59), for the scan: not a line of it is
// the reader's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::docx::scan {

// A number as it stands in XML. None is higher than Word itself counts, 32,767, or lower than its
// negative.
std::optional<long> number_of(std::string_view text);

// Nothing where the scan does not know the format, or how Word goes on at so high a number.
std::optional<std::string> numeral(long number, std::string_view format);

}  // namespace voetnoot::docx::scan
