#include "pipeline/witness/tiling.hpp"

#include <cstdint>

namespace voetnoot::witness {

namespace {

constexpr std::size_t most_candidates = 24;
constexpr std::size_t look_ahead = 512;  // letters by which candidates are told apart
constexpr std::uint32_t nowhere = Pairing::none;

// The places of `b` at which a free substring of the length stands, by its hash.
class Index {
public:
    Index(std::u32string_view text, std::size_t length, const std::vector<bool>& usable)
        : next_(text.size(), nowhere) {
        std::size_t slots = 1;
        while (slots < text.size()) slots *= 2;
        head_.assign(slots, nowhere);
        mask_ = slots - 1;
        hashes_.resize(text.size());
        for_each_hash(text, length, usable, [&](std::size_t at, std::uint64_t hash) {
            hashes_[at] = hash;
            places_.push_back(static_cast<std::uint32_t>(at));
        });
        // The last one first, so that a chain is ascending.
        for (auto place = places_.rbegin(); place != places_.rend(); ++place) {
            std::uint32_t& head = head_[slot(hashes_[*place])];
            next_[*place] = head;
            head = *place;
        }
    }

    // Calls `visit` with places of that hash, the first ones; it says whether to go on.
    template <class Visit>
    void for_each(std::uint64_t hash, const Visit& visit) const {
        std::size_t steps = 0;
        for (std::uint32_t at = head_[slot(hash)]; at != nowhere && steps < 4 * most_candidates;
             at = next_[at], ++steps)
            if (hashes_[at] == hash && !visit(at)) return;
    }
    // Forgets the first places of a chain that are usable no more: a text may repeat itself for long.
    void forget_used(std::uint64_t hash, const std::vector<bool>& usable) {
        std::uint32_t& head = head_[slot(hash)];
        while (head != nowhere && !usable[head]) head = next_[head];
    }
    // Does one place alone have it?
    std::uint32_t only(std::uint64_t hash) const {
        std::uint32_t found = nowhere;
        bool twice = false;
        for_each(hash, [&](std::uint32_t at) {
            twice = found != nowhere;
            found = at;
            return !twice;
        });
        return twice ? nowhere : found;
    }

    // Calls `found` with every place at which `length` usable letters begin, and their hash.
    template <class Found>
    static void for_each_hash(std::u32string_view text, std::size_t length,
                              const std::vector<bool>& usable, const Found& found) {
        constexpr std::uint64_t base = 0x100000001B3;
        std::uint64_t leading = 1;  // base to the power of length - 1
        for (std::size_t i = 1; i < length; ++i) leading *= base;
        std::uint64_t hash = 0;
        std::size_t run = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!usable[i]) {
                run = 0;
                hash = 0;
                continue;
            }
            if (run >= length) hash -= leading * (text[i - length] + 1);
            hash = hash * base + text[i] + 1;
            if (++run >= length) found(i + 1 - length, hash);
        }
    }

private:
    std::size_t slot(std::uint64_t hash) const { return (hash ^ hash >> 29) * 0x9E3779B1 & mask_; }

    std::vector<std::uint32_t> head_, next_, places_;
    std::vector<std::uint64_t> hashes_;
    std::size_t mask_ = 0;
};

class Tiling {
public:
    Tiling(std::u32string_view a, std::u32string_view b, const Openings& open, Pairing& pairing)
        : a_(a), b_(b), pairing_(pairing), usable_a_(open.a), usable_b_(open.b) {
        for (std::size_t i = 0; i < a.size(); ++i) usable_a_[i] = usable_a_[i] && pairing.free_a(i);
        for (std::size_t i = 0; i < b.size(); ++i) usable_b_[i] = usable_b_[i] && pairing.free_b(i);
    }

    void run(std::size_t length, bool unique) {
        Index index(b_, length, usable_b_);
        std::vector<std::uint64_t> hashes(a_.size());
        std::vector<bool> hashed(a_.size());
        Index::for_each_hash(a_, length, usable_a_, [&](std::size_t at, std::uint64_t hash) {
            hashes[at] = hash;
            hashed[at] = true;
        });
        if (unique) return run_unique(Index(a_, length, usable_a_), index, hashes, hashed, length);
        for (std::size_t at = 0; at < a_.size();) {
            const std::size_t end = hashed[at] ? best(index, hashes[at], at, length) : at;
            at = end == at ? at + 1 : end;
        }
    }

private:
    void run_unique(const Index& in_a, const Index& in_b, const std::vector<std::uint64_t>& hashes,
                    const std::vector<bool>& hashed, std::size_t length) {
        for (std::size_t at = 0; at < a_.size();) {
            const std::uint32_t partner = hashed[at] && in_a.only(hashes[at]) == at && both(at, length)
                                              ? in_b.only(hashes[at])
                                              : nowhere;
            if (partner == nowhere || ahead(at, partner, length) < length) ++at;
            else at = take(at, partner);
        }
    }

    // Are the letters from here still free? Earlier tiles may have taken them.
    bool both(std::size_t at, std::size_t length) const {
        return usable_a_[at] && usable_a_[at + length - 1];
    }

    std::size_t best(Index& index, std::uint64_t hash, std::size_t at, std::size_t length) {
        if (!both(at, length)) return at;
        index.forget_used(hash, usable_b_);
        std::size_t longest = length - 1;
        std::uint32_t partner = nowhere;
        const auto consider = [&](std::uint32_t place) {
            const std::size_t same = ahead(at, place, look_ahead);
            if (same > longest) {
                longest = same;
                partner = place;
            }
        };
        if (expected_ < b_.size()) consider(static_cast<std::uint32_t>(expected_));
        std::size_t candidates = 0;
        index.for_each(hash, [&](std::uint32_t place) {
            consider(place);
            return ++candidates < most_candidates && longest < look_ahead;
        });
        return partner == nowhere ? at : take(at, partner);
    }

    // How many usable letters are the same from here, at most `most`.
    std::size_t ahead(std::size_t a, std::size_t b, std::size_t most) const {
        std::size_t same = 0;
        while (same < most && a + same < a_.size() && b + same < b_.size() && usable_a_[a + same] &&
               usable_b_[b + same] && a_[a + same] == b_[b + same])
            ++same;
        return same;
    }

    // Pairs as far as the two are the same, to both sides; the end in A.
    std::size_t take(std::size_t a, std::size_t b) {
        while (a != 0 && b != 0 && usable_a_[a - 1] && usable_b_[b - 1] && a_[a - 1] == b_[b - 1]) {
            --a;
            --b;
        }
        while (a < a_.size() && b < b_.size() && usable_a_[a] && usable_b_[b] && a_[a] == b_[b]) {
            pairing_.pair(a, b);
            usable_a_[a++] = false;
            usable_b_[b++] = false;
        }
        expected_ = b;
        return a;
    }

    std::u32string_view a_, b_;
    Pairing& pairing_;
    std::vector<bool> usable_a_, usable_b_;
    std::size_t expected_ = 0;  // in B: behind the last tile
};

}  // namespace

void tile(std::u32string_view a, std::u32string_view b, std::size_t length, bool unique,
          const Openings& open, Pairing& pairing) {
    if (a.size() < length || b.size() < length) return;
    Tiling(a, b, open, pairing).run(length, unique);
}

}  // namespace voetnoot::witness
