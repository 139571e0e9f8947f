#include "program/help.hpp"

#include "library/voetnoot/formats.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace voetnoot::program {

namespace {

std::string escape(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '-' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

std::string option_entry(const CLI::Option& option) {
    if (option.nonpositional()) {
        std::string names;
        for (const std::string& name : option.get_snames())
            names += fmt::format("\\fB\\-{}\\fR, ", name);
        for (const std::string& name : option.get_lnames())
            names += fmt::format("\\fB\\-\\-{}\\fR, ", escape(name));
        names.resize(names.size() - 2);
        const std::string value =
            option.get_type_size() == 0 ? "" : fmt::format(" \\fI{}\\fR", option.get_type_name());
        return fmt::format(".TP\n{}{}\n{}\n", names, value, escape(option.get_description()));
    }
    return fmt::format(".TP\n\\fI{}\\fR\n{}\n", option.get_type_name(),
                       escape(option.get_description()));
}

std::string command_section(const CLI::App& command, const std::string& before = "") {
    const std::string name = before + command.get_name();
    std::string text = fmt::format(".SS {}\n{}\n", name, escape(command.get_description()));
    for (const CLI::Option* option : command.get_options()) text += option_entry(*option);
    for (const CLI::App* below : command.get_subcommands({}))
        text += command_section(*below, name + " ");
    return text;
}

struct Entry {
    std::string head;
    const char* what;
};

std::string files_section() {
    const std::array entries{
        Entry{"voetnoot.toml",
              "Language and severities of rules, in the working folder or the nearest folder above it "
              "in its "
              "repository; --config names another file, --isolated takes none."},
        Entry{"DIR/NAME.receipt.json",
              "Receipt of a letter that was sealed: what went in, what came out, digests, counts, "
              "findings, "
              "and where each note stands."},
        Entry{"DIR/results.jsonl", "What became of every letter of a batch, a line each."},
        Entry{"DIR/.voetnoot/", "Journal and lock of a batch: by it the same command goes on."},
        Entry{"PREFIX/share/voetnoot/",
              "Schema and fonts of the installed program; --data names a folder that goes before it."},
    };
    std::string text = ".SH FILES\n";
    for (const Entry& entry : entries)
        text += fmt::format(".TP\n\\fI{}\\fR\n{}\n", escape(entry.head), escape(entry.what));
    return text;
}

// The first and the second format that are read, and two that are written.
std::string examples_section(const FormatTable& table) {
    std::vector<std::string_view> suffixes;
    for (const Format& format : table.formats)
        if (format.read) suffixes.push_back(format.suffixes.front());
    const std::vector<std::string_view> written = written_formats(table);
    const std::string letter = fmt::format("letter{}", suffixes.front());
    const std::string other = fmt::format("other{}", suffixes.back());
    const std::string two = fmt::format("{},{}", written.front(), written.back());
    const std::array entries{
        Entry{fmt::format("voetnoot convert {} -o out", letter),
              "Every format of one letter, and its receipt."},
        Entry{fmt::format("voetnoot convert --to {} {} -o out", two, other), "Two formats of another."},
        Entry{"voetnoot check --fail-on warning letters", "What is wrong with the letters of a folder."},
        Entry{"voetnoot check --format sarif letters > findings.sarif", "The same for a CI system."},
        Entry{"voetnoot rules NOTE-1", "What a finding means, with examples, and what to do."},
        Entry{"voetnoot batch letters -o out --exclude drafts/",
              "A collection; ended, the same command goes on."},
        Entry{"voetnoot batch report out --format html > report.html", "Its page for people."},
        Entry{fmt::format("voetnoot compare original.{} {}", written.front(), letter),
              "What two files that should be one do not share."},
        Entry{"voetnoot --version --verbose", "Build, libraries and data, with their digests."},
    };
    std::string text = ".SH EXAMPLES\n";
    for (const Entry& entry : entries)
        text += fmt::format(".TP\n\\fB{}\\fR\n{}\n", escape(entry.head), escape(entry.what));
    return text;
}

}  // namespace

std::string manual(const CLI::App& parser, const FormatTable& table) {
    std::string text = fmt::format(
        ".TH VOETNOOT 1 \"\" \"voetnoot {}\"\n"
        ".SH NAME\nvoetnoot \\- archive\\-grade documents from official letters\n"
        ".SH SYNOPSIS\n\\fBvoetnoot\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIFILE\\fR...]\n"
        ".SH DESCRIPTION\n{}\n.SH OPTIONS\n",
        library::version(), escape(parser.get_description()));
    for (const CLI::Option* option : parser.get_options()) text += option_entry(*option);
    text += ".SH COMMANDS\n";
    for (const CLI::App* command : parser.get_subcommands({})) text += command_section(*command);
    text +=
        ".SH \"EXIT STATUS\"\n"
        ".TP\n0\nEvery letter was sealed, or has no errors.\n"
        ".TP\n1\nA letter was refused, or has errors.\n"
        ".TP\n2\nA letter could not be read, or the machine could not do it.\n"
        ".SH ENVIRONMENT\n"
        ".TP\n\\fBSOURCE_DATE_EPOCH\\fR\nDate of a letter that bears none, where \\fB\\-\\-date\\fR is "
        "not given.\n"
        ".TP\n\\fBNO_COLOR\\fR\nNo colours on a terminal.\n";
    return text + files_section() + examples_section(table);
}

}  // namespace voetnoot::program
