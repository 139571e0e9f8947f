// The manual page (troff, man(7)), made from the parser: it cannot leave an option out.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace voetnoot::program {

std::string manual(const CLI::App& parser);

}  // namespace voetnoot::program
