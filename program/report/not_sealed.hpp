// What many letters end with, for people: which of them were not sealed, why, and what can be done.
#pragma once

#include "pipeline/batch/journal.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace voetnoot::program::report {

// A line for each letter that was not sealed; of many the first ones, unless `all` are asked for.
class NotSealed {
public:
    enum class Next { look, mend_or_mark };  // what can be done with it
    explicit NotSealed(bool all) : all_(all) {}
    void add(std::string_view file, std::string_view outcome, std::string_view why, Next next);
    std::string text() const;  // empty where all were sealed

private:
    bool all_;
    bool some_can_be_marked_ = false;
    std::size_t count_ = 0;
    std::string lines_;
};

// Those of a batch, by outcome, each with its first error.
std::string not_sealed_text(batch::BatchJournal& journal, bool all);

}  // namespace voetnoot::program::report
