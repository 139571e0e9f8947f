// How many attributes the tags of HTML and XML have: libxml2 compares each with all before it, so that
// 100,000 of one tag take a minute. Whoever hands it a stranger's bytes looks first.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace voetnoot {

// More than any letter needs: of HTML some dozen, of Word some dozen namespaces.
inline constexpr std::size_t most_attributes = 1000;

inline constexpr auto too_many_attributes = "a tag has more than 1,000 attributes";

// Where a tag begins that may have more than that; nothing where none does. Counted are the signs '='
// and the words that stand within its brackets and not in quotes, which are two of an attribute.
std::optional<std::size_t> crowded_tag(std::string_view markup);

}  // namespace voetnoot
