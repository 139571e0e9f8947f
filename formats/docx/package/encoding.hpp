// XML in UTF-8, as everything behind it needs it: an XML part may be UTF-16 as well (ECMA-376-2, 6.1.2).
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::docx::package {

// The bytes themselves where they are not UTF-16. Throws Unreadable where UTF-16 is broken, and where
// they are in, or declare, another encoding.
std::string in_utf8(std::string bytes, std::string_view part);

}  // namespace voetnoot::docx::package
