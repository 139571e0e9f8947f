// The text of a simple font's codes where the file has no ToUnicode: the named encodings of
// ISO 32000-1, annex D, and the glyph names of Latin text. Our own outputs never need it; foreign
// files do.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::pdfa::recount {

// UTF-8, or empty. An unknown encoding reads as WinAnsiEncoding does where that is printable ASCII.
std::string text_of_code(unsigned char code, std::string_view encoding);

// "eacute", "uni00E9", "u1F600", "f_i": UTF-8, or empty where the name says nothing.
std::string text_of_glyph_name(std::string_view name);

}  // namespace voetnoot::pdfa::recount
