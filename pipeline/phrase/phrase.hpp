// A Phrase is something to be said to a person, before it is said in a language: the English sentence
// with places ("note {} is lost"), and what stands in them. The sentence is the key of the catalogues of
// other languages (po/); machines get the English text. Words of a letter and names are phrases as they
// stand. They are made by make.hpp. Thread rules: a value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot {

class Phrase;

// The sentence of a language, with the same places; as given where the language has none. `many` is
// empty where the phrase does not count.
using Wording =
    std::function<std::string(const std::string& one, const std::string& many, std::uint64_t count)>;

class Phrase {
public:
    Phrase() = default;
    // As it stands, in every language.
    Phrase(std::string text) : one_(std::move(text)) {}
    Phrase(const char* text) : one_(text) {}
    Phrase(std::string one, std::string many, std::uint64_t count, std::vector<Phrase> arguments)
        : is_sentence_(true),
          one_(std::move(one)),
          many_(std::move(many)),
          count_(count),
          arguments_(std::move(arguments)) {}

    bool is_sentence() const { return is_sentence_; }
    bool empty() const { return one_.empty(); }
    const std::string& one() const { return one_; }    // the sentence, or the text as it stands
    const std::string& many() const { return many_; }  // of more, or none; empty: it does not count
    std::uint64_t count() const { return count_; }
    const std::vector<Phrase>& arguments() const { return arguments_; }

    std::string english() const;
    // Where the wording lacks a place, or has one too many, in English.
    std::string in(const Wording& wording) const;

private:
    bool is_sentence_ = false;
    std::string one_, many_;
    std::uint64_t count_ = 0;
    std::vector<Phrase> arguments_;
};

// A sentence of a table (a rule, an option): no places.
Phrase sentence(std::string_view text);

// Marks a text of a table for those who collect what is to be translated.
constexpr std::string_view marked(std::string_view text) {
    return text;
}

// With `between` between them, which is the same in every language.
Phrase joined(const std::vector<Phrase>& phrases, std::string_view between);

// The sentence with its places filled: "{}" in turn, "{1}" by number, "{{" for a brace. Nothing where a
// place is malformed or has no argument.
std::optional<std::string> filled(std::string_view sentence, const std::vector<std::string>& arguments);

// The numbers of the arguments at its places, with the format of each: "{:04X} of {}" has {"0:04X",
// "1"}. Sorted; nothing where a place is malformed.
std::optional<std::vector<std::string>> places(std::string_view sentence);

}  // namespace voetnoot
