// Phrases from English sentences whose places the compiler checks:
//
//     phrase("note {} '{}' is lost", label, excerpt(text))
//     counted(n, "{} letter", "{} letters", n)
//
// A sentence that takes no arguments stands as it is: braces mean nothing in it. Each sentence is
// written out where it is made: scripts/phrases collects them for the translators.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace voetnoot {

namespace phrases {

// How the argument `index` is to be printed, by the first place that it has in the sentence: ":.1f".
std::string format_of(std::string_view sentence, std::size_t index);

template <class Value>
Phrase argument(std::string_view sentence, std::size_t index, const Value& value) {
    if constexpr (std::is_same_v<Value, Phrase>) return value;
    else return Phrase(fmt::format(fmt::runtime("{" + format_of(sentence, index) + "}"), value));
}

template <class... Values, std::size_t... indices>
std::vector<Phrase> arguments([[maybe_unused]] std::string_view sentence,
                              std::index_sequence<indices...>, const Values&... values) {
    return {argument(sentence, indices, values)...};
}

}  // namespace phrases

template <class... Values>
Phrase counted(std::uint64_t count, fmt::format_string<const Values&...> one,
               fmt::format_string<const Values&...> many, const Values&... values) {
    const fmt::string_view first = one, second = many;
    const std::string_view sentence(second.data(), second.size());
    return Phrase(std::string(first.data(), first.size()), std::string(sentence), count,
                  phrases::arguments(sentence, std::index_sequence_for<Values...>{}, values...));
}

template <class... Values>
Phrase phrase(fmt::format_string<const Values&...> one, const Values&... values) {
    const fmt::string_view first = one;
    const std::string_view sentence(first.data(), first.size());
    return Phrase(std::string(sentence), {}, 0,
                  phrases::arguments(sentence, std::index_sequence_for<Values...>{}, values...));
}

}  // namespace voetnoot

// As an argument it is known to the compiler's check of formats; the text is made elsewhere.
template <>
struct fmt::formatter<voetnoot::Phrase> : fmt::formatter<fmt::string_view> {
    template <class Context>
    auto format(const voetnoot::Phrase& phrase, Context& context) const {
        const std::string text = phrase.english();
        return fmt::formatter<fmt::string_view>::format(fmt::string_view(text), context);
    }
};
