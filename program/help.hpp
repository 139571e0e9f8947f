// What the program says of its own commands, made from the parser: none of it can leave an option out.
#pragma once

#include "pipeline/format/format_table.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace voetnoot::program {

// The manual page, in troff (man(7)).
std::string manual(const CLI::App& parser, const FormatTable& table);

// The page of the documentation that has every command and option (Markdown).
std::string commands_page(const CLI::App& parser);

// Completion for bash and for zsh.
// `rules` are the ids that options about rules take.
std::string bash_completion(const CLI::App& parser, const std::vector<std::string>& rules);
std::string zsh_completion(const CLI::App& parser, const std::vector<std::string>& rules);

}  // namespace voetnoot::program
