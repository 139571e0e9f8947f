// What the program says to people, in their language (language.hpp).
#pragma once

#include "pipeline/phrase/make.hpp"

#include <string>
#include <string_view>

namespace voetnoot::program {

std::string in_words(const Phrase& phrase);

// A sentence of a table: a rule, an option, a name.
std::string in_words(std::string_view sentence);
inline std::string in_words(const std::string& sentence) {
    return in_words(std::string_view(sentence));
}
inline std::string in_words(const char* sentence) {
    return in_words(std::string_view(sentence));
}

// "{} letters" with its places filled, in the language of the user.
template <class... Values>
std::string tr(fmt::format_string<const Values&...> sentence, const Values&... values) {
    return in_words(phrase(sentence, values...));
}

}  // namespace voetnoot::program
