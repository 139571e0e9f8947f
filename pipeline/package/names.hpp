// Names that every archive takes: [A-Za-z0-9._-], short, no dot in front, no name of a device.
//
// Thread rules: pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace voetnoot::package {

// So that what is written beside a file ("….bestand.mdto.xml") has at most 100 bytes too.
inline constexpr std::size_t longest_name = 80;
inline constexpr std::size_t longest_written = 100;

bool is_safe_name(std::string_view name);

// `name` with '_' for each run of other signs; shortened before its suffix.
std::string safe_name(std::string_view name);

// Of a letter that is called as one of its outputs is: a PDF that became one.
std::string original_name(std::string_view name);

}  // namespace voetnoot::package
