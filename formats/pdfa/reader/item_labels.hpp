// The labels that items of lists begin with: "1.", "a)", "•".
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace voetnoot::pdfa::reader {

constexpr double widest_blank = 0.45;  // em, between words

struct ItemLabel {
    std::size_t tokens = 0;
    bool ordered = false;
    double text_at = 0;  // where the text behind it begins
};
// With which a line begins, and room behind it.
std::optional<ItemLabel> item_label(const foreign::Line& line);

bool is_first_label(std::string_view label);                              // "1.", "(a)"
bool is_next_label(std::string_view label, std::string_view next_label);  // "2.", "3."

}  // namespace voetnoot::pdfa::reader
