#include "program/mistakes/nearest.hpp"

#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace voetnoot::program::mistakes {

namespace {

constexpr std::size_t longest = 64;  // signs: a longer word is no slip of the finger

// Optimal string alignment: each row of the table needs the two before it.
std::size_t mends(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& words) {
    if (word.empty() || word.size() > longest) return {};
    std::string best;
    std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : words) {
        if (candidate.size() > longest) continue;
        const std::size_t count = mends(word, candidate);
        if (count < fewest) {
            best = candidate;
            fewest = count;
        }
    }
    if (!best.empty() || word.size() < 3) return best;
    const auto begun = std::find_if(words.begin(), words.end(), [word](const std::string& candidate) {
        return candidate.starts_with(word);
    });
    return begun == words.end() ? std::string{} : *begun;
}

Phrase did_you_mean(std::string_view word, const std::vector<std::string>& words) {
    const std::string meant = nearest(word, words);
    return meant.empty() ? Phrase() : phrase("; did you mean '{}'?", meant);
}

}  // namespace voetnoot::program::mistakes
