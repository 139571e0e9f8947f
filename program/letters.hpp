// What a command line names as letters: files, folders (every letter below them, by suffix) and glob
// patterns (* and ? within a name, ** across folders), in a stable order, each once.
#pragma once

#include "pipeline/format/format.hpp"

#include <string>
#include <vector>

namespace voetnoot::program {

// Throws CannotRun where a pattern or a folder has no letter: silence would look like success.
std::vector<std::string> find_letters(const std::vector<std::string>& arguments, Formats formats);

// Is `file` of a glob pattern? "**/" also stands for no folder at all.
bool matches(std::string pattern, const std::string& file);

}  // namespace voetnoot::program
