#include "program/options/common.hpp"
#include "program/options/options.hpp"

namespace voetnoot::program::options {

void add_convert(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command =
        *app.add_subcommand("convert", "Convert letters, verify every output and seal it");
    add_files(command, arguments, "Letters to convert; - is standard input");
    add_output(command, arguments)->required();
    add_making(command, arguments, table);
    add_witness(command, arguments);
    add_name(command, arguments, table);
    add_choice(command, arguments, table);
    add_format(command, arguments);
    add_loudness(command, arguments);
    command.add_flag("--force", arguments.force, "Replace outputs that exist");
    command.add_flag("--explain", arguments.explain, "Print the path of the letter through the stages");
    command.add_flag("--timings", arguments.timings, "Print the CPU time of every stage");
}

}  // namespace voetnoot::program::options
