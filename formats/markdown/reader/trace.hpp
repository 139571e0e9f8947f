// Finds the parser's nodes again in the text that it parsed. The nodes are met in order; each says what
// syntax must come next, and whatever it says is compared with the text. So places are known exactly
// without the parser's own columns (which are missing for some nodes and wrong for others).
//
// Where the text is not what the nodes say, the trace is lost: every further call does nothing.
#pragma once

#include "formats/markdown/reader/leaf.hpp"
#include "formats/markdown/reader/run.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace voetnoot::markdown::reader {

class Trace {
public:
    explicit Trace(const Leaf& leaf, std::size_t from = 0) : leaf_(leaf), position_(from) {}

    bool lost() const { return lost_; }
    bool at_end() const;               // only blanks and line ends are left
    std::uint32_t offset() const;      // in the letter
    std::uint32_t end_offset() const;  // of what was met last
    bool at(char c) const { return position_ < leaf_.masked.size() && leaf_.masked[position_] == c; }

    void text(std::string_view literal, bool escapes, Run& run);  // as decoded by the parser
    void skip(char c, std::size_t times = 1);
    void skip_any(std::string_view one_of, std::size_t times);
    void soft_break();
    void hard_break();
    std::string code();  // the text between the back quotes
    std::string_view html(std::string_view literal);
    void link_end();  // "](target)", "][label]", "]"

private:
    void lose() { lost_ = true; }
    char peek(std::size_t ahead = 0) const;
    bool entity(std::string_view literal, std::size_t& done, Run& run);
    void skip_blanks();
    bool link_target();
    bool link_label();

    const Leaf& leaf_;
    std::size_t position_ = 0;
    bool lost_ = false;
};

}  // namespace voetnoot::markdown::reader
