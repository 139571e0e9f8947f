// Completion for bash and zsh, made from the parser: it cannot leave an option out.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace voetnoot::program {

std::string bash_completion(const CLI::App& parser);
std::string zsh_completion(const CLI::App& parser);

}  // namespace voetnoot::program
