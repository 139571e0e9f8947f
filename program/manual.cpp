#include "program/help.hpp"

#include "library/voetnoot/formats.hpp"

#include <fmt/format.h>

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

}  // namespace

std::string manual(const CLI::App& parser) {
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
    return text;
}

}  // namespace voetnoot::program
