// What a batch says while it works: a bar on a terminal, a plain line every so often otherwise.
#pragma once

#include "pipeline/batch/batch.hpp"

#include <chrono>
#include <string>

namespace voetnoot::program::commands {

// "12 sealed, 3 refused, 1 crashed": those that there are.
std::string counts_text(const batch::Tally& tally);

class ProgressPrinter {
public:
    ProgressPrinter();
    void print(const batch::Progress& progress);
    void finish();           // clears the bar
    double seconds() const;  // since the start

private:
    bool on_terminal_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point last_ = begin_;
};

}  // namespace voetnoot::program::commands
