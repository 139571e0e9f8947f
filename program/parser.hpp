// The description of the command line. Whatever it says of formats, it asks of the table.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace voetnoot::program {

// The parser, bound to `arguments`, which must outlive it, as the table must.
std::unique_ptr<CLI::App> make_parser(Arguments& arguments, const FormatTable& table);

}  // namespace voetnoot::program
