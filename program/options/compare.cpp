#include "program/options/common.hpp"
#include "program/options/options.hpp"

namespace voetnoot::program::options {

void add_compare(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand(
        "compare", "Compare two files that should be one letter, whatever their formats");
    add_files(command, arguments, "The original, and what was made of it")->expected(2);
    command
        .add_option("--format", arguments.format,
                    "How differences are printed: text, json, sarif or html")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "sarif", "html"}));
    add_reading(command, arguments, table);
    command
        .add_option("--data", arguments.data, "Folder with fonts, patterns and schema, searched first")
        ->type_name("DIR");
}

}  // namespace voetnoot::program::options
