#include "pipeline/witness/edges.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace voetnoot::witness {

namespace {

constexpr std::uint32_t unpaired = Pairing::none;
constexpr std::uint32_t furthest = 64;  // letters that are looked at from an edge
constexpr std::uint32_t by_chance = 2;  // letters of a word that a tile may have by chance

// Of one text, with its partners in the other.
class Side {
public:
    Side(const Letters& own, const Letters& other, std::vector<std::uint32_t>& partner,
         std::vector<std::uint32_t>& partner_of)
        : own_(own), other_(other), partner_(partner), partner_of_(partner_of) {}

    // Where two tiles meet within a word, one of them has all of it.
    void exchange() {
        for (std::uint32_t i = 1; i < own_.size(); ++i) {
            if (partner_[i] == unpaired || partner_[i - 1] == unpaired || goes_on(i) ||
                own_.word(i) != own_.word(i - 1))
                continue;
            const std::uint32_t begin = own_.first[own_.word(i)], end = own_.first[own_.word(i) + 1];
            const std::uint32_t before = i - begin, behind = end - i;
            if (before <= partner_[i] && is_run(begin, i) &&
                is_free_copy(begin, partner_[i] - before, before))
                move(begin, partner_[i] - before, before);
            else if (is_run(i, end) && is_free_copy(i, partner_[i - 1] + 1, behind))
                move(i, partner_[i - 1] + 1, behind);
        }
    }

    // Goes over letters that are free in both, to where a word begins or ends.
    void extend() {
        for (std::uint32_t i = 0; i < own_.size(); ++i) {
            if (partner_[i] == unpaired) continue;
            if (i != 0 && partner_[i - 1] == unpaired) extend_left(i);
            if (i + 1 < own_.size() && partner_[i + 1] == unpaired) extend_right(i);
        }
    }

    // The first or last letters of a word that goes on, and goes on otherwise in the other text.
    void trim() {
        for (std::uint32_t i = 0; i < own_.size(); ++i) {
            if (partner_[i] == unpaired) continue;
            if (i + 1 < own_.size() && !goes_on(i + 1)) trim_end(i);
            if (partner_[i] != unpaired && i != 0 && !goes_on(i)) trim_begin(i);
        }
    }

private:
    bool goes_on(std::uint32_t i) const {
        return partner_[i - 1] != unpaired && partner_[i] == partner_[i - 1] + 1;
    }
    bool begins_word(std::uint32_t i) const { return i == own_.size() || i == own_.first[own_.word(i)]; }
    bool begins_other(std::uint32_t i) const {
        return i == other_.size() || i == other_.first[other_.word(i)];
    }

    bool is_run(std::uint32_t begin, std::uint32_t end) const {
        if (end - begin > furthest) return false;
        for (std::uint32_t i = begin; i < end; ++i)
            if (partner_[i] == unpaired || (i != begin && !goes_on(i))) return false;
        return begin != end;
    }
    bool is_free_copy(std::uint32_t own, std::uint32_t other, std::uint32_t count) const {
        if (other + count > other_.size()) return false;
        for (std::uint32_t i = 0; i < count; ++i)
            if (partner_of_[other + i] != unpaired || own_.text[own + i] != other_.text[other + i])
                return false;
        return true;
    }
    void pair(std::uint32_t own, std::uint32_t other) {
        partner_[own] = other;
        partner_of_[other] = own;
    }
    void part(std::uint32_t own) {
        partner_of_[partner_[own]] = unpaired;
        partner_[own] = unpaired;
    }
    void move(std::uint32_t own, std::uint32_t other, std::uint32_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            part(own + i);
            pair(own + i, other + i);
        }
    }

    void extend_left(std::uint32_t from) {
        const std::uint32_t other = partner_[from];
        std::uint32_t same = 0, whole = 0;
        while (same < std::min({furthest, from, other}) &&
               is_free_copy(from - same - 1, other - same - 1, 1) &&
               partner_[from - same - 1] == unpaired) {
            ++same;
            if (begins_word(from - same) || begins_other(other - same)) whole = same;
        }
        for (std::uint32_t i = 1; i <= whole; ++i) pair(from - i, other - i);
    }
    void extend_right(std::uint32_t from) {
        const std::uint32_t own = from + 1, other = partner_[from] + 1;
        std::uint32_t same = 0, whole = 0;
        while (same < furthest && own + same < own_.size() && partner_[own + same] == unpaired &&
               is_free_copy(own + same, other + same, 1)) {
            ++same;
            if (begins_word(own + same) || begins_other(other + same)) whole = same;
        }
        for (std::uint32_t i = 0; i < whole; ++i) pair(own + i, other + i);
    }

    void trim_end(std::uint32_t last) {
        const std::uint32_t other = partner_[last];
        if (begins_word(last + 1) || begins_other(other + 1)) return;
        std::uint32_t count = 1;
        while (count <= by_chance && count <= last && !begins_word(last + 1 - count) &&
               !begins_other(other + 1 - count) && goes_on(last + 1 - count))
            ++count;
        if (count > by_chance || count > last || !goes_on(last + 1 - count)) return;
        for (std::uint32_t i = 0; i < count; ++i) part(last - i);
    }
    void trim_begin(std::uint32_t first) {
        const std::uint32_t other = partner_[first];
        if (begins_word(first) || begins_other(other)) return;
        std::uint32_t count = 1;
        while (count <= by_chance && first + count < own_.size() && !begins_word(first + count) &&
               !begins_other(other + count) && goes_on(first + count))
            ++count;
        if (count > by_chance || first + count >= own_.size() || !goes_on(first + count)) return;
        for (std::uint32_t i = 0; i < count; ++i) part(first + i);
    }

    const Letters& own_;
    const Letters& other_;
    std::vector<std::uint32_t>& partner_;
    std::vector<std::uint32_t>& partner_of_;
};

}  // namespace

void settle_edges(const Letters& a, const Letters& b, Pairing& pairing) {
    Side of_a(a, b, pairing.in_b, pairing.in_a);
    Side of_b(b, a, pairing.in_a, pairing.in_b);
    of_a.exchange();
    of_b.exchange();
    of_a.trim();
    of_a.extend();
}

}  // namespace voetnoot::witness
