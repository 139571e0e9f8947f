// Encodings that a file does not write down: those of two standard fonts, and the array that a Type 1
// font program carries in its clear text (Adobe Type 1 Font Format, 2.2).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace voetnoot::pdfa::recount {

// UTF-8, or empty. `font` is "Symbol", "ZapfDingbats" or "StandardEncoding" (its upper half).
std::string text_of_builtin_code(unsigned char code, std::string_view font);

// "dup 65 /A put …" up to eexec: the glyph names by code.
std::map<std::uint32_t, std::string> encoding_of_type1(std::string_view program);

}  // namespace voetnoot::pdfa::recount
