// Is the content of a zip container the same for every program that reads it (APPNOTE 4.3, 4.4)?
//
// Some go by the directory at its end, others by the headers before each entry. Times, versions and
// extra fields may differ there: Word's own files do, and are padded besides. Names, sizes and places
// may not.
#pragma once

#include <string_view>

namespace voetnoot::codings::zip {

// Throws Unreadable where two entries bear one name (names of parts are the same in any case of their
// letters, ECMA-376-2, 6.2.2.3), where an entry is not what its directory says, or lies over another.
void require_one_reading(std::string_view zip);

}  // namespace voetnoot::codings::zip
