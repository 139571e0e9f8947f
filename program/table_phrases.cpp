#include "program/table_phrases.hpp"

#include "pipeline/package/kinds.hpp"
#include "program/rule_reasons.hpp"
#include "program/words.hpp"

#include <set>

namespace voetnoot::program {

namespace {

void add_help(const CLI::App& command, std::set<std::string>& all) {
    all.insert(command.get_description());
    for (const CLI::Option* option : command.get_options()) all.insert(option->get_description());
    for (const CLI::App* below : command.get_subcommands({})) add_help(*below, all);
}

}  // namespace

const std::vector<std::string_view>& help_labels() {
    static const std::vector<std::string_view> labels{
        "Usage", "OPTIONS", "SUBCOMMAND", "SUBCOMMANDS", "Positionals", "Needs", "Excludes", "REQUIRED"};
    return labels;
}

std::vector<std::string> table_phrases(const CLI::App& parser, const FormatTable& table) {
    std::set<std::string> all;
    add_help(parser, all);
    for (const std::string_view label : help_labels()) all.emplace(label);
    for (const Rule& rule : table.rules) {
        all.emplace(rule.sentence);
        all.emplace(rule.hint);
        all.emplace(reason_for(rule.id, table));
    }
    for (const Format& format : table.formats) {
        if (format.writer) all.emplace(format.title);
        for (const Profile& profile : format.profiles) all.emplace(profile.title);
        for (const SyntaxKind& kind : format.inventory)
            if (kind.decision == Decision::told) all.emplace(kind.what);
    }
    for (const package::Kind& kind : package::kinds()) all.emplace(kind.title);
    all.erase("");
    return {all.begin(), all.end()};
}

void put_in_words(CLI::App& command) {
    command.description(in_words(command.get_description()));
    if (command.get_group() == "Subcommands") command.group(tr("Subcommands"));
    for (const std::string_view label : help_labels())
        command.get_formatter()->label(std::string(label), in_words(label));
    for (CLI::Option* option : command.get_options()) {
        option->description(in_words(option->get_description()));
        if (option->get_group() == "Options") option->group(tr("Options"));
    }
    for (CLI::App* below : command.get_subcommands({})) put_in_words(*below);
}

}  // namespace voetnoot::program
