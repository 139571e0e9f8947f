// Options that several commands share. They are bound to `arguments`, which outlives the parser.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace voetnoot::program::options {

// How a letter is read, with the limits on it and the file of settings.
void add_reading(CLI::App& command, Arguments& arguments, const FormatTable& table);
// What reading may take of the machine.
void add_limits(CLI::App& command, Arguments& arguments);
// How a letter is to be made, and read.
void add_making(CLI::App& command, Arguments& arguments, const FormatTable& table);
void add_name(CLI::App& command, Arguments& arguments, const FormatTable& table);
void add_rule(CLI::App& command, Arguments& arguments);
void add_format(CLI::App& command, Arguments& arguments);
CLI::Option* add_files(CLI::App& command, Arguments& arguments, const std::string& what);
// How much is said on the terminal: -q, and -v, which says `more`.
void add_loudness(CLI::App& command, Arguments& arguments, const std::string& more);
// The same of findings, with --severity.
void add_loudness(CLI::App& command, Arguments& arguments);
// --include and --exclude, of folders.
void add_choice(CLI::App& command, Arguments& arguments, const FormatTable& table);
CLI::Option* add_output(CLI::App& command, Arguments& arguments);
CLI::Option* add_take(CLI::App& command, Arguments& arguments);
// --witness, and what needs it.
CLI::Option* add_witness(CLI::App& command, Arguments& arguments);

}  // namespace voetnoot::program::options
