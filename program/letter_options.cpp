#include "program/letter_options.hpp"

#include "pipeline/phrase/make.hpp"
#include "program/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace voetnoot::program {

namespace {

using library::OnDefect;
using library::Tracked;

constexpr std::array policy_words{std::pair{"refuse", OnDefect::refuse},
                                  std::pair{"mark", OnDefect::mark}};
constexpr std::array version_words{std::pair{"final", Tracked::final},
                                   std::pair{"original", Tracked::original}};

template <class Words>
std::vector<std::string> words_of(const Words& words) {
    std::vector<std::string> result;
    result.reserve(words.size());
    for (const auto& [word, value] : words) result.emplace_back(word);
    return result;
}

template <class Words>
auto value_of(const Words& words, std::string_view wanted) {
    for (const auto& [word, value] : words)
        if (word == wanted) return value;
    throw CannotRun(
        phrase("'{}' is none of {}", wanted, fmt::format("{}", fmt::join(words_of(words), ", "))));
}

}  // namespace

std::vector<std::string> policies() {
    return words_of(policy_words);
}

std::vector<std::string> versions() {
    return words_of(version_words);
}

void set_policy(library::Options& options, std::string_view word) {
    options.on_defect = value_of(policy_words, word);
}

void set_version(library::Options& options, std::string_view word) {
    options.tracked = value_of(version_words, word);
}

std::string profile_option(const Format& format) {
    return fmt::format("{}-profile", format.name);
}

const Format* format_of_profile_option(Formats formats, std::string_view option) {
    const auto found = std::find_if(formats.begin(), formats.end(), [option](const Format& format) {
        return !format.profiles.empty() && profile_option(format) == option;
    });
    return found == formats.end() ? nullptr : &*found;
}

Arguments arguments_of(const Arguments& arguments, const std::string& options,
                       const FormatTable& table) {
    Arguments own = arguments;
    if (options.empty()) return own;
    library::Options& letter = own.options;
    const nlohmann::json all = nlohmann::json::parse(options);
    for (const auto& [key, value] : all.items()) {
        if (key == "lang") value.get_to(letter.language);
        else if (key == "date") value.get_to(letter.date);
        else if (key == "from") value.get_to(letter.from);
        else if (key == "to") value.get_to(letter.to);
        else if (key == "on-defect") set_policy(letter, value.get<std::string>());
        else if (key == "tracked") set_version(letter, value.get<std::string>());
        else if (key == "witness") value.get_to(own.witness);
        else if (key == "rules") value.get_to(letter.rules);
        else if (const Format* format = format_of_profile_option(table.formats, key))
            value.get_to(letter.profiles[std::string(format->name)]);
        else throw CannotRun(phrase("'{}' is no option of a letter", key));
    }
    return own;
}

}  // namespace voetnoot::program
