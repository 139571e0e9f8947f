// Liang's hyphenation patterns in the form that libhyphen asks for. It applies, at each letter, only the
// longest pattern (or beginning of one) that ends there; so for every beginning of a pattern its file
// must say what all patterns that end it say together. Debian's file for Norwegian lacks that: as it
// is, half of the places are not found.
//
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::pdfa::layout::text {

// `file` begins with a line that names its encoding, of one byte a letter; then a pattern a line.
std::string complete_patterns(std::string_view file);

}  // namespace voetnoot::pdfa::layout::text
