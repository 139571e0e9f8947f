// The label that a line of text begins with: "a)", "(a)", "a.", "(iv)", "A)", "1.2.", and how such
// labels count on from line to line.
//
// Pure functions.
#pragma once

#include "pipeline/draft/draft.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::normalize::body {

enum class Count { letters, roman, digits };

struct LabelOfLine {
    std::string printed;
    std::string around;                           // what must be equal along a list: "(#)", "1.#"
    std::vector<std::pair<Count, int>> readings;  // "i" is a letter and a number
};

// A number alone is none; nor is the initial of a name.
std::optional<LabelOfLine> read_label_of(std::string_view line);

bool follows(const LabelOfLine& before, const LabelOfLine& next);
bool is_first(const LabelOfLine& label);

// The line without its label of `size` bytes, which is in its first text.
draft::Inlines without_label(draft::Inlines line, std::size_t size);

}  // namespace voetnoot::normalize::body
