// From what the command line names to a letter.
#pragma once

#include "library/voetnoot/options.hpp"
#include "pipeline/document/date.hpp"
#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"
#include "program/letters.hpp"

#include <optional>
#include <string>

namespace voetnoot::program {

// Reads a file, or standard input for "-"; its pictures stand beside it, unless it came by standard
// input. Throws CannotRun where it is missing, unreadable, a folder, larger than the limit, or of no
// known format.
library::Letter read_input(const std::string& file, const Arguments& arguments,
                           const FormatTable& table);
// The same of one that the command line found: where that was in a folder, it is read below it only.
library::Letter read_found(const std::string& file, const Named::Place& place,
                           const Arguments& arguments, const FormatTable& table);

// Of any file that the command line names. Throws CannotRun as above.
std::string read_bytes(const std::string& file, const Arguments& arguments);

// --date, else SOURCE_DATE_EPOCH. Throws CannotRun where one is given and is no date.
std::optional<Date> date_of(const Arguments& arguments);
// The arguments with that date, and with the witness that they name.
Arguments completed(Arguments arguments, const FormatTable& table);

}  // namespace voetnoot::program
