// What is wrong with a command line that the parser did not take, in words for who wrote it.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace voetnoot::program::mistakes {

// One or two lines, without an end of line. `words` are those behind the program's name.
std::string explained(const CLI::App& parser, const std::vector<std::string>& words,
                      const CLI::ParseError& error);

}  // namespace voetnoot::program::mistakes
