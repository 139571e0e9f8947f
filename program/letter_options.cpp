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

std::string text_of(const nlohmann::json& value, std::string_view key) {
    if (!value.is_string()) throw CannotRun(phrase("'{}' is a word in quotes", key));
    return value.get<std::string>();
}

std::vector<std::string> texts_of(const nlohmann::json& value, std::string_view key) {
    const auto is_text = [](const nlohmann::json& one) { return one.is_string(); };
    if (!value.is_array() || !std::all_of(value.begin(), value.end(), is_text))
        throw CannotRun(phrase("'{}' is a list of words in quotes, like [\"…\"]", key));
    return value.get<std::vector<std::string>>();
}

[[noreturn]] void refuse_option(std::string_view key, Formats formats) {
    std::vector<std::string> known{"lang",      "date",    "from",    "to",
                                   "on-defect", "tracked", "witness", "rules"};
    for (const Format& format : formats)
        if (!format.profiles.empty()) known.push_back(profile_option(format));
    throw CannotRun(phrase("'{}' is no option of a letter; there are {}", key,
                           fmt::format("{}", fmt::join(known, ", "))));
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
    if (!all.is_object())
        throw CannotRun(phrase("'{}' stands in braces, like {}", "options", R"({"lang": "nl"})"));
    for (const auto& [key, value] : all.items()) {
        if (key == "lang") letter.language = text_of(value, key);
        else if (key == "date") letter.date = text_of(value, key);
        else if (key == "from") letter.from = text_of(value, key);
        else if (key == "to") letter.to = texts_of(value, key);
        else if (key == "on-defect") set_policy(letter, text_of(value, key));
        else if (key == "tracked") set_version(letter, text_of(value, key));
        else if (key == "witness") own.witness = text_of(value, key);
        else if (key == "rules") letter.rules = texts_of(value, key);
        else if (const Format* format = format_of_profile_option(table.formats, key))
            letter.profiles[std::string(format->name)] = text_of(value, key);
        else refuse_option(key, table.formats);
    }
    return own;
}

}  // namespace voetnoot::program
