#include "program/options/common.hpp"
#include "program/options/formats.hpp"
#include "program/options/options.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

namespace voetnoot::program::options {

void add_ledger(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand(
        "ledger", "Print the independent recount of any file that is read or written, as JSON");
    const auto is_counted = [](const Format& format) { return format.read || format.recount; };
    add_files(command, arguments, tr("File to count: {}", list(table, is_counted, suffix_of)))
        ->expected(1);
    add_reading(command, arguments, table);
    add_name(command, arguments, table);
}

}  // namespace voetnoot::program::options
