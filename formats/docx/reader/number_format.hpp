// Numbers of a chart as its format code shows them (ECMA-376-1, 18.8.31), in the digits of the file:
// with its point, and without signs between thousands, which mean another number in another language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

// "0.35" under "0%" is "35%". Nothing where the code asks for what is not known here, or the value is no
// number: it is shown as it stands.
std::optional<std::string> formatted_number(std::string_view value, std::string_view code);

}  // namespace voetnoot::docx::reader
