#include "program/commands/commands.hpp"

#include "pipeline/finding/finding.hpp"
#include "program/commands/explain_rule.hpp"
#include "program/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace voetnoot::program::commands {

namespace {

std::string text(const std::vector<Rule>& rules) {
    std::string result;
    for (const Rule& rule : rules)
        result +=
            fmt::format("{:<10} {:<8} {:<12} {}\n{:33}{}\n", rule.id, in_words(name(rule.severity)),
                        in_words(name(rule.subject)), rule.slug, "", in_words(rule.sentence));
    return result;
}

std::string json(const std::vector<Rule>& rules) {
    auto result = nlohmann::ordered_json::array();
    for (const Rule& rule : rules)
        result.push_back({{"id", rule.id},
                          {"slug", rule.slug},
                          {"severity", name(rule.severity)},
                          {"subject", name(rule.subject)},
                          {"sentence", rule.sentence},
                          {"hint", rule.hint}});
    return result.dump(2) + "\n";
}

// docs/rules.md is this; a test compares them.
std::string markdown(const std::vector<Rule>& rules) {
    std::string result =
        "# Rules\n\n"
        "Everything that a letter or an output is held to, as `voetnoot rules --format markdown` prints "
        "it.\n"
        "A finding about the *source* can be given another severity (`--rule NOTE-6=error`, or "
        "`[rules]` in a\n"
        "`voetnoot.toml` of the working folder), and with `--on-defect mark` does not keep a letter "
        "from "
        "being\n"
        "sealed. One about an *output*, or about its *conformance* to a standard, can be neither "
        "lowered nor\n"
        "marked: it is our own fault.\n\n"
        "| rule | severity | about | what is demanded | what to do |\n|---|---|---|---|---|\n";
    for (const Rule& rule : rules)
        result +=
            fmt::format("| <a id=\"{0}\"></a>**{0}** {1} | {2} | {3} | {4} | {5} |\n", rule.id,
                        rule.slug, name(rule.severity), name(rule.subject), rule.sentence, rule.hint);
    return result;
}

// docs/inventory-markdown.md is this; a test compares them.
std::string inventory(const Format& format) {
    std::string result = fmt::format(
        "# The inventory of {}\n\n"
        "Everything that a letter of this format can hold beside its words, as `voetnoot rules "
        "--inventory {}`\n"
        "prints it. Every byte that is not white space belongs to one word or to one piece of syntax of "
        "a kind\n"
        "below, or the letter is refused (LEDGER-15, LEDGER-16). What is *carried* an output can show; "
        "without\n"
        "what is *harmless* the letter says the same; what is *told* is in no output, and a finding "
        "says "
        "where.\n\n"
        "| kind | decision | what it says | as it stands in a source | told by "
        "|\n|---|---|---|---|---|\n",
        format.title, format.name);
    for (const SyntaxKind& kind : format.inventory) {
        std::string example;
        for (const char c : kind.example) example += c == '|' ? "\\|" : std::string(1, c);
        if (!example.empty()) example = fmt::format("`` {} ``", example);
        result += fmt::format("| {} | {} | {} | {} | {} |\n", kind.name, name(kind.decision), kind.what,
                              example, kind.rule == nullptr ? "" : kind.rule->id);
    }
    return result;
}

}  // namespace

Exit print_rules(const Arguments& arguments, const FormatTable& table) {
    if (!arguments.inventory.empty()) {
        const Format* const format = find_format(table.formats, arguments.inventory);
        fmt::print("{}", inventory(*format));
        return Exit::sealed;
    }
    const std::vector<Rule>& rules = table.rules;
    if (!arguments.rule.empty()) {
        const Rule& rule = rule_called(arguments.rule, rules);
        if (arguments.format == "text") fmt::print("{}", explanation(rule, table));
        if (arguments.format == "json") fmt::print("{}", explanation_json(rule, table));
        if (arguments.format == "markdown") fmt::print("{}", explanation_markdown(rule, table));
        return Exit::sealed;
    }
    if (arguments.format == "text") fmt::print("{}", text(rules));
    if (arguments.format == "json") fmt::print("{}", json(rules));
    if (arguments.format == "markdown") fmt::print("{}", markdown(rules));
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
