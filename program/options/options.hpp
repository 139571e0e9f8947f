// The options of each command, one file a command.
// Whatever they say of formats, they ask of the table. `arguments` and `table` outlive the parser.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

#include <CLI/CLI.hpp>

namespace voetnoot::program::options {

void add_convert(CLI::App& app, Arguments& arguments, const FormatTable& table);
void add_batch(CLI::App& app, Arguments& arguments, const FormatTable& table);
void add_check(CLI::App& app, Arguments& arguments, const FormatTable& table);
void add_compare(CLI::App& app, Arguments& arguments, const FormatTable& table);
void add_trace(CLI::App& app, Arguments& arguments);
void add_verify(CLI::App& app, Arguments& arguments);
void add_receipt(CLI::App& app, Arguments& arguments);
void add_ledger(CLI::App& app, Arguments& arguments, const FormatTable& table);
void add_ast(CLI::App& app, Arguments& arguments, const FormatTable& table);
void add_package(CLI::App& app, Arguments& arguments);
void add_batch_packages(CLI::App& batch, Arguments& arguments);
void add_rules(CLI::App& app, Arguments& arguments, const FormatTable& table);

}  // namespace voetnoot::program::options
