// What stands in a folder and nobody put there: hidden folders (.git, .svn, .Trash-1000), and what
// systems, office programs and archives leave. A walk passes it over, and counts it.
#pragma once

#include <string_view>

namespace voetnoot::program {

// By its name alone. A hidden file is none: it may be a letter.
bool is_left_behind(std::string_view name, bool is_folder);

}  // namespace voetnoot::program
