#include "pipeline/witness/gaps.hpp"

#include <algorithm>
#include <vector>

namespace voetnoot::witness {

namespace {

// Larger gaps have nothing in common that the tiles would not have found. Cells of a table.
constexpr std::size_t most_cells = 1u << 16;

struct Gap {
    std::size_t begin_a, end_a, begin_b, end_b;
};

// Is a letter beside the gap of the edges in the one text, and not in the other?
bool stands_across(const Gap& gap, const Selection& edges) {
    const auto across = [&](std::size_t a, std::size_t b) { return edges.a[a] != edges.b[b]; };
    return (gap.begin_a != 0 && gap.begin_b != 0 && across(gap.begin_a - 1, gap.begin_b - 1)) ||
           (gap.end_a < edges.a.size() && gap.end_b < edges.b.size() && across(gap.end_a, gap.end_b));
}

// The longest common subsequence of a small gap.
void compare(const Letters& a, const Letters& b, const Gap& gap, const Selection& edges,
             Pairing& pairing) {
    const std::size_t rows = gap.end_a - gap.begin_a, columns = gap.end_b - gap.begin_b;
    if (rows * columns > most_cells) return;
    std::vector<std::uint16_t> longest((rows + 1) * (columns + 1));
    const auto cell = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
        return longest[row * (columns + 1) + column];
    };
    const bool across = stands_across(gap, edges);
    const auto same = [&](std::size_t row, std::size_t column) {
        const std::size_t in_a = gap.begin_a + row, in_b = gap.begin_b + column;
        return a.text[in_a] == b.text[in_b] && (across || edges.a[in_a] == edges.b[in_b]);
    };
    for (std::size_t row = rows; row-- != 0;)
        for (std::size_t column = columns; column-- != 0;)
            cell(row, column) = same(row, column)
                                    ? static_cast<std::uint16_t>(cell(row + 1, column + 1) + 1)
                                    : std::max(cell(row + 1, column), cell(row, column + 1));
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (same(row, column)) pairing.pair(gap.begin_a + row++, gap.begin_b + column++);
        else if (cell(row + 1, column) >= cell(row, column + 1)) ++row;
        else ++column;
    }
}

// Moves a gap of one text, [begin, end), the letters around which are neighbours in the other.
class Slide {
public:
    Slide(const Letters& letters, std::vector<std::uint32_t>& partner,
          std::vector<std::uint32_t>& partner_of)
        : letters_(letters), partner_(partner), partner_of_(partner_of) {}

    void run(std::size_t begin, std::size_t end) {
        std::size_t left = begin, gap = end - begin;
        while (left != 0 && may_move_left(left, left + gap) && begin - left < gap) --left;
        std::size_t right = begin;
        while (right + gap < letters_.size() && may_move_right(right, right + gap) &&
               right - begin < gap)
            ++right;
        std::size_t best = begin;
        for (std::size_t at = left; at <= right; ++at)
            if (score(at, at + gap) > score(best, best + gap)) best = at;
        while (begin > best) move_left(--begin, gap);
        while (begin < best) move_right(begin++, gap);
    }

private:
    bool may_move_left(std::size_t begin, std::size_t end) const {
        return partner_[begin - 1] != Pairing::none &&
               letters_.text[begin - 1] == letters_.text[end - 1];
    }
    bool may_move_right(std::size_t begin, std::size_t end) const {
        return partner_[end] != Pairing::none && letters_.text[begin] == letters_.text[end];
    }
    bool begins_word(std::size_t at) const {
        return at == letters_.size() || at == 0 || letters_.word(at) != letters_.word(at - 1);
    }
    int score(std::size_t begin, std::size_t end) const { return begins_word(begin) + begins_word(end); }

    void hand_over(std::size_t from, std::size_t to) {
        partner_[to] = std::exchange(partner_[from], Pairing::none);
        partner_of_[partner_[to]] = static_cast<std::uint32_t>(to);
    }
    void move_left(std::size_t begin, std::size_t gap) { hand_over(begin, begin + gap); }
    void move_right(std::size_t begin, std::size_t gap) { hand_over(begin + gap, begin); }

    const Letters& letters_;
    std::vector<std::uint32_t>& partner_;
    std::vector<std::uint32_t>& partner_of_;
};

// Every gap of `partner` whose neighbours are neighbours in the other text as well.
void slide_gaps(const Letters& letters, std::vector<std::uint32_t>& partner,
                std::vector<std::uint32_t>& partner_of) {
    Slide slide(letters, partner, partner_of);
    for (std::size_t begin = 0; begin < letters.size();) {
        std::size_t end = begin;
        while (end < letters.size() && partner[end] == Pairing::none) ++end;
        const bool alone =
            end != begin && begin != 0 && end < letters.size() && partner[begin - 1] + 1 == partner[end];
        if (alone) slide.run(begin, end);
        begin = end + 1;
    }
}

}  // namespace

void compare_gaps(const Letters& a, const Letters& b, const Selection& edges, Pairing& pairing) {
    for (std::size_t begin = 0; begin < a.size();) {
        std::size_t end = begin;
        while (end < a.size() && pairing.free_a(end)) ++end;
        if (end == begin) {
            ++begin;
            continue;
        }
        const std::size_t begin_b = begin == 0 ? 0 : pairing.in_b[begin - 1] + 1u;
        const std::size_t end_b = end == a.size() ? b.size() : pairing.in_b[end];
        bool open = begin_b <= end_b && end_b - begin_b <= most_cells;
        for (std::size_t i = begin_b; open && i < end_b; ++i) open = pairing.free_b(i);
        if (open) compare(a, b, {begin, end, begin_b, end_b}, edges, pairing);
        begin = end;
    }
}

void align_gaps_with_words(const Letters& a, const Letters& b, Pairing& pairing) {
    slide_gaps(a, pairing.in_b, pairing.in_a);
    slide_gaps(b, pairing.in_a, pairing.in_b);
}

}  // namespace voetnoot::witness
