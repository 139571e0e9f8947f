#include "program/mistakes/command_line.hpp"

#include "program/mistakes/nearest.hpp"
#include "program/mistakes/parser_words.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace voetnoot::program::mistakes {

namespace {

bool is_option(std::string_view word) {
    return word.size() > 1 && word.front() == '-';
}

std::vector<std::string> names_below(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        for (const std::string& name : option->get_snames()) names.push_back("-" + name);
    }
    return names;
}

// The command that the words name, with what stands before it, and the first word behind it.
struct Reached {
    const CLI::App* command;
    std::string words;  // "voetnoot batch status"
    std::size_t next = 0;
};

Reached reached_command(const CLI::App& parser, const std::vector<std::string>& words) {
    Reached reached{&parser, "voetnoot", 0};
    while (reached.next < words.size()) {
        const CLI::App* below = nullptr;
        for (const CLI::App* command : reached.command->get_subcommands({}))
            if (command->get_name() == words[reached.next]) below = command;
        if (below == nullptr) break;
        reached = {below, fmt::format("{} {}", reached.words, words[reached.next]), reached.next + 1};
    }
    return reached;
}

// An option of one letter is near to all others, and so means none.
Phrase meant_option(const std::string& name, const std::vector<std::string>& names) {
    return name.size() == 2 ? Phrase() : did_you_mean(name, names);
}

// Where a command must follow and another word stands, or none.
std::string no_command(const Reached& reached, const std::vector<std::string>& words) {
    const std::vector<std::string> names = names_below(*reached.command);
    if (reached.next == words.size())
        return tr("say what is to be done: {} {}", reached.words,
                  fmt::format("{}", fmt::join(names, "|")));
    const std::string& word = words[reached.next];
    if (is_option(word))
        return tr("{}: there is no such option{}", word,
                  meant_option(word, option_names(*reached.command)));
    boost::system::error_code error;
    if (boost::filesystem::exists(word, error))
        return tr("'{0}' is no command; of a letter: {1} convert {0} -o out", word, reached.words);
    if (const Phrase near = did_you_mean(word, names); !near.empty())
        return tr("'{}' is no command{}", word, near);
    const std::vector<std::string> options = option_names(*reached.command);  // "help", "version"
    if (std::find(options.begin(), options.end(), "--" + word) == options.end())
        return tr("'{}' is no command", word);
    // "help convert"
    const bool names_next =
        reached.next + 1 < words.size() &&
        std::find(names.begin(), names.end(), words[reached.next + 1]) != names.end();
    return tr("'{}' is no command{}", word,
              phrase("; did you mean '{}'?",
                     names_next ? fmt::format("{} {} --{}", reached.words, words[reached.next + 1], word)
                                : "--" + word));
}

// "--jobs=2" is "--jobs".
std::string name_of_option(const std::string& word) {
    return word.substr(0, word.starts_with("--") ? word.find('=') : 2);
}

std::string unknown_option(const CLI::App& parser, const Reached& reached, const std::string& word) {
    const std::string name = name_of_option(word);
    std::string text = tr("{}: there is no such option of '{}'", name, reached.words);
    const Phrase near = meant_option(name, option_names(*reached.command));
    if (!near.empty()) return text + in_words(near);
    for (const CLI::App* other : parser.get_subcommands({})) {
        const std::vector<std::string> names = option_names(*other);
        if (std::find(names.begin(), names.end(), name) != names.end())
            return tr("{}; '{}' has it", text, other->get_name());
    }
    return text;
}

// The first option that the command does not have; empty where it has all.
std::string first_unknown(const Reached& reached, const std::vector<std::string>& words) {
    const std::vector<std::string> known = option_names(*reached.command);
    for (std::size_t i = reached.next; i < words.size() && words[i] != "--"; ++i)
        if (is_option(words[i]) &&
            std::find(known.begin(), known.end(), name_of_option(words[i])) == known.end())
            return words[i];
    return {};
}

// "files is required" names the option.
std::string missing(const Reached& reached, const std::string& what) {
    const CLI::Option* const option = option_named(*reached.command, what.substr(0, what.find(' ')));
    if (option == nullptr) return what;
    return tr("{}: {} is missing: {}", reached.command->get_name(), shown_option(*option),
              option->get_description());
}

}  // namespace

std::string explained(const CLI::App& parser, const std::vector<std::string>& words,
                      const CLI::ParseError& error) {
    const Reached reached = reached_command(parser, words);
    std::string text = error.what();
    // Its name may be that of the command.
    const auto is_a = [&error](CLI::ExitCodes code) {
        return error.get_exit_code() == static_cast<int>(code);
    };
    const bool is_missing = is_a(CLI::ExitCodes::RequiredError);
    const bool is_extra = is_a(CLI::ExitCodes::ExtrasError);
    const std::string unknown =
        reached.command != &parser && (is_missing || is_extra) ? first_unknown(reached, words) : "";
    if (!unknown.empty()) {
        text = unknown_option(parser, reached, unknown);
    } else if (reached.command == &parser || is_missing) {
        const bool needs_command = !names_below(*reached.command).empty();
        text = needs_command ? no_command(reached, words) : missing(reached, text);
    } else if (is_extra) {
        text = tr("'{}' is a word too many for '{}'", text.substr(text.find(": ") + 2), reached.words);
    } else {
        text = values_explained(*reached.command, text);
    }
    return fmt::format("{}\n    {} --help", text, reached.words);
}

}  // namespace voetnoot::program::mistakes
