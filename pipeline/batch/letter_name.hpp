// Where the outputs of a letter go: a name below the output folder, made from the path of the letter
// alone, so that it is the same in every run and on every machine, whatever other letters there are.
//
//     2021/brief.md      → 2021/brief        the suffix of the first format is left out
//     2021/brief.docx    → 2021/brief~docx   any other is kept: two letters never share a name
//     ../a b/.x%\n.md    → %2E%2E/a b/%2Ex%25%0A
//
// No name leaves the folder, hides in it, or holds bytes that are no UTF-8: what could is escaped as
// in RFC 3986, and so is '~'. Names that are too long are cut and end in '~~' and a hash of the whole.
#pragma once

#include "pipeline/format/format.hpp"

#include <string>
#include <string_view>

namespace voetnoot::batch {

std::string letter_name(Formats formats, std::string_view path);

}  // namespace voetnoot::batch
