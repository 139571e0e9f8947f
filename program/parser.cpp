#include "program/parser.hpp"

#include "library/voetnoot/formats.hpp"
#include "pipeline/source/source.hpp"
#include "program/letter_options.hpp"

#include <fmt/format.h>

#include <map>

namespace voetnoot::program {

namespace {

// "PDF/A and PDF/UA, Akoma Ntoso 3.0 and Plain text".
std::string summary(const FormatTable& table) {
    std::vector<std::string_view> titles;
    for (const Format& format : table.formats)
        if (format.writer) titles.push_back(format.title);
    std::string text = "Turns official letters into ";
    for (std::size_t i = 0; i < titles.size(); ++i)
        text += fmt::format("{}{}", i == 0 ? "" : i + 1 == titles.size() ? " and " : ", ", titles[i]);
    return text + ", and proves that not one footnote was lost on the way.";
}

// `value` of each format for which `is_one` holds.
template <class Test, class Value>
std::string list(const FormatTable& table, const Test& is_one, const Value& value) {
    std::vector<std::string> all;
    for (const Format& format : table.formats)
        if (is_one(format)) all.emplace_back(value(format));
    return fmt::format("{}", fmt::join(all, ", "));
}

bool is_read(const Format& format) {
    return format.read != nullptr;
}

std::string_view name_of(const Format& format) {
    return format.name;
}

std::string_view suffix_of(const Format& format) {
    return format.suffixes.front();
}

// That of the letters that most are: of the first format that is read.
std::string first_suffix(const FormatTable& table) {
    for (const Format& format : table.formats)
        if (is_read(format)) return std::string(suffix_of(format));
    return {};
}

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

void add_settings(CLI::App& command, Arguments& arguments) {
    CLI::Option* const config =
        command
            .add_option("--config", arguments.config,
                        "File with settings, instead of the voetnoot.toml of the working folder or of a "
                        "folder above it in its repository")
            ->type_name("FILE");
    command.add_flag("--isolated", arguments.isolated, "Take no file with settings")->excludes(config);
}

void add_reading(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    library::Options& options = arguments.options;
    command
        .add_option("--from", options.from,
                    fmt::format("Format of the input: {}; by default its suffix tells",
                                list(table, is_read, name_of)))
        ->type_name("FORMAT");
    command
        .add_option("--lang", options.language,
                    "Language of the letter (BCP 47); by default its text tells")
        ->type_name("TAG");
    command
        .add_option_function<std::string>(
            "--tracked", [&options](const std::string& word) { set_version(options, word); },
            "Version of a letter with tracked changes: final (all accepted) or original")
        ->type_name("VERSION")
        ->check(CLI::IsMember(versions()));
    command
        .add_option("--max-bytes", options.max_bytes,
                    fmt::format("Largest letter that is read (default {})", options.max_bytes))
        ->type_name("N");
    command
        .add_option("--max-depth", options.max_depth,
                    fmt::format("Deepest nesting that is read (default {})", options.max_depth))
        ->type_name("N");
    add_settings(command, arguments);
    add_limits(command, arguments);
}

void add_name(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    arguments.name = "letter" + first_suffix(table);
    command
        .add_option("--name", arguments.name,
                    fmt::format("File name for standard input (default {})", arguments.name))
        ->type_name("NAME");
}

void add_rule(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--rule", arguments.options.rules,
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

CLI::Option* add_files(CLI::App& command, Arguments& arguments, const std::string& what) {
    return command.add_option("files", arguments.files, what)->required()->type_name("FILE");
}

CLI::Option* add_output(CLI::App& command, Arguments& arguments) {
    return command
        .add_option("-o,--output", arguments.output,
                    "Folder for the outputs; it is made where it is missing")
        ->type_name("DIR");
}

// "2a (PDF/A-2a and PDF/UA-1; default), 2u (PDF/A-2u and PDF/UA-1)".
std::string profiles_text(const Format& format, Formats formats) {
    std::vector<std::string> all;
    for (const Profile& profile : format.profiles) {
        std::string about(profile.title);
        if (&profile == &format.profiles.front()) about += "; default";
        if (!profile.attaches.empty())
            about += fmt::format("; carries the letter as it came, and its {}",
                                 find_format(formats, profile.attaches)->title);
        all.push_back(fmt::format("{} ({})", profile.name, about));
    }
    return fmt::format("Profile of {}: {}", format.title, fmt::join(all, ", "));
}

void add_profiles(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    for (const Format& format : table.formats) {
        if (format.profiles.empty()) continue;
        std::vector<std::string> names;
        for (const Profile& profile : format.profiles) names.emplace_back(profile.name);
        std::map<std::string, std::string>& chosen = arguments.options.profiles;
        command
            .add_option_function<std::string>(
                fmt::format("--{}", profile_option(format)),
                [&chosen, &format](const std::string& name) { chosen[std::string(format.name)] = name; },
                profiles_text(format, table.formats))
            ->type_name("PROFILE")
            ->check(CLI::IsMember(std::move(names)));
    }
}

// How a letter is to be made.
void add_making(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    library::Options& options = arguments.options;
    std::vector<std::string> written;
    for (const std::string_view name : written_formats(table)) written.emplace_back(name);
    command
        .add_option("--to", options.to,
                    fmt::format("Formats to write, separated by commas: {} (default all)",
                                fmt::join(written, ", ")))
        ->type_name("LIST")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->check(CLI::IsMember(std::move(written)));
    add_profiles(command, arguments, table);
    command
        .add_option_function<std::string>(
            "--on-defect", [&options](const std::string& word) { set_policy(options, word); },
            "What becomes of a letter with defects: refuse, or mark every defect and seal it")
        ->type_name("POLICY")
        ->check(CLI::IsMember(policies()));
    command.add_option("--date", options.date, "Date of a letter that bears none (2021-07-01)")
        ->type_name("D");
    add_reading(command, arguments, table);
    add_rule(command, arguments);
    command
        .add_option("--data", arguments.data, "Folder with fonts, patterns and schema, searched first")
        ->type_name("DIR");
}

CLI::Option* add_take(CLI::App& command, Arguments& arguments) {
    return command
        .add_option(
            "--take-from-witness", arguments.options.take_from_witness,
            "Lines of a lost letterhead to take over from the witness, separated by commas: date, "
            "reference, addressee")
        ->type_name("LIST")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->check(CLI::IsMember({"date", "reference", "addressee"}));
}

CLI::Option* add_witness(CLI::App& command, Arguments& arguments) {
    CLI::Option* const witness =
        command
            .add_option("--witness", arguments.witness,
                        "File that the letter was made from: what differs in it is said")
            ->type_name("FILE");
    add_take(command, arguments)->needs(witness);
    return witness;
}

void add_convert(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command =
        *app.add_subcommand("convert", "Convert letters, verify every output and seal it");
    add_files(command, arguments, "Letters to convert; - is standard input");
    add_output(command, arguments)->required();
    add_making(command, arguments, table);
    add_witness(command, arguments);
    add_name(command, arguments, table);
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

void add_batch(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command =
        *app.add_subcommand("batch", "Convert collections of letters; goes on where it was ended");
    add_files(command, arguments, "Folders (with all below them) and letters")->required(false);
    add_output(command, arguments);
    command.add_option("-j,--jobs", arguments.jobs, "Number of workers (default: one per processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    const auto add_patterns = [&command](const char* name, std::vector<std::string>& patterns,
                                         const std::string& what) {
        command.add_option(name, patterns, what)
            ->type_name("GLOB")
            ->type_size(1)
            ->allow_extra_args(false);
    };
    add_patterns(
        "--include", arguments.include,
        fmt::format("Take of folders only what this matches, like '2021/**/*{}'", first_suffix(table)));
    add_patterns("--exclude", arguments.exclude, "Take of folders nothing that this matches");
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
    add_batch_report_format(command, arguments, {"text", "jsonl", "junit", "sarif", "html"});
    add_batch_queries(command, arguments);
}

void add_check(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand("check", "Say what is wrong with letters; writes nothing");
    add_files(command, arguments,
              fmt::format("Letters to check: files, folders and patterns like 'letters/**/*{}'; - is "
                          "standard input",
                          first_suffix(table)));
    CLI::Option* const only_source =
        command.add_flag("--only-source", arguments.only_source,
                         "Look at the letter alone, and make no outputs of it: a quick look");
    add_making(command, arguments, table);
    add_witness(command, arguments)->excludes(only_source);
    add_name(command, arguments, table);
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

void add_ledger(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand(
        "ledger", "Print the independent recount of any file that is read or written, as JSON");
    const auto is_counted = [](const Format& format) { return format.read || format.recount; };
    add_files(command, arguments, fmt::format("File to count: {}", list(table, is_counted, suffix_of)))
        ->expected(1);
    add_reading(command, arguments, table);
    add_name(command, arguments, table);
}

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

void add_trace(CLI::App& app, Arguments& arguments) {
    CLI::App& command = *app.add_subcommand(
        "trace", "Say of each note where it stands, from the original to the sealed files");
    add_files(command, arguments, "Receipt of a letter; - is standard input")->expected(1);
    command.add_option("--note", arguments.note, "Only the notes that bear this label")
        ->type_name("LABEL");
    add_format(command, arguments);
}

void add_ast(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand("ast", "Print the Document of a letter as JSON, with spans");
    add_files(command, arguments, "Letter to print; - is standard input")->expected(1);
    add_reading(command, arguments, table);
    add_name(command, arguments, table);
}

void add_rules(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand("rules", "Print the catalogue of rules");
    command
        .add_option("--format", arguments.format, "How the catalogue is printed: text, json or markdown")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "markdown"}));
    std::vector<std::string> names;
    for (const Format& format : table.formats)
        if (!format.inventory.empty()) names.emplace_back(format.name);
    command
        .add_option("--inventory", arguments.inventory,
                    "Print what the syntax of a format can hold instead, as Markdown")
        ->type_name("FORMAT")
        ->check(CLI::IsMember(names));
}

}  // namespace

std::unique_ptr<CLI::App> make_parser(Arguments& arguments, const FormatTable& table) {
    auto app = std::make_unique<CLI::App>(summary(table), "voetnoot");
    app->set_version_flag("--version", fmt::format("voetnoot {}", library::version()));
    app->require_subcommand(1);
    app->failure_message(CLI::FailureMessage::simple);
    add_convert(*app, arguments, table);
    add_batch(*app, arguments, table);
    add_check(*app, arguments, table);
    add_compare(*app, arguments, table);
    add_trace(*app, arguments);
    add_ledger(*app, arguments, table);
    add_ast(*app, arguments, table);
    add_rules(*app, arguments, table);
    return app;
}

}  // namespace voetnoot::program
