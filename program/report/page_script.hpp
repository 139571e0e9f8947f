// The script of the report page, which finds letters in it, and how its policy names it: no other runs.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::program::report {

// Reads the data of the element "data"; all that it shows is text, never markup.
extern const std::string_view page_script;

// "'sha256-…'" (Content Security Policy 3, hash-source).
std::string page_script_source();

}  // namespace voetnoot::program::report
