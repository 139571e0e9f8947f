#include "program/options/common.hpp"
#include "program/options/options.hpp"

namespace voetnoot::program::options {

void add_receipt(CLI::App& app, Arguments& arguments) {
    CLI::App& receipt = *app.add_subcommand("receipt", "Compare the receipts of two runs");
    receipt.require_subcommand(1);
    CLI::App& command = *receipt.add_subcommand(
        "diff", "Say what differs between two runs, and why their outputs differ");
    command.add_option("receipts", arguments.files, "Two receipts, or folders with one receipt each")
        ->required()
        ->expected(2)
        ->type_name("PATH");
    add_format(command, arguments);
}

}  // namespace voetnoot::program::options
