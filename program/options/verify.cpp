#include "program/options/common.hpp"
#include "program/options/options.hpp"

namespace voetnoot::program::options {

void add_verify(CLI::App& app, Arguments& arguments) {
    CLI::App& command =
        *app.add_subcommand("verify", "Hold sealed files against their receipts, and count them again");
    command
        .add_option("paths", arguments.files,
                    "Receipts, folders with sealed letters (also the outputs of a batch), and packages")
        ->required()
        ->type_name("PATH");
    command.add_option("-j,--jobs", arguments.jobs, "Number of processes (default: one per processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command
        .add_option("--format", arguments.format,
                    "How findings are printed: text, json, sarif, junit, github or gitlab")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "sarif", "junit", "github", "gitlab"}));
    command.add_option("--data", arguments.data, "Folder with the schemas of packages, searched first")
        ->type_name("DIR");
    add_limits(command, arguments);
}

}  // namespace voetnoot::program::options
