// Accents that fonts draw as signs of their own, beside or over the letter that they belong to.
//
// Thread rules: pure.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace voetnoot::pdfa::recount {

// The combining accent (UTF-8) of a spacing one; empty where `spacing` is none.
inline std::string_view combining_of(std::string_view spacing) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> signs{{
        {"`", "\u0300"},
        {"\u00B4", "\u0301"},
        {"\u02C6", "\u0302"},
        {"\u02DC", "\u0303"},
        {"\u02D8", "\u0306"},
        {"\u00A8", "\u0308"},
        {"\u02DA", "\u030A"},
        {"\u02C7", "\u030C"},
        {"\u00B8", "\u0327"},
    }};
    for (const auto& [alone, combining] : signs)
        if (alone == spacing) return combining;
    return {};
}

}  // namespace voetnoot::pdfa::recount
