// Finds the text of an HTML parse again in the bytes that were parsed: markup is passed over, everything
// else must be the parser's text. Where it is not, the trace is lost.
#pragma once

#include "formats/markdown/reader/leaf.hpp"
#include "formats/markdown/reader/run.hpp"

#include <cstddef>
#include <string_view>

namespace voetnoot::markdown::reader {

class HtmlTrace {
public:
    explicit HtmlTrace(const Leaf& leaf) : leaf_(leaf) {}

    bool lost() const { return lost_; }
    std::uint32_t offset() const {
        return position_ < leaf_.at.size() ? leaf_.at[position_] : leaf_.end_at();
    }
    std::uint32_t end_offset() const { return position_ == 0 ? offset() : leaf_.at[position_ - 1] + 1; }

    void text(std::string_view parsed, Run& run);
    bool pass(std::string_view name,
              bool closing);  // past the next tag of this name, if only markup is before it
    void finish();            // nothing but markup may be left

private:
    std::size_t markup_end(std::size_t at) const;  // `at` itself where no markup begins there
    bool next(std::string_view parsed, std::size_t& done, Run& run);

    const Leaf& leaf_;
    std::size_t position_ = 0;
    bool lost_ = false;
};

}  // namespace voetnoot::markdown::reader
