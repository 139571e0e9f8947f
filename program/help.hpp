// What the program says of its own commands, made from the parser: none of it can leave an option out.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace voetnoot::program {

// The manual page, in troff (man(7)).
std::string manual(const CLI::App& parser);

// Completion for bash and for zsh.
std::string bash_completion(const CLI::App& parser);
std::string zsh_completion(const CLI::App& parser);

}  // namespace voetnoot::program
