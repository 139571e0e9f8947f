#include "program/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace voetnoot::program {

namespace {

// "-o", "--output" of an option; nothing for a positional one.
std::vector<std::string> names(const CLI::Option& option) {
    std::vector<std::string> result;
    for (const std::string& name : option.get_snames()) result.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) result.push_back("--" + name);
    return result;
}

using Words = std::vector<std::string>;

// The words that an option takes, where it takes no others: CLI11 shows them as "LIST:{pdf,akn,txt}". A
// rule is one of `rules`; a setting begins with one.
std::string values(const CLI::Option& option, const Words& rules) {
    const std::string type = option.get_type_name();
    if (type == "RULE") return fmt::format("{}", fmt::join(rules, " "));
    if (type == "SETTING") return fmt::format("{}=", fmt::join(rules, "= "));
    const std::size_t begin = type.find('{'), end = type.find('}');
    if (begin == type.npos || end == type.npos) return {};
    std::string words = type.substr(begin + 1, end - begin - 1);
    std::replace(words.begin(), words.end(), ',', ' ');
    return words;
}

std::string all_names(const CLI::App& app) {
    std::vector<std::string> result;
    for (const CLI::Option* option : app.get_options())
        for (std::string& name : names(*option)) result.push_back(std::move(name));
    return fmt::format("{}", fmt::join(result, " "));
}

// The names of a command's options and of the commands below it.
std::string words_of(const CLI::App& command);

std::string command_names(const CLI::App& parser) {
    std::vector<std::string> result;
    for (const CLI::App* command : parser.get_subcommands({})) result.push_back(command->get_name());
    return fmt::format("{}", fmt::join(result, " "));
}

std::string words_of(const CLI::App& command) {
    const std::string below = command_names(command);
    return below.empty() ? all_names(command) : fmt::format("{} {}", below, all_names(command));
}

// How the words of an option are completed: several with commas between them, a folder, or one.
std::string completer(const CLI::Option& option, const std::string& words) {
    const std::string type = option.get_type_name();
    if (type.starts_with("LIST")) return fmt::format("_voetnoot_list \"{}\"", words);
    if (type == "SETTING") return fmt::format("_voetnoot_begin \"{}\"", words);
    if (type == "DIR") return "COMPREPLY=($(compgen -d -- \"$current\"))";
    return fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$current\"))", words);
}

// A case for each option of a command that takes one of a few words.
std::string value_arms(const std::string& pattern, const CLI::App& command, const Words& rules) {
    std::string text;
    for (const CLI::Option* option : command.get_options()) {
        const std::string words = values(*option, rules);
        if (!option->nonpositional() || (words.empty() && option->get_type_name() != "DIR")) continue;
        std::vector<std::string> patterns;
        for (const std::string& name : names(*option))
            patterns.push_back(fmt::format("{}' {}'", pattern, name));
        text += fmt::format("        {}) {}; return ;;\n", fmt::join(patterns, "|"),
                            completer(*option, words));
    }
    return text;
}

// A case for each command, those of two words first.
template <class Arm>
std::string arms(const CLI::App& parser, const Arm& arm) {
    std::string text;
    for (const CLI::App* command : parser.get_subcommands({})) {
        for (const CLI::App* below : command->get_subcommands({}))
            text += arm(fmt::format("'{} {}'", command->get_name(), below->get_name()), *below);
        text += arm(fmt::format("{}' '*", command->get_name()), *command);
    }
    return text;
}

std::string zsh_quote(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\'') result += "'\\''";
        else if (c == '[' || c == ']' || c == ':') result += fmt::format("\\{}", c);
        else result += c;
    }
    return result;
}

std::string zsh_action(const CLI::Option& option, const std::string& words) {
    const std::string type = option.get_type_name();
    if (type == "DIR") return "_files -/";
    if (type == "FILE") return "_files";
    if (type.starts_with("LIST")) return fmt::format("_values -s , word {}", words);
    return words.empty() ? " " : fmt::format("({})", words);
}

std::string zsh_option(const CLI::Option& option, const Words& rules) {
    const std::string words = values(option, rules);
    if (!option.nonpositional())
        return words.empty() ? "    '*:file:_files' \\\n" : fmt::format("    '1:word:({})' \\\n", words);
    std::string text;
    for (const std::string& name : names(option)) {
        text += fmt::format("    '{}[{}]", name, zsh_quote(option.get_description()));
        if (option.get_items_expected_max() != 0)  // a flag takes no word
            text += fmt::format(":{}:{}", zsh_quote(option.get_type_name()), zsh_action(option, words));
        text += "' \\\n";
    }
    return text;
}

}  // namespace

std::string bash_completion(const CLI::App& parser, const Words& rules) {
    std::string text = fmt::format(
        "# bash completion for voetnoot\n"
        "_voetnoot_list() {{\n"
        "    local head=\"\"\n"
        "    case \"$current\" in *,*) head=\"${{current%,*}},\" ;; esac\n"
        "    COMPREPLY=($(compgen -P \"$head\" -W \"$1\" -- \"${{current#\"$head\"}}\"))\n"
        "}}\n"
        "_voetnoot_begin() {{\n"
        "    COMPREPLY=($(compgen -W \"$1\" -- \"$current\"))\n"
        "    compopt -o nospace 2>/dev/null\n"
        "}}\n"
        "_voetnoot() {{\n"
        "    local current=\"${{COMP_WORDS[COMP_CWORD]}}\" words=\"\"\n"
        "    if [ \"${{COMP_WORDS[COMP_CWORD-1]}}\" = = ] && [ \"${{COMP_WORDS[COMP_CWORD-3]}}\" = "
        "--rule ]; then\n"
        "        COMPREPLY=($(compgen -W \"info warning error off\" -- \"$current\"))\n"
        "        return\n"
        "    fi\n"
        "    if [ \"$COMP_CWORD\" -eq 2 ] && [ \"${{COMP_WORDS[1]}}\" = rules ]; then\n"
        "        COMPREPLY=($(compgen -W \"{}\" -- \"$current\"))\n"
        "        [ -z \"$COMPREPLY\" ] || return\n"
        "    fi\n"
        "    case \"${{COMP_WORDS[1]}} ${{COMP_WORDS[2]}} ${{COMP_WORDS[COMP_CWORD-1]}}\" in\n"
        "{}"
        "    esac\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        words=\"{} {}\"\n"
        "    else\n"
        "        case \"${{COMP_WORDS[1]}} ${{COMP_WORDS[2]}}\" in\n",
        fmt::join(rules, " "),
        arms(parser, [&rules](const std::string& pattern,
                              const CLI::App& command) { return value_arms(pattern, command, rules); }),
        command_names(parser), all_names(parser));
    text += arms(parser, [](const std::string& pattern, const CLI::App& command) {
        return fmt::format("            {}) words=\"{}\" ;;\n", pattern, words_of(command));
    });
    text +=
        "        esac\n"
        "    fi\n"
        "    case \"$current\" in\n"
        "        -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
        "        *) if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "               COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
        "           else\n"
        "               COMPREPLY=($(compgen -f -- \"$current\"))\n"
        "           fi ;;\n"
        "    esac\n"
        "}\n"
        "complete -o filenames -F _voetnoot voetnoot\n";
    return text;
}

std::string zsh_completion(const CLI::App& parser, const Words& rules) {
    std::string text =
        "#compdef voetnoot\n"
        "_voetnoot() {\n"
        "  if (( CURRENT == 2 )); then\n"
        "    _arguments \\\n";
    for (const CLI::Option* option : parser.get_options()) text += zsh_option(*option, rules);
    text += fmt::format("    '1:command:({})'\n    return\n  fi\n", command_names(parser));
    text +=
        "  local command=\"$words[2] $words[3]\"\n  shift words\n  (( CURRENT-- ))\n  case $command "
        "in\n";
    text += arms(parser, [&rules](const std::string& pattern, const CLI::App& command) {
        std::string arm = fmt::format("  {})\n    _arguments \\\n", pattern);
        for (const CLI::Option* option : command.get_options()) arm += zsh_option(*option, rules);
        if (const std::string below = command_names(command); !below.empty())
            arm += fmt::format("    '1:command:({})' \\\n", below);
        arm.resize(arm.size() - 3);  // the last line does not go on
        return arm + "\n    ;;\n";
    });
    text += "  esac\n}\n_voetnoot \"$@\"\n";
    return text;
}

}  // namespace voetnoot::program
