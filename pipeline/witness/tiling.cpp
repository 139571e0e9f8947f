#include "pipeline/witness/tiling.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

namespace voetnoot::witness {

namespace {

constexpr std::size_t shortest = 8;  // letters of a tile
constexpr std::size_t most_candidates = 24;
constexpr std::size_t look_ahead = 512;  // letters by which candidates are told apart
constexpr std::uint32_t nowhere = Pairing::none;

struct Text {
    std::u32string_view letters;
    std::vector<bool> usable;  // letters that no tile has
    std::vector<bool> shared;  // letters at which as many begin as the shortest tile has, and the other
                               // text may have the same; a no is certain
};

// Calls `found` with every place at which a tile of `length` letters may begin, and their hash; it says
// where to go on, behind that place.
template <class Found>
void for_each_window(const Text& text, std::size_t length, const Found& found) {
    constexpr std::uint64_t base = 0x100000001B3;
    std::uint64_t leading = 1;  // base to the power of length - 1
    for (std::size_t i = 1; i < length; ++i) leading *= base;
    std::uint64_t hash = 0;
    std::size_t run = 0;     // letters
    std::size_t shared = 0;  // of the shortest tiles in them, one after the other
    const auto restart = [&] { hash = run = shared = 0; };
    for (std::size_t i = 0; i < text.letters.size();) {
        if (!text.usable[i++]) {
            restart();
            continue;
        }
        if (run >= length) hash -= leading * (text.letters[i - 1 - length] + 1);
        hash = hash * base + text.letters[i - 1] + 1;
        if (++run < shortest) continue;
        shared = text.shared[i - shortest] ? shared + 1 : 0;
        if (shared + shortest <= length) continue;
        const std::size_t begin = i - length;
        const std::size_t next = found(begin, (hash ^ hash >> 29) * 0x9E3779B97F4A7C15);
        if (next == begin + 1) continue;
        i = next;
        restart();
    }
}

// One in eight, chosen by what they say: both texts choose the same.
bool is_chosen(std::uint64_t hash) {
    return hash >> 61 == 0;
}

// Which hashes a text has: a no is certain, a yes is wrong for one in eight of those that it does not
// have. Memory that is far away is what tiling waits for: this is a byte of each letter.
class Filter {
public:
    explicit Filter(const Text& text)
        : bits_(std::bit_ceil(8 * static_cast<std::size_t>(
                                      1 + std::count(text.shared.begin(), text.shared.end(), true)))) {
        for_each_window(text, shortest, [&](std::size_t at, std::uint64_t hash) {
            bits_[bit(hash)] = true;
            return at + 1;
        });
    }
    bool may_have(std::uint64_t hash) const { return bits_[bit(hash)]; }

private:
    std::size_t bit(std::uint64_t hash) const { return hash >> 16 & (bits_.size() - 1); }

    std::vector<bool> bits_;
};

// Places of a text, by the hash of what begins there. Small, for there may be one of every letter: the
// text itself says which of a ring are the same.
class Index {
public:
    template <class Wanted>
    Index(const Text& text, std::size_t length, const Wanted& wanted) {
        std::size_t count = 0;
        for_each_window(text, length, [&](std::size_t at, std::uint64_t hash) {
            count += wanted(hash) ? 1 : 0;
            return at + 1;
        });
        places_.reserve(count);
        next_.reserve(count);
        tail_.assign(std::bit_ceil(count + 1), nowhere);
        for_each_window(text, length, [&](std::size_t at, std::uint64_t hash) {
            if (wanted(hash)) add(at, hash);
            return at + 1;
        });
    }

    // Calls `visit` with the first places that may have that hash; it says whether to go on.
    template <class Visit>
    void for_each(std::uint64_t hash, const Visit& visit) const {
        const std::uint32_t tail = tail_[slot(hash)];
        if (tail == nowhere) return;
        std::uint32_t at = next_[tail];
        for (std::size_t steps = 0; visit(places_[at]) && at != tail && ++steps < 4 * most_candidates;)
            at = next_[at];
    }
    // Forgets the first places of a ring that are usable no more: a text may repeat itself for long.
    void forget_used(std::uint64_t hash, const std::vector<bool>& usable) {
        std::uint32_t& tail = tail_[slot(hash)];
        while (tail != nowhere && !usable[places_[next_[tail]]])
            if (next_[tail] == tail) tail = nowhere;
            else next_[tail] = next_[next_[tail]];
    }

private:
    void add(std::size_t at, std::uint64_t hash) {
        const auto number = static_cast<std::uint32_t>(places_.size());
        std::uint32_t& tail = tail_[slot(hash)];
        places_.push_back(static_cast<std::uint32_t>(at));
        next_.push_back(tail == nowhere ? number : std::exchange(next_[tail], number));
        tail = number;
    }
    std::size_t slot(std::uint64_t hash) const { return hash >> 24 & (tail_.size() - 1); }

    std::vector<std::uint32_t> places_;
    std::vector<std::uint32_t> next_;  // of each place, in rings: the last one's is the first
    std::vector<std::uint32_t> tail_;  // of each ring
};

class Tiling {
public:
    Tiling(const Selection& open, Pairing& pairing, std::u32string_view a, std::u32string_view b)
        : pairing_(pairing), a_{a, open.a, open.a}, b_{b, open.b, open.b} {
        for (std::size_t i = 0; i < a.size(); ++i) a_.usable[i] = a_.usable[i] && pairing.free_a(i);
        for (std::size_t i = 0; i < b.size(); ++i) b_.usable[i] = b_.usable[i] && pairing.free_b(i);
    }

    void run_unique(std::size_t length) {
        const Index index(b_, length, is_chosen);
        std::vector<bool> once(b_.letters.size());  // in A what B has once, by its place in B
        std::vector<bool> twice(b_.letters.size());
        for_each_window(a_, length, [&](std::size_t at, std::uint64_t hash) {
            if (const std::uint32_t partner = only(index, hash, at, length); partner != nowhere)
                (once[partner] ? twice : once)[partner] = true;
            return at + 1;
        });
        for_each_window(a_, length, [&](std::size_t at, std::uint64_t hash) {
            const std::uint32_t partner = only(index, hash, at, length);
            const bool unique = partner != nowhere && !twice[partner];
            return unique && ahead(at, partner, length) == length ? take(at, partner) : at + 1;
        });
    }

    // Passes over what the other text cannot have from here on.
    void keep_shared() {
        keep_shared(b_, Filter(a_));
        keep_shared(a_, Filter(b_));
    }

    void run(std::size_t length) {
        Index index(b_, length, [](std::uint64_t) { return true; });
        for_each_window(a_, length, [&](std::size_t at, std::uint64_t hash) {
            return best(index, hash, at, length);
        });
    }

private:
    static void keep_shared(Text& text, const Filter& other) {
        std::vector<bool> shared(text.letters.size());
        for_each_window(text, shortest, [&](std::size_t at, std::uint64_t hash) {
            shared[at] = other.may_have(hash);
            return at + 1;
        });
        text.shared = std::move(shared);
    }

    // The place in B, if there is one alone, of the substring that begins here in A.
    std::uint32_t only(const Index& index, std::uint64_t hash, std::size_t at,
                       std::size_t length) const {
        std::uint32_t found = nowhere;
        if (!is_chosen(hash)) return found;
        bool twice = false;
        index.for_each(hash, [&](std::uint32_t place) {
            if (a_.letters.substr(at, length) != b_.letters.substr(place, length)) return true;
            twice = found != nowhere;
            found = place;
            return !twice;
        });
        return twice ? nowhere : found;
    }

    // Takes the longest of the tiles that begin here in A; where to go on.
    std::size_t best(Index& index, std::uint64_t hash, std::size_t at, std::size_t length) {
        index.forget_used(hash, b_.usable);
        std::size_t longest = length - 1;
        std::uint32_t partner = nowhere;
        const auto consider = [&](std::uint32_t place) {
            const std::size_t same = ahead(at, place, look_ahead);
            if (same > longest) {
                longest = same;
                partner = place;
            }
            return same >= length;
        };
        if (expected_ < b_.letters.size()) consider(static_cast<std::uint32_t>(expected_));
        std::size_t candidates = 0;
        index.for_each(hash, [&](std::uint32_t place) {
            if (consider(place)) ++candidates;
            return candidates < most_candidates && longest < look_ahead;
        });
        return partner == nowhere ? at + 1 : take(at, partner);
    }

    bool same(std::size_t a, std::size_t b) const {
        return a_.usable[a] && b_.usable[b] && a_.letters[a] == b_.letters[b];
    }

    // How many usable letters are the same from here, at most `most`.
    std::size_t ahead(std::size_t a, std::size_t b, std::size_t most) const {
        most = std::min({most, a_.letters.size() - a, b_.letters.size() - b});
        std::size_t count = 0;
        while (count < most && same(a + count, b + count)) ++count;
        return count;
    }

    // Pairs as far as the two are the same, to both sides; the end in A.
    std::size_t take(std::size_t a, std::size_t b) {
        for (; a != 0 && b != 0 && same(a - 1, b - 1); --b) --a;
        for (; a < a_.letters.size() && b < b_.letters.size() && same(a, b); ++a, ++b) {
            pairing_.pair(a, b);
            a_.usable[a] = b_.usable[b] = false;
        }
        expected_ = b;
        return a;
    }

    Pairing& pairing_;
    Text a_, b_;
    std::size_t expected_ = 0;  // in B: behind the last tile
};

}  // namespace

void tile(std::u32string_view a, std::u32string_view b, const Selection& open, Pairing& pairing) {
    Tiling tiling(open, pairing, a, b);
    tiling.run_unique(32);
    tiling.keep_shared();
    for (const std::size_t length : {32, 16, 10}) tiling.run(length);
    tiling.run(shortest);
}

}  // namespace voetnoot::witness
