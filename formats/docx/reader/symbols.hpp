// Characters of symbol fonts.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

// The character as Unicode has it; empty where it is not known. `code` is hexadecimal, with or without
// the offset F000 that symbol fonts have.
std::string symbol(std::string_view font, std::string_view code);

// Symbol, Wingdings, Wingdings 2 and 3, Webdings: whatever is typed in them shows a sign.
bool is_symbol_font(std::string_view font);
// The sign that such a font shows for a character of the text; empty where it is not known.
std::string symbol(std::string_view font, char32_t code);

}  // namespace voetnoot::docx::reader
