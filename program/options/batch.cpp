#include "program/options/common.hpp"
#include "program/options/options.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace voetnoot::program::options {

namespace {

void add_batch_report_format(CLI::App& command, Arguments& arguments, std::vector<std::string> names) {
    command
        .add_option(
            "--format", arguments.format,
            tr("What is printed on standard output: {}", fmt::format("{}", fmt::join(names, ", "))))
        ->type_name("FORMAT")
        ->check(CLI::IsMember(std::move(names)));
}

void add_batch_queries(CLI::App& batch, Arguments& arguments) {
    const auto add = [&](const char* name, const char* what) {
        CLI::App& command = *batch.add_subcommand(name, what);
        command.add_option("folder", arguments.output, "Output folder of the batch")
            ->required()
            ->type_name("DIR");
        return &command;
    };
    add_batch_report_format(*add("status", "Say how far a batch is, also while it runs"), arguments,
                            {"text", "json"});
    add_batch_report_format(*add("report", "Print the results of a batch, also while it runs"),
                            arguments, {"html", "jsonl", "junit", "sarif", "gitlab"});
    add("merge", "Join the journals of the shards of a batch");
}

// One part of the work of several machines, or of several tries.
void add_batch_parts(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--shard", arguments.shard,
                    "Take a stable part of the letters: part I (from 0) of N")
        ->type_name("I/N");
    command
        .add_option("--retry", arguments.retry,
                    "Try again what was refused, or what crashed or could not be read")
        ->type_name("WHAT")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->check(CLI::IsMember({"refused", "crashed"}));
}

}  // namespace

void add_batch(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command =
        *app.add_subcommand("batch", "Convert collections of letters; goes on where it was ended");
    add_files(command, arguments, "Folders (with all below them) and letters")->required(false);
    add_output(command, arguments);
    command.add_option("-j,--jobs", arguments.jobs, "Number of workers (default: one per processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    add_choice(command, arguments, table);
    command
        .add_option("--manifest", arguments.manifest,
                    "File that names letters, as JSON Lines: path, name, options; - is standard input")
        ->type_name("FILE");
    command
        .add_option("--witness-dir", arguments.witnesses,
                    "Folder with the files that the letters were made from, each called as its letter")
        ->type_name("DIR");
    add_take(command, arguments);
    add_batch_parts(command, arguments);
    add_making(command, arguments, table);
    command.add_flag("--force", arguments.force,
                     "Make every letter anew, also where nothing has changed");
    command.add_flag(
        "--verify", arguments.verify,
        "Hold the files of unchanged letters against their receipts; make damaged ones anew");
    add_loudness(command, arguments, "Name every letter that was not sealed, not the first ones only");
    add_batch_packages(command, arguments);
    add_batch_report_format(command, arguments, {"text", "jsonl", "junit", "sarif", "gitlab", "html"});
    add_batch_queries(command, arguments);
}

}  // namespace voetnoot::program::options
