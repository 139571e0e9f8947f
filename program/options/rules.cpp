#include "program/options/options.hpp"

#include <string>
#include <vector>

namespace voetnoot::program::options {

void add_rules(CLI::App& app, Arguments& arguments, const FormatTable& table) {
    CLI::App& command = *app.add_subcommand("rules", "Print the catalogue of rules, or explain one");
    command.add_option("rule", arguments.rule, "Rule to explain: its id or its name")->type_name("RULE");
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

}  // namespace voetnoot::program::options
