// Hyphenation patterns as the automaton that libhyphen runs, made by ourselves: its loader takes seconds
// for the file of German, since it looks for each state in a table of few chains. Here the patterns are
// sorted, become a trie, and the states get their fallbacks breadth first.
//
// A state is a beginning of a pattern. Its match are the values of the longest pattern that ends there.
// libhyphen asks that a file says for every beginning of a pattern what all patterns that end it say
// together; Debian's file for Norwegian does not, and as it is, half of the places are not found. Where
// `complete` is false that is made up for here.
//
// Thread rules: none after the constructor. Errors: CannotRun, where the file is no such file.
#pragma once

#include <hyphen.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::layout::text {

class Patterns {
public:
    explicit Patterns(std::string_view file, bool complete = true);
    ~Patterns();
    Patterns(const Patterns&) = delete;
    Patterns& operator=(const Patterns&) = delete;

    bool utf8() const;
    HyphenDict* dictionary() const;  // for libhyphen, which only reads it; not to be freed

private:
    struct Automaton;
    std::vector<std::unique_ptr<Automaton>> levels_;  // as libhyphen asks for them: compounds first
};

}  // namespace voetnoot::pdfa::layout::text
