#include "program/run_program.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/text/shown.hpp"
#include "program/commands/commands.hpp"
#include "program/help.hpp"
#include "program/language.hpp"
#include "program/mistakes/command_line.hpp"
#include "program/parser.hpp"
#include "program/report/text.hpp"
#include "program/table_phrases.hpp"
#include "program/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program {

namespace {

// What the build writes into share/: made from the parser itself.
bool generate(const CLI::App& parser, const FormatTable& table, std::string_view what) {
    std::vector<std::string> rules;
    for (const Rule& rule : table.rules) rules.emplace_back(rule.id);
    std::string text;
    if (what == "manual") text = manual(parser, table);
    else if (what == "commands") text = commands_page(parser);
    else if (what == "bash") text = bash_completion(parser, rules);
    else if (what == "zsh") text = zsh_completion(parser, rules);
    else if (what == "phrases") text = nlohmann::json(table_phrases(parser, table)).dump(1) + "\n";
    else return false;
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

Exit run_command(const CLI::App& parser, const Arguments& arguments, const FormatTable& table) {
    if (parser.got_subcommand("convert")) return commands::convert(arguments, table);
    if (const CLI::App& many = *parser.get_subcommand("batch"); many.parsed()) {
        if (many.got_subcommand("status")) return commands::batch_status(arguments);
        if (many.got_subcommand("report")) return commands::batch_report(arguments, table);
        if (many.got_subcommand("merge")) return commands::batch_merge(arguments);
        return commands::batch(arguments, table);
    }
    if (parser.got_subcommand("check")) return commands::check(arguments, table);
    if (parser.got_subcommand("compare")) return commands::compare(arguments, table);
    if (parser.got_subcommand("trace")) return commands::trace(arguments);
    if (parser.got_subcommand("verify")) return commands::verify(arguments, table);
    if (parser.got_subcommand("receipt")) return commands::receipt_diff(arguments);
    if (parser.got_subcommand("ledger")) return commands::print_ledger(arguments, table);
    if (parser.got_subcommand("ast")) return commands::print_ast(arguments, table);
    if (parser.got_subcommand("package")) return commands::package(arguments, table);
    return commands::print_rules(arguments, table);
}

}  // namespace

int run_program(int argc, char** argv, const FormatTable& table) {
    const bool generates = argc == 3 && std::string_view(argv[1]) == "--generate";
    if (!generates) speak_as_asked();  // manual and completions are the same for all
    Arguments arguments;
    const auto parser = make_parser(arguments, table);
    if (generates) return generate(*parser, table, argv[2]) ? 0 : static_cast<int>(Exit::could_not_run);
    put_in_words(*parser);
    try {
        parser->parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return parser->exit(error);
        const std::vector<std::string> words(argv + 1, argv + argc);
        fmt::print(stderr, "voetnoot: {}\n", shown_lines(mistakes::explained(*parser, words, error)));
        return static_cast<int>(Exit::could_not_run);
    }
    Exit exit = Exit::could_not_run;
    try {
        exit = run_command(*parser, arguments, table);
    } catch (const std::exception& error) {
        report::print_error(said_by(error));
    }
    if (std::fflush(stdout) != 0) {
        report::print_error(phrase("cannot write to standard output"));
        return static_cast<int>(Exit::could_not_run);
    }
    return static_cast<int>(exit);
}

}  // namespace voetnoot::program
