#include "program/parser.hpp"

#include "pipeline/source/source.hpp"

#include <fmt/format.h>

namespace voetnoot::program {

namespace {

constexpr auto summary =
    "Turns official letters into PDF/A, Akoma Ntoso and plain text, and proves that not one footnote "
    "was lost on the way.";

// What a letter may take of the machine, and how it is read.
void add_limits(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--memory", arguments.memory,
                    "Largest memory that reading a letter may take, in MB (default 1024)")
        ->type_name("MB")
        ->check(CLI::Range(64, 1 << 20));
    command
        .add_option("--time", arguments.time,
                    "Processor time that a letter may take, in seconds (default 60)")
        ->type_name("S")
        ->check(CLI::Range(1, 86400));
    command.add_flag("--no-sandbox", arguments.no_sandbox,
                     "Read letters in a process that is not locked down, where a system cannot do that");
}

void add_reading(CLI::App& command, Arguments& arguments) {
    command.add_option("--from", arguments.from, "Format of the input; by default its suffix tells")
        ->type_name("FORMAT");
    command
        .add_option("--lang", arguments.language,
                    "Language of the letter (BCP 47); by default its text tells")
        ->type_name("TAG");
    command
        .add_option("--tracked", arguments.tracked,
                    "Version of a letter with tracked changes: final (all accepted) or original")
        ->type_name("VERSION")
        ->check(CLI::IsMember({"final", "original"}));
    command
        .add_option("--max-bytes", arguments.max_bytes,
                    fmt::format("Largest letter that is read (default {})", Limits{}.bytes))
        ->type_name("N");
    command
        .add_option("--max-depth", arguments.max_depth,
                    fmt::format("Deepest nesting that is read (default {})", Limits{}.depth))
        ->type_name("N");
    add_limits(command, arguments);
}

void add_name(CLI::App& command, Arguments& arguments) {
    command.add_option("--name", arguments.name, "File name for standard input (default letter.md)")
        ->type_name("NAME");
}

void add_rule(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--rule", arguments.rules,
                    "Set the severity of a rule about the source: RULE=info|warning|error")
        ->type_name("SETTING")
        ->type_size(1)
        ->allow_extra_args(false);
}

void add_format(CLI::App& command, Arguments& arguments) {
    command.add_option("--format", arguments.format, "How results are printed: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
}

CLI::Option* add_files(CLI::App& command, Arguments& arguments, const char* what) {
    return command.add_option("files", arguments.files, what)->required()->type_name("FILE");
}

CLI::Option* add_output(CLI::App& command, Arguments& arguments) {
    return command
        .add_option("-o,--output", arguments.output,
                    "Folder for the outputs; it is made where it is missing")
        ->type_name("DIR");
}

// How a letter is to be made.
void add_making(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--to", arguments.to,
                    "Formats to write, separated by commas: pdf, akn, txt (default all)")
        ->type_name("LIST")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->check(CLI::IsMember({"pdf", "akn", "txt"}));
    command
        .add_option(
            "--pdf-profile", arguments.pdf_profile,
            "Standard of the PDF, always with PDF/UA-1: 2a (default), 2u, 2b, or 3a, which carries the "
            "Akoma Ntoso and the letter as it came within it")
        ->type_name("PROFILE")
        ->check(CLI::IsMember({"2a", "2u", "2b", "3a"}));
    command
        .add_option("--on-defect", arguments.on_defect,
                    "What becomes of a letter with defects: refuse, or mark every defect and seal it")
        ->type_name("POLICY")
        ->check(CLI::IsMember({"refuse", "mark"}));
    command.add_option("--date", arguments.date, "Date of a letter that bears none (2021-07-01)")
        ->type_name("D");
    add_reading(command, arguments);
    add_rule(command, arguments);
    command
        .add_option("--data", arguments.data, "Folder with fonts, patterns and schema, searched first")
        ->type_name("DIR");
}

void add_convert(CLI::App& app, Arguments& arguments) {
    CLI::App& command =
        *app.add_subcommand("convert", "Convert letters, verify every output and seal it");
    add_files(command, arguments, "Letters to convert; - is standard input");
    add_output(command, arguments)->required();
    add_making(command, arguments);
    add_name(command, arguments);
    add_format(command, arguments);
    command.add_flag("--force", arguments.force, "Replace outputs that exist");
    command.add_flag("--explain", arguments.explain, "Print the path of the letter through the stages");
    command.add_flag("--timings", arguments.timings, "Print the CPU time of every stage");
}

void add_batch_report_format(CLI::App& command, Arguments& arguments, std::vector<std::string> names) {
    command
        .add_option("--format", arguments.format,
                    fmt::format("What is printed on standard output: {}", fmt::join(names, ", ")))
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
                            arguments, {"html", "jsonl", "junit", "sarif"});
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

void add_batch(CLI::App& app, Arguments& arguments) {
    CLI::App& command =
        *app.add_subcommand("batch", "Convert collections of letters; goes on where it was ended");
    add_files(command, arguments, "Folders (with all below them) and letters")->required(false);
    add_output(command, arguments);
    command.add_option("-j,--jobs", arguments.jobs, "Number of workers (default: one per processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    const auto add_patterns = [&command](const char* name, std::vector<std::string>& patterns,
                                         const char* what) {
        command.add_option(name, patterns, what)
            ->type_name("GLOB")
            ->type_size(1)
            ->allow_extra_args(false);
    };
    add_patterns("--include", arguments.include,
                 "Take of folders only what this matches, like '2021/**/*.md'");
    add_patterns("--exclude", arguments.exclude, "Take of folders nothing that this matches");
    command
        .add_option("--manifest", arguments.manifest,
                    "File that names letters, as JSON Lines: path, name, options; - is standard input")
        ->type_name("FILE");
    add_batch_parts(command, arguments);
    add_making(command, arguments);
    command.add_flag("--force", arguments.force,
                     "Make every letter anew, also where nothing has changed");
    add_batch_report_format(command, arguments, {"text", "jsonl", "junit", "sarif", "html"});
    add_batch_queries(command, arguments);
}

void add_check(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("check", "Say what is wrong with letters; writes nothing");
    add_files(
        command, arguments,
        "Letters to check: files, folders and patterns like 'letters/**/*.md'; - is standard input");
    add_reading(command, arguments);
    add_name(command, arguments);
    add_rule(command, arguments);
    command
        .add_option("--format", arguments.format,
                    "How findings are printed: text, json, sarif, junit or github")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "sarif", "junit", "github"}));
    command
        .add_option("--fail-on", arguments.fail_on,
                    "From which severity on a letter fails: error or warning")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning"}));
}

void add_ledger(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand(
        "ledger", "Print the independent recount of any file that is read or written, as JSON");
    add_files(command, arguments, "File to count: .md, .docx, .pdf, .akn.xml or .txt")->expected(1);
    add_reading(command, arguments);
    add_name(command, arguments);
}

void add_ast(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("ast", "Print the Document of a letter as JSON, with spans");
    add_files(command, arguments, "Letter to print; - is standard input")->expected(1);
    add_reading(command, arguments);
    add_name(command, arguments);
}

void add_rules(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand("rules", "Print the catalogue of rules");
    command
        .add_option("--format", arguments.format, "How the catalogue is printed: text, json or markdown")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "markdown"}));
}

}  // namespace

std::unique_ptr<CLI::App> make_parser(Arguments& arguments) {
    auto app = std::make_unique<CLI::App>(summary, "voetnoot");
    app->set_version_flag("--version", "voetnoot " VOETNOOT_VERSION);
    app->require_subcommand(1);
    app->failure_message(CLI::FailureMessage::simple);
    add_convert(*app, arguments);
    add_batch(*app, arguments);
    add_check(*app, arguments);
    add_ledger(*app, arguments);
    add_ast(*app, arguments);
    add_rules(*app, arguments);
    return app;
}

}  // namespace voetnoot::program
