#include "program/options/common.hpp"
#include "program/options/options.hpp"

namespace voetnoot::program::options {

void add_trace(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand(
        "trace", "Say of each note where it stands, from the original to the sealed files");
    add_files(command, arguments, "Receipt of a letter; - is standard input")->expected(1);
    command.add_option("--note", arguments.note, "Only the notes that bear this label")
        ->type_name("LABEL");
    add_format(command, arguments);
}

}  // namespace voetnoot::program::options
