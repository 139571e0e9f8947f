// What the words of a line say of the sentence that it is of.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <string_view>

namespace voetnoot::pdfa::reader {

std::string_view last_word(const foreign::Line& line);  // a reference is none; may be empty
bool ends_sentence(const foreign::Line& line);
bool ends_within_sentence(const foreign::Line& line);  // no sentence ends so: "of the"
bool begins_lower(const foreign::Line& line);
bool begins_within_sentence(const foreign::Line& line);  // likewise, and not with an address
bool is_name(const foreign::Line& line);                 // "Anna de Vries": a sentence has other words

}  // namespace voetnoot::pdfa::reader
