// Digits that may be several references run together: "3233" is 32 and 33 where those notes are.
//
// Thread rules: pure; `asked` must outlive it.
#pragma once

#include "pipeline/normalize/work.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::normalize::notes {

// What digits are read as.
struct FusedReading {
    enum class Kind {
        whole,      // one number
        cut,        // into cuts.front()
        ambiguous,  // that number, whose note may be lost, or any of `cuts`
    };
    Kind kind = Kind::whole;
    std::vector<std::vector<int>> cuts = {};
};

class FusedNumbers {
public:
    // `asked`: how many marks clearly refer to a label.
    FusedNumbers(const std::vector<FoundNote>& notes, const std::map<std::string, int>& asked);

    // Of digits that are no note's label. `whole` is the label that they are, `due` the number that is
    // due. Whole where they cannot be cut, or are a year or a number whose note may be lost, unless its
    // parts have no other reference.
    FusedReading read(std::string_view digits, const std::optional<Label>& whole, int due) const;

    // Of digits that are the label of a note: a cut only where another mark refers to that note and
    // nothing refers to the parts.
    FusedReading read_beside_note(const Label& label) const;

private:
    using Cuts = std::vector<std::vector<int>>;
    Cuts unreferenced(Cuts cuts) const;
    Cuts likeliest(const Cuts& cuts, int due) const;
    bool may_be_lost(int number) const;

    const std::map<std::string, int>& asked_;
    std::vector<bool> known_;
    int highest_known_ = 0;
};

}  // namespace voetnoot::normalize::notes
