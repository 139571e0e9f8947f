#include "program/help.hpp"

#include <fmt/format.h>

#include <string_view>

namespace voetnoot::program {

namespace {

// What would be syntax of Markdown, in a cell of a table, is text.
std::string cell(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::string_view("|*_<[\\`").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

std::string option_row(const CLI::Option& option) {
    std::string names;
    for (const std::string& name : option.get_snames()) names += fmt::format("`-{}` ", name);
    for (const std::string& name : option.get_lnames()) names += fmt::format("`--{}` ", name);
    const std::string value = option.get_type_size() == 0 ? "" : cell(option.get_type_name());
    return fmt::format("| {}{} | {}{} |\n", names, value, cell(option.get_description()),
                       option.get_required() ? " (must be given)" : "");
}

std::string command_part(const CLI::App& command, const std::string& before) {
    const std::string name = before + command.get_name();
    std::string text = fmt::format("\n## {}\n\n{}.\n\n| option | what it does |\n|---|---|\n", name,
                                   cell(command.get_description()));
    for (const CLI::Option* option : command.get_options()) text += option_row(*option);
    for (const CLI::App* below : command.get_subcommands({})) text += command_part(*below, name + " ");
    return text;
}

}  // namespace

std::string commands_page(const CLI::App& parser) {
    std::string text =
        "# Commands\n\nEvery command and option, as the program itself describes them (`voetnoot "
        "COMMAND\n"
        "--help`, and the manual page). What an exit code means: [exit codes](exit-codes.md).\n\n"
        "| | option | what it does |\n|---|---|\n";
    for (const CLI::Option* option : parser.get_options()) text += option_row(*option);
    for (const CLI::App* command : parser.get_subcommands({})) text += command_part(*command, "");
    return text;
}

}  // namespace voetnoot::program
