// What the parser says of an option's values, of how many there are and of options that do not go
// together: its sentences are English, so they are taken apart and said anew.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace voetnoot::program::mistakes {

// "-o DIR"; of what has no dash, what kind of word is due.
std::string shown_option(const CLI::Option& option);

// By its long or short name, with or without dashes; nullptr where the command has none.
const CLI::Option* option_named(const CLI::App& command, std::string name);

// As the parser has it where it is of no known kind.
std::string values_explained(const CLI::App& command, const std::string& said);

}  // namespace voetnoot::program::mistakes
