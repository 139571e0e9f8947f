#include "pipeline/batch/verdict.hpp"

#include "pipeline/phrase/phrase.hpp"

#include <algorithm>
#include <numeric>

namespace voetnoot::batch {

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::sealed:
            return marked("sealed");
        case Verdict::refused:
            return marked("refused");
        case Verdict::unreadable:
            return marked("unreadable");
        case Verdict::crashed:
            return marked("crashed");
        case Verdict::timed_out:
            return marked("timed-out");
        case Verdict::out_of_memory:
            return marked("out-of-memory");
    }
    return {};
}

std::optional<Verdict> verdict_named(std::string_view wanted) {
    const auto found = std::find_if(all_verdicts.begin(), all_verdicts.end(),
                                    [wanted](Verdict verdict) { return name(verdict) == wanted; });
    if (found == all_verdicts.end()) return std::nullopt;
    return *found;
}

std::uint64_t Tally::done() const {
    return std::accumulate(of.begin(), of.end(), std::uint64_t{0});
}

}  // namespace voetnoot::batch
