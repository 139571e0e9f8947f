#include "program/options/common.hpp"
#include "program/options/formats.hpp"
#include "program/options/options.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

namespace voetnoot::program::options {

void add_check(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand("check", "Say what is wrong with letters; writes nothing");
    add_files(command, arguments,
              tr("Letters to check: files, folders and patterns like 'letters/**/*{}'; - is "
                 "standard input",
                 first_suffix(table)));
    CLI::Option* const only_source =
        command.add_flag("--only-source", arguments.only_source,
                         "Look at the letter alone, and make no outputs of it: a quick look");
    add_making(command, arguments, table);
    add_witness(command, arguments)->excludes(only_source);
    add_name(command, arguments, table);
    add_choice(command, arguments, table);
    add_loudness(command, arguments);
    command
        .add_option("--format", arguments.format,
                    "How findings are printed: text, json, sarif, junit, github or gitlab")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "sarif", "junit", "github", "gitlab"}));
    command
        .add_option("--fail-on", arguments.fail_on,
                    "From which severity on a letter fails: error or warning")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning"}));
}

}  // namespace voetnoot::program::options
