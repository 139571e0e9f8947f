// The inventory of Word documents: every element that a part of a letter can hold, and every kind of
// part, with one decision each. What is not in it is told as unknown.
//
// Thread rules: immutable.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace voetnoot::docx::scan::inventory {

enum class Decision {
    carried,   // its meaning is in the Document, or in a finding of its own
    harmless,  // layout or bookkeeping: without it the letter says the same
    told,      // not carried: the scan says what, where and how often
};

struct Names {
    std::string_view prefix;  // the usual one of their namespace; "part": of a kind of part
    Decision decision = Decision::carried;
    std::string_view what;
    std::string_view names;  // with a space between two
};

// All rows, in the order of the page that is printed from them.
std::vector<std::span<const Names>> tables();

// The row that has the name; null where none has it.
const Names* find(std::string_view prefix, std::string_view name);

// The usual prefix of a namespace; empty where the inventory knows none of its elements.
std::string_view prefix_of(std::string_view uri);

}  // namespace voetnoot::docx::scan::inventory
