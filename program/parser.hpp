// The description of the command line.
#pragma once

#include "program/arguments.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace voetnoot::program {

// The parser, bound to `arguments`, which must outlive it.
std::unique_ptr<CLI::App> make_parser(Arguments& arguments);

}  // namespace voetnoot::program
