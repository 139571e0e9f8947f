#include "program/mistakes/parser_words.hpp"

#include "program/mistakes/nearest.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::program::mistakes {

namespace {

// What stands before and behind a piece of the text; nothing where it has none.
std::optional<std::pair<std::string, std::string>> cut(std::string_view text, std::string_view at) {
    const std::size_t found = text.find(at);
    if (found == text.npos) return std::nullopt;
    return std::pair{std::string(text.substr(0, found)), std::string(text.substr(found + at.size()))};
}

// "docx not in {pdf,akn,txt}".
std::optional<std::string> one_of(const std::string& option, const std::string& said) {
    const std::size_t middle = said.rfind(" not in {");
    if (middle == said.npos || !said.ends_with('}')) return std::nullopt;
    const std::string word = said.substr(0, middle);
    std::vector<std::string> values;
    const std::string list = said.substr(middle + 9, said.size() - middle - 10);
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        values.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return tr("{} '{}': it is one of {}{}", option, word, fmt::format("{}", fmt::join(values, ", ")),
              did_you_mean(word, values));
}

// "Value 0 not in range 1 to 1024".
std::optional<std::string> in_range(const std::string& option, const std::string& said) {
    const auto value = cut(said, " not in range ");
    const auto ends = value ? cut(value->second, " to ") : std::nullopt;
    if (!ends) return std::nullopt;
    const std::string word = value->first.substr(value->first.find(' ') + 1);
    return tr("{} '{}': it is a number from {} to {}", option, word, ends->first, ends->second);
}

// "At least 2 required but received 1", "1 required PATTERN missing".
std::optional<std::string> count_of(const CLI::App& command, const std::string& option,
                                    const std::string& said) {
    const CLI::Option* const known = option_named(command, option);
    const std::string shown = known == nullptr ? option : shown_option(*known);
    if (said.ends_with(" missing"))
        return tr("{}: behind {} stands no value", command.get_name(), option);
    const auto received = cut(said, " required but received ");
    if (!received) return std::nullopt;
    const std::string due = received->first.substr(received->first.rfind(' ') + 1);
    return tr("{}: {}: {} due, {} given{}", command.get_name(), shown, due, received->second,
              known == nullptr ? std::string() : ": " + known->get_description());
}

}  // namespace

std::string shown_option(const CLI::Option& option) {
    if (!option.nonpositional()) return option.get_type_name();
    const std::string name =
        option.get_snames().empty() ? option.get_name() : "-" + option.get_snames().front();
    return fmt::format("{} {}", name, option.get_type_name());
}

const CLI::Option* option_named(const CLI::App& command, std::string name) {
    name.erase(0, name.find_first_not_of('-'));
    for (const CLI::Option* option : command.get_options())
        if (option->get_name() == name || option->check_lname(name) || option->check_sname(name))
            return option;
    return nullptr;
}

std::string values_explained(const CLI::App& command, const std::string& said) {
    if (const auto both = cut(said, " excludes "))
        return tr("{}: {} and {} do not go together", command.get_name(), both->first, both->second);
    if (const auto both = cut(said, " requires "))
        return tr("{}: {} is for {}, which is missing", command.get_name(), both->first, both->second);
    if (const auto both = cut(said, " = "); both && said.starts_with("Could not convert: "))
        return tr("{} '{}': it is a number", cut(both->first, ": ")->second, both->second);
    if (const auto option = cut(said, ": ")) {
        for (const auto explained : {one_of, in_range})
            if (auto text = explained(option->first, option->second)) return *text;
        if (auto text = count_of(command, option->first, option->second)) return *text;
    }
    return fmt::format("{}: {}", command.get_name(), said);
}

}  // namespace voetnoot::program::mistakes
