// What became of one letter of a batch.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::batch {

enum class Verdict {
    sealed,
    refused,     // it has errors, or an output lost something
    unreadable,  // no letter: of no known format, damaged, beyond a limit, not to be opened
    crashed,     // the last three are quarantined: only --retry tries them again
    timed_out,
    out_of_memory,
};
constexpr std::size_t verdict_count = 6;
constexpr std::array<Verdict, verdict_count> all_verdicts{Verdict::sealed,     Verdict::refused,
                                                          Verdict::unreadable, Verdict::crashed,
                                                          Verdict::timed_out,  Verdict::out_of_memory};

std::string_view name(Verdict verdict);  // "timed-out"
std::optional<Verdict> verdict_named(std::string_view name);
inline bool quarantined(Verdict verdict) {
    return verdict >= Verdict::crashed;
}

// How many letters there are of each.
struct Tally {
    std::array<std::uint64_t, verdict_count> of{};
    std::uint64_t to_do = 0;

    std::uint64_t& operator[](Verdict verdict) { return of[static_cast<std::size_t>(verdict)]; }
    std::uint64_t operator[](Verdict verdict) const { return of[static_cast<std::size_t>(verdict)]; }
    std::uint64_t done() const;
};

}  // namespace voetnoot::batch
