#include "program/commands/explain_rule.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"
#include "program/mistakes/nearest.hpp"
#include "program/rule_examples.hpp"
#include "program/rule_reasons.hpp"
#include "program/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace voetnoot::program::commands {

namespace {

constexpr std::size_t widest = 92;      // columns of the explanation
constexpr std::size_t most_lines = 40;  // of an example

// Lines of whole words, each behind `indent` but the first.
std::string wrapped(std::string_view text, std::string_view indent) {
    std::string result;
    std::size_t column = indent.size();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        if (column > indent.size() && column + 1 + word.size() > widest) {
            result += fmt::format("\n{}", indent);
            column = indent.size();
        } else if (column > indent.size()) {
            result += ' ';
            ++column;
        }
        result += word;
        column += word.size();
        begin = end + 1;
    }
    return result;
}

struct Shown {
    std::string text;
    std::string place;  // of the finding: "3:12"
};

// Without the comment at its end that says where the finding stands.
Shown shown_example(const RuleExample& example) {
    std::string_view text = example.text;
    std::string place;
    if (const std::size_t comment = text.rfind("<!-- "); comment != text.npos) {
        const std::string_view said = text.substr(comment + 5);
        const std::string begin = fmt::format("{} at ", example.rule);
        if (said.starts_with(begin)) {
            place = said.substr(begin.size(), said.find(' ', begin.size()) - begin.size());
            text = text.substr(0, comment);
        }
    }
    while (text.ends_with('\n')) text.remove_suffix(1);
    return {std::string(text), place};
}

std::string indented(std::string_view text) {
    std::string result;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin <= text.size(); ++lines) {
        if (lines == most_lines) return result + "    | …\n";
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        result += fmt::format("    | {}\n", text.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

std::vector<RuleExample> examples_of(const Rule& rule) {
    std::vector<RuleExample> found;
    for (const bool fails : {true, false})
        for (const RuleExample& example : rule_examples())
            if (example.rule == rule.id && example.fails == fails) found.push_back(example);
    return found;
}

Phrase heading_of(const RuleExample& example, const Shown& shown) {
    return phrase("{}{}",
                  example.fails ? phrase("an example that fails") : phrase("an example that passes"),
                  shown.place.empty() ? Phrase() : phrase(", at {}", shown.place));
}

}  // namespace

const Rule& rule_called(const std::string& name, std::span<const Rule> catalogue) {
    const std::string wanted = lower_case(name);
    std::vector<std::string> ids;
    for (const Rule& rule : catalogue) {
        if (lower_case(rule.id) == wanted || rule.slug == wanted) return rule;
        ids.emplace_back(rule.id);
        ids.emplace_back(rule.slug);
    }
    Phrase near = mistakes::did_you_mean(upper_case(name), ids);
    if (near.empty()) near = mistakes::did_you_mean(wanted, ids);
    throw CannotRun(phrase("there is no rule '{}' ('voetnoot rules' names all){}", name, near));
}

std::string explanation(const Rule& rule, const FormatTable& table) {
    const std::string indent(10, ' ');
    std::string text =
        fmt::format("{} {}\n{}\n\n", rule.id, rule.slug, wrapped(in_words(rule.sentence), ""));
    const auto entry = [&](std::string_view what, std::string_view said) {
        if (!said.empty()) text += fmt::format("{:<10}{}\n", in_words(what), wrapped(said, indent));
    };
    entry(marked("severity"),
          tr("{}; it is about the {}", sentence(name(rule.severity)), sentence(name(rule.subject))));
    entry(marked("why"), in_words(reason_for(rule.id, table)));
    entry(marked("to do"), in_words(rule.hint));
    entry(marked("to set"), in_words(how_to_set(rule)));
    for (const RuleExample& example : examples_of(rule)) {
        const Shown shown = shown_example(example);
        if (example.text.empty())
            text += fmt::format("\n{}\n", tr("{}: a Word document, fixtures/rules/{}",
                                             heading_of(example, shown), example.file));
        else
            text +=
                fmt::format("\n{}:\n\n{}", in_words(heading_of(example, shown)), indented(shown.text));
    }
    return text;
}

std::string explanation_markdown(const Rule& rule, const FormatTable& table) {
    std::string text = fmt::format(
        "# {} {}\n\n{}\n\n- severity: {}, about the {}\n- why: {}\n- to do: {}\n"
        "- to set: {}\n",
        rule.id, rule.slug, rule.sentence, name(rule.severity), name(rule.subject),
        reason_for(rule.id, table), rule.hint, how_to_set(rule));
    for (const RuleExample& example : examples_of(rule)) {
        const Shown shown = shown_example(example);
        text += fmt::format("\n## {}\n\n", heading_of(example, shown));
        text += example.text.empty()
                    ? fmt::format("A Word document: `fixtures/rules/{}`\n", example.file)
                    : fmt::format("````\n{}\n````\n", shown.text);
    }
    return text;
}

std::string explanation_json(const Rule& rule, const FormatTable& table) {
    nlohmann::ordered_json json{{"id", rule.id},
                                {"slug", rule.slug},
                                {"severity", name(rule.severity)},
                                {"subject", name(rule.subject)},
                                {"sentence", rule.sentence},
                                {"why", reason_for(rule.id, table)},
                                {"hint", rule.hint},
                                {"examples", nlohmann::ordered_json::array()}};
    for (const RuleExample& example : examples_of(rule))
        json["examples"].push_back(
            {{"fails", example.fails}, {"file", example.file}, {"text", example.text}});
    return json.dump(2) + "\n";
}

}  // namespace voetnoot::program::commands
