// What stands in a folder and nobody put there: hidden folders (.git, .svn, .Trash-1000), and what
// systems, office programs and archives leave. A walk passes it over, and counts it.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <boost/filesystem/path.hpp>
#include <string_view>

namespace voetnoot {

// By its name alone. A hidden file is none: it may be a letter.
bool is_left_behind(std::string_view name, bool is_folder);
// The same of a file, or of a folder on the way to it.
bool is_left_behind_below(const boost::filesystem::path& path);

// What to do with such a file where nothing but what is told of may stand.
inline constexpr std::string_view left_behind_hint =
    marked("A system or a program left it there when somebody looked at the folder: delete it.");

}  // namespace voetnoot
