#include "pipeline/witness/alignment.hpp"

#include "pipeline/witness/edges.hpp"
#include "pipeline/witness/gaps.hpp"
#include "pipeline/witness/tiling.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace voetnoot::witness {

namespace {

std::vector<bool> select(const Testimony& testimony, const Letters& letters, bool of(const Word&)) {
    std::vector<bool> selected(letters.size());
    for (std::size_t word = 0; word < testimony.words.size(); ++word)
        if (of(testimony.words[word]))
            std::fill(selected.begin() + letters.first[word], selected.begin() + letters.first[word + 1],
                      true);
    return selected;
}

bool is_described(const Word& word) {
    return word.part == Part::description;
}

bool is_of_edges(const Word& word) {
    return word.part == Part::furniture || is_described(word);
}

// Words that no tile has, being too short, and that stand near each other in both texts: cells of a
// table that is read by row here and by column there. A word in whose place the other text has another
// is none of them: where "Annex 3" became "Annex 4", that 4 is not the number of a page. Nor has a
// sentence a word of a description.
class LeftWords {
public:
    LeftWords(const Testimony& a, const Testimony& b, Alignment& aligned)
        : a_(a), b_(b), aligned_(aligned) {}

    void pair() {
        for (std::size_t word = 0; word + 1 < aligned_.b.first.size(); ++word)
            if (is_left(aligned_.b, aligned_.pairing.in_a, word) &&
                !is_replaced(aligned_.b, aligned_.pairing.in_a, aligned_.pairing.in_b, word))
                left_[text(aligned_.b, word)].push_back(static_cast<std::uint32_t>(word));
        std::size_t near = 0;  // in B: where the last letter before is
        for (std::size_t word = 0; word + 1 < aligned_.a.first.size(); ++word) {
            if (is_left(aligned_.a, aligned_.pairing.in_b, word) &&
                !is_replaced(aligned_.a, aligned_.pairing.in_b, aligned_.pairing.in_a, word))
                pair_with_near(word, near);
            const std::uint32_t end = aligned_.a.first[word + 1];
            if (end != 0 && !aligned_.pairing.free_a(end - 1)) near = aligned_.pairing.in_b[end - 1];
        }
    }

private:
    static constexpr std::size_t most_candidates = 8;
    static constexpr std::size_t reach = 3000;   // letters: a page
    static constexpr std::uint32_t context = 6;  // letters that both texts have around a replaced word

    static bool is_left(const Letters& letters, const std::vector<std::uint32_t>& partner,
                        std::size_t word) {
        for (std::uint32_t i = letters.first[word]; i < letters.first[word + 1]; ++i)
            if (partner[i] != Pairing::none) return false;
        return letters.has_letters(word);
    }

    // Do both texts have the same letters before and behind the word, and the other one some between?
    static bool is_replaced(const Letters& letters, const std::vector<std::uint32_t>& partner,
                            const std::vector<std::uint32_t>& partner_of, std::size_t word) {
        const std::uint32_t begin = letters.first[word], end = letters.first[word + 1];
        if (begin < context || end + context > letters.size()) return false;
        const std::uint32_t last = partner[begin - 1], next = partner[end];
        if (last == Pairing::none || next == Pairing::none || next <= last + 1 || next - last > context)
            return false;
        if (last + 1 < context) return false;
        for (std::uint32_t i = 1; i < context; ++i)
            if (partner[begin - 1 - i] != last - i || partner[end + i] != next + i) return false;
        return std::all_of(partner_of.begin() + last + 1, partner_of.begin() + next,
                           [](std::uint32_t one) { return one == Pairing::none; });
    }

    static std::u32string text(const Letters& letters, std::size_t word) {
        return letters.text.substr(letters.first[word], letters.first[word + 1] - letters.first[word]);
    }

    void pair_with_near(std::size_t word, std::size_t near) {
        const auto found = left_.find(text(aligned_.a, word));
        if (found == left_.end()) return;
        std::vector<std::uint32_t>& words = found->second;
        for (std::size_t i = 0; i < std::min(words.size(), most_candidates); ++i) {
            const std::uint32_t begin = aligned_.b.first[words[i]];
            if (begin + reach < near || begin > near + reach ||
                is_described(a_.words[word]) != is_described(b_.words[words[i]]))
                continue;
            for (std::uint32_t at = aligned_.a.first[word]; at < aligned_.a.first[word + 1]; ++at)
                aligned_.pairing.pair(at, begin + at - aligned_.a.first[word]);
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }

    const Testimony &a_, &b_;
    Alignment& aligned_;
    std::unordered_map<std::u32string, std::vector<std::uint32_t>> left_;  // words of B
};

}  // namespace

Alignment align(const Testimony& a, const Testimony& b) {
    Alignment aligned{Letters(a), Letters(b), {0, 0}};
    aligned.pairing = Pairing(aligned.a.size(), aligned.b.size());
    const auto selection = [&](bool of(const Word&)) {
        return Selection{select(a, aligned.a, of), select(b, aligned.b, of)};
    };
    const Selection edges = selection(is_of_edges);
    tile(aligned.a.text, aligned.b.text, selection(is_read), aligned.pairing);
    settle_edges(aligned.a, aligned.b, aligned.pairing);
    compare_gaps(aligned.a, aligned.b, edges, aligned.pairing);
    tile(aligned.a.text, aligned.b.text, selection([](const Word&) { return true; }), aligned.pairing);
    settle_edges(aligned.a, aligned.b, aligned.pairing);
    compare_gaps(aligned.a, aligned.b, edges, aligned.pairing);
    align_gaps_with_words(aligned.a, aligned.b, aligned.pairing);
    LeftWords(a, b, aligned).pair();
    return aligned;
}

}  // namespace voetnoot::witness
