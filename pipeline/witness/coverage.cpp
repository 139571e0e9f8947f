#include "pipeline/witness/coverage.hpp"

namespace voetnoot::witness {

namespace {

constexpr double least_share = 0.7;            // of an original that its letter has
constexpr double least_share_at_length = 0.4;  // of it in passages that no other letter has
constexpr std::size_t least_length = 24;       // letters of such a passage

}  // namespace

Coverage coverage(const Testimony& original, const Testimony& letter, const Alignment& aligned) {
    Coverage found;
    found.pages = original.pages.size();
    std::size_t long_run = 0, at_length = 0;
    const std::vector<std::uint32_t>& in_b = aligned.pairing.in_b;
    for (std::size_t i = 0; i < in_b.size(); ++i) {
        const bool runs_on = i != 0 && in_b[i] != Pairing::none && in_b[i] == in_b[i - 1] + 1;
        long_run = in_b[i] == Pairing::none ? 0 : runs_on ? long_run + 1 : 1;
        at_length += long_run == least_length ? least_length : long_run > least_length ? 1 : 0;
        if (!is_read(original.words[aligned.a.word(i)])) continue;
        ++found.letters;
        if (in_b[i] != Pairing::none) ++found.accounted;
    }
    for (std::size_t i = 0; i < aligned.b.size(); ++i)
        if (is_read(letter.words[aligned.b.word(i)]) && aligned.pairing.free_b(i)) ++found.added;
    const auto total = static_cast<double>(found.letters);
    found.same_letter =
        found.letters == 0 || (static_cast<double>(found.accounted) >= least_share * total &&
                               (found.letters < 20 * least_length ||
                                static_cast<double>(at_length) >= least_share_at_length * total));
    return found;
}

}  // namespace voetnoot::witness
