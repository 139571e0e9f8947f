// Testimonies of Markdown, and what two of them say, in short.
#pragma once

#include "pipeline/witness/statements.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::witness_test {

witness::Testimony markdown(const std::string& text);

// "WIT-5", each statement's rule, in order.
std::vector<std::string> rules(const std::string& original, const std::string& letter);

// A text of pseudo-random words, the same for the same seed.
std::string words(std::size_t count, unsigned seed, std::size_t vocabulary = 5000);

}  // namespace voetnoot::witness_test
