// The fixtures of the rules (fixtures/rules), within the program: an installed one has no other.
#pragma once

#include <span>
#include <string_view>

namespace voetnoot::program {

struct RuleExample {
    std::string_view rule;
    bool fails = false;  // else it passes
    std::string_view file;
    std::string_view text;  // empty where it is no text: a Word document
};

std::span<const RuleExample> rule_examples();  // sorted by file

}  // namespace voetnoot::program
