#include "program/options/common.hpp"

#include "program/letter_options.hpp"
#include "program/options/formats.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::program::options {

namespace {

constexpr long long most_bytes = 1'000'000'000'000;
constexpr long long deepest = 1'000'000;

void add_settings(CLI::App& command, Arguments& arguments) {
    CLI::Option* const config =
        command
            .add_option("--config", arguments.config,
                        "File with settings, instead of the voetnoot.toml of the working folder or of a "
                        "folder above it in its repository")
            ->type_name("FILE");
    command.add_flag("--isolated", arguments.isolated, "Take no file with settings")->excludes(config);
}

// "2a (PDF/A-2a and PDF/UA-1; default), 2u (PDF/A-2u and PDF/UA-1)".
std::string profiles_text(const Format& format, Formats formats) {
    std::vector<std::string> all;
    for (const Profile& profile : format.profiles) {
        std::string about = in_words(profile.title);
        if (&profile == &format.profiles.front()) about += tr("; default");
        if (!profile.attaches.empty())
            about += tr("; carries the letter as it came, and its {}",
                        in_words(find_format(formats, profile.attaches)->title));
        all.push_back(fmt::format("{} ({})", profile.name, about));
    }
    return tr("Profile of {}: {}", in_words(format.title), fmt::format("{}", fmt::join(all, ", ")));
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

}  // namespace

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

void add_reading(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    library::Options& options = arguments.options;
    command
        .add_option(
            "--from", options.from,
            tr("Format of the input: {}; by default its suffix tells", list(table, is_read, name_of)))
        ->type_name("FORMAT")
        ->check(CLI::IsMember(read_formats(table)));
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
                    tr("Largest letter that is read (default {})", options.max_bytes))
        ->type_name("N")
        ->check(CLI::Range(1LL, most_bytes));
    command
        .add_option("--max-depth", options.max_depth,
                    tr("Deepest nesting that is read (default {})", options.max_depth))
        ->type_name("N")
        ->check(CLI::Range(1LL, deepest));
    add_settings(command, arguments);
    add_limits(command, arguments);
}

void add_name(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    arguments.name = "letter" + first_suffix(table);
    command
        .add_option("--name", arguments.name,
                    tr("File name for standard input (default {})", arguments.name))
        ->type_name("NAME");
}

void add_rule(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--rule", arguments.options.rules,
                    "Set the severity of a rule about the source: RULE=info|warning|error|off")
        ->type_name("SETTING")
        ->type_size(1)
        ->allow_extra_args(false);
}

void add_format(CLI::App& command, Arguments& arguments) {
    command.add_option("--format", arguments.format, "How results are printed: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
}

void add_loudness(CLI::App& command, Arguments& arguments, const std::string& more) {
    CLI::Option* const quiet =
        command.add_flag("-q,--quiet", arguments.quiet,
                         "Say on the terminal only what went wrong: errors, and no totals");
    command.add_flag("-v,--verbose", arguments.verbose, more)->excludes(quiet);
}

void add_loudness(CLI::App& command, Arguments& arguments) {
    add_loudness(command, arguments, "Say every finding in full, with its hint; else infos are counted");
    command
        .add_option("--severity", arguments.severity,
                    "Lowest severity that is said in full: info, warning or error (default warning)")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"info", "warning", "error"}));
}

void add_choice(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    const auto add = [&command](const char* name, std::vector<std::string>& patterns,
                                const std::string& what) {
        command.add_option(name, patterns, what)
            ->type_name("PATTERN")
            ->type_size(1)
            ->allow_extra_args(false);
    };
    add("--include", arguments.include,
        tr("Take of folders only what this matches, as in .gitignore: '2021/', '**/x{0}', "
           "'!keep{0}'; may be given more than once, and the last that matches decides",
           first_suffix(table)));
    add("--exclude", arguments.exclude, "Take of folders nothing that this matches, as in .gitignore");
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

// How a letter is to be made.
void add_making(CLI::App& command, Arguments& arguments, const FormatTable& table) {
    library::Options& options = arguments.options;
    std::vector<std::string> written;
    for (const std::string_view name : written_formats(table)) written.emplace_back(name);
    command
        .add_option("--to", options.to,
                    tr("Formats to write, separated by commas: {} (default all)",
                       fmt::format("{}", fmt::join(written, ", "))))
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

}  // namespace voetnoot::program::options
