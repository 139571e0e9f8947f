// The part of compare() that is about notes and references.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/ledger.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>

namespace voetnoot {

// Where the running texts differ: the letter's characters [begin, promised_end) are the output's
// [begin, shown_end). What lies behind has moved by the difference.
struct OffsetMap {
    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
    std::size_t begin = nowhere;
    std::size_t promised_end = nowhere;
    std::size_t shown_end = nowhere;

    // The output's offset for one of the letter's; nothing within the difference, where none can be
    // told.
    std::optional<std::size_t> shown(std::size_t offset) const {
        if (begin == nowhere || offset <= begin) return offset;
        if (offset < promised_end) return std::nullopt;
        return offset - promised_end + shown_end;
    }
};

// The same characters, in the same words.
bool same_text(std::string_view a, std::string_view b);

void compare_notes(const Ledger& promised, const Ledger& shown, const OffsetMap& map,
                   Findings& findings);

}  // namespace voetnoot
