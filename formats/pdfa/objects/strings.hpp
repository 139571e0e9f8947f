// String objects (ISO 32000-1, 7.3.4 and 7.9.2), ready to be written. PoDoFo's own strings re-encode
// what they are given; these keep every byte.
#pragma once

#include "formats/pdfa/objects/podofo.hpp"

#include <string>
#include <string_view>

namespace voetnoot::pdfa::objects {

void append_literal(std::string& out, std::string_view bytes);  // "(…)"

PoDoFo::PdfVariant byte_string(std::string_view bytes);
PoDoFo::PdfVariant text_string(std::string_view utf8);  // ASCII as it is, else UTF-16BE with its mark

void append_utf16_hex(std::string& out, std::string_view utf8);  // "00EB"; surrogates where needed

}  // namespace voetnoot::pdfa::objects
