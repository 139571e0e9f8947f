// Characters of symbol fonts.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

// The character as Unicode has it; empty where it is not known. `code` is hexadecimal, with or without
// the offset F000 that symbol fonts have.
std::string symbol(std::string_view font, std::string_view code);

}  // namespace voetnoot::docx::reader
