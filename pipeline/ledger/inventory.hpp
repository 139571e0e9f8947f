// The inventory of a source format (design, "nothing is dark"): the closed table of what its syntax can
// hold, with one decision each. A scan gives every byte that is not white space to one token or to one
// piece of syntax of a kind in this table.
#pragma once

#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"

#include <cstdint>
#include <string_view>

namespace voetnoot {

enum class Decision {
    carried,   // its meaning is in the Document
    harmless,  // layout or bookkeeping: without it the letter says the same
    told,      // not carried: a finding says what, where and how often
};
constexpr std::string_view name(Decision decision) {
    switch (decision) {
        case Decision::carried:
            return "carried";
        case Decision::harmless:
            return "harmless";
        case Decision::told:
            return "told";
    }
    return {};
}

struct SyntaxKind {
    std::string_view name;  // "heading mark"
    Decision decision = Decision::carried;
    std::string_view what;       // what it says
    std::string_view example;    // as a source has it
    const Rule* rule = nullptr;  // by which it is told
    bool each = false;           // every one of them, else all at once
};

// A piece of syntax; `kind` is its place in the table of its format.
struct ScanSyntax {
    std::uint32_t kind = 0;
    Span span;
};

// A byte that looks like markup and is a character of the letter.
struct PlainSign {
    std::uint32_t at = 0;
    Span words;                  // that it stands for: "<naam>"
    const Rule* rule = nullptr;  // by which it is told where it stands in the letter's words; or null
};

}  // namespace voetnoot
