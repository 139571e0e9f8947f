#include "program/options/common.hpp"
#include "program/options/options.hpp"

namespace voetnoot::program::options {

void add_ast(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand("ast", "Print the Document of a letter as JSON, with spans");
    add_files(command, arguments, "Letter to print; - is standard input")->expected(1);
    add_reading(command, arguments, table);
    add_name(command, arguments, table);
}

}  // namespace voetnoot::program::options
