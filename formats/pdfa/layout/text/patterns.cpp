#include "formats/pdfa/layout/text/patterns.hpp"

#include "formats/pdfa/layout/text/pattern_lines.hpp"

#include <boost/sort/spinsort/spinsort.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <string>
#include <utility>

namespace voetnoot::pdfa::layout::text {
namespace {

constexpr int compound_margin = 3;  // letters, where the file names none

unsigned char letter_of(const PatternLine& line, std::size_t index, const std::string& text) {
    if (index < keyed_letters)
        return static_cast<unsigned char>(line.key >> 8 * (keyed_letters - 1 - index));
    return static_cast<unsigned char>(text[line.at + index]);
}

// By letters; of equal ones, the last of the file comes last. Most of a file is in order.
void sort(PatternLevel& level) {
    boost::sort::spinsort(
        level.lines.begin(), level.lines.end(), [&](const PatternLine& a, const PatternLine& b) {
            return a.key != b.key ? a.key < b.key : level.letters(a) < level.letters(b);
        });
}

// The different beginnings of lines that are sorted; the empty one too.
std::size_t count_states(const PatternLevel& level) {
    std::size_t count = 1;
    std::string_view before;
    for (const PatternLine& line : level.lines) {
        const std::string_view letters = level.letters(line);
        const auto common = std::ranges::mismatch(before, letters).in2 - letters.begin();
        count += letters.size() - static_cast<std::size_t>(common);
        before = letters;
    }
    return count;
}

// Where a file has no level for compounds, they are divided at a hyphen and an apostrophe alone.
PatternLevel compounds_of(const PatternLevel& parts, bool utf8) {
    constexpr std::string_view signs[] = {"'", "\xE2\x80\x93", "\xE2\x80\x99", "-"};
    const auto margin = [](int compound, int simple) {
        return compound != 0 ? compound : simple != 0 ? simple : compound_margin;
    };
    PatternLevel level;
    level.left = parts.left;
    level.right = parts.right;
    level.compound_left = margin(parts.compound_left, parts.left);
    level.compound_right = margin(parts.compound_right, parts.right);
    for (const std::string_view sign : signs) {
        if (!utf8 && sign.size() > 1) continue;
        level.undivided.emplace_back(sign);
        add_pattern('1' + std::string(sign) + '1', utf8, level);
    }
    return level;
}

}  // namespace

// One level: libhyphen's structure and all that it points to. German has 290,000 states, of which a
// letter needs some thousands: so each is written once, in its place.
struct Patterns::Automaton {
    Automaton(PatternLevel level, bool utf8, bool complete);
    Automaton(const Automaton&) = delete;
    Automaton& operator=(const Automaton&) = delete;
    ~Automaton() = default;

    HyphenDict dict{};

private:
    struct Range {  // the lines that begin as a state does
        std::uint32_t begin, end;
    };
    // What is looked at all over while the automaton grows: a fraction of the states, which are large.
    // The states after a state stand together, in the order in which their transitions do.
    struct Link {
        std::uint32_t fallback;
        std::uint32_t next = 0, past = 0;  // the states after it
    };

    void grow(const PatternLevel& level, std::size_t states, bool complete);
    void add_next(std::uint32_t index, Range range, std::size_t depth, const PatternLevel& level);
    void take_own(HyphenState& state, const PatternLine& line);
    void take_over(HyphenState& state);
    std::uint32_t after(std::uint32_t state, char letter) const;
    std::uint32_t fallback_of(std::uint32_t parent, char letter) const;

    std::vector<Link> links_;
    std::string letters_;        // of each state the last
    std::vector<Range> ranges_;  // of the states that have just been made
    std::vector<HyphenState> states_;
    std::vector<HyphenTrans> transitions_;
    std::string text_;                              // of the lines
    std::pmr::monotonic_buffer_resource together_;  // what patterns say together
    std::string undivided_;
};

void Patterns::Automaton::take_own(HyphenState& state, const PatternLine& line) {
    state.match = text_.data() + line.at + line.size;
    if (line.replacement == 0) return;
    state.repl = state.match + std::strlen(state.match) + 1;
    state.replindex = static_cast<signed char>(line.start);
    state.replcut = static_cast<signed char>(line.cut);
}

// 0 where there is none: no state comes before the root.
std::uint32_t Patterns::Automaton::after(std::uint32_t state, char letter) const {
    for (std::uint32_t next = links_[state].next; next < links_[state].past; ++next)
        if (letters_[next] == letter) return next;
    return 0;
}

std::uint32_t Patterns::Automaton::fallback_of(std::uint32_t parent, char letter) const {
    while (parent != 0) {
        parent = links_[parent].fallback;
        if (const std::uint32_t shorter = after(parent, letter); shorter != 0) return shorter;
    }
    return 0;
}

void Patterns::Automaton::add_next(std::uint32_t index, Range range, std::size_t depth,
                                   const PatternLevel& level) {
    std::uint32_t at = range.begin;
    while (at < range.end && level.lines[at].size == depth) ++at;  // the state itself
    if (at != range.begin) take_own(states_[index], level.lines[at - 1]);
    const std::size_t first = states_.size();
    links_[index].next = static_cast<std::uint32_t>(first);
    while (at < range.end) {
        const unsigned char letter = letter_of(level.lines[at], depth, text_);
        std::uint32_t end = at + 1;
        while (end < range.end && letter_of(level.lines[end], depth, text_) == letter) ++end;
        const std::uint32_t fallback = fallback_of(index, static_cast<char>(letter));
        transitions_.push_back({static_cast<char>(letter), static_cast<int>(states_.size())});
        HyphenState next{};
        next.fallback_state = static_cast<int>(fallback);
        states_.push_back(next);
        links_.push_back({fallback});
        letters_.push_back(static_cast<char>(letter));
        ranges_.push_back({at, end});
        at = end;
    }
    links_[index].past = static_cast<std::uint32_t>(states_.size());
    if (states_.size() == first) return;
    states_[index].num_trans = static_cast<int>(states_.size() - first);
    states_[index].trans = transitions_.data() + first - 1;  // the root has none to itself
}

// What the longest shorter ending says holds as well: of two values in one place, the larger.
void Patterns::Automaton::take_over(HyphenState& state) {
    const char* const shorter = states_[static_cast<std::size_t>(state.fallback_state)].match;
    if (shorter == nullptr) return;
    const std::string_view other = shorter;
    const std::string_view own = state.match == nullptr ? "" : state.match;
    const std::size_t size = std::max(own.size(), other.size());
    auto* const both = static_cast<char*>(together_.allocate(size + 1, 1));
    for (std::size_t i = 0; i < size; ++i) {  // from the end
        const char a = i < own.size() ? own[own.size() - 1 - i] : '0';
        const char b = i < other.size() ? other[other.size() - 1 - i] : '0';
        both[size - 1 - i] = std::max(a, b);
    }
    both[size] = '\0';
    state.match = both;
}

// Breadth first, so that the transitions of a state stand together, and its fallback is made before it.
void Patterns::Automaton::grow(const PatternLevel& level, std::size_t states, bool complete) {
    states_.reserve(states);  // from here on nothing moves
    transitions_.reserve(states - 1);
    links_.reserve(states);
    letters_.reserve(states);
    HyphenState root{};
    root.fallback_state = -1;
    states_.push_back(root);
    links_.push_back({0});
    letters_.push_back('\0');
    ranges_.push_back({0, static_cast<std::uint32_t>(level.lines.size())});
    std::vector<Range> ranges;
    std::uint32_t index = 0;
    for (std::size_t depth = 0; !ranges_.empty(); ++depth) {
        ranges.clear();
        ranges.swap(ranges_);
        for (const Range& range : ranges) {
            add_next(index, range, depth, level);
            if (!complete && index > 0) take_over(states_[index]);
            ++index;
        }
    }
    links_ = {};
    letters_ = {};
    ranges_ = {};
}

Patterns::Automaton::Automaton(PatternLevel level, bool utf8, bool complete) {
    sort(level);
    const std::size_t states = count_states(level);
    text_ = std::move(level.text);
    grow(level, states, complete);
    dict.states = states_.data();
    dict.num_states = static_cast<int>(states_.size());
    dict.lhmin = static_cast<char>(level.left);
    dict.rhmin = static_cast<char>(level.right);
    dict.clhmin = static_cast<char>(level.compound_left);
    dict.crhmin = static_cast<char>(level.compound_right);
    dict.utf8 = utf8 ? 1 : 0;
    const std::string_view encoding = utf8 ? "UTF-8" : "ISO8859-1";
    std::ranges::copy(encoding, dict.cset);
    for (const std::string& sign : level.undivided) undivided_.append(sign).push_back('\0');
    if (level.undivided.empty()) return;
    dict.nohyphen = undivided_.data();
    dict.nohyphenl = static_cast<int>(level.undivided.size()) - 1;
}

Patterns::Patterns(std::string_view file, bool complete) {
    PatternFile read = read_patterns(file);
    if (read.levels.size() == 1)
        levels_.push_back(
            std::make_unique<Automaton>(compounds_of(read.levels.front(), read.utf8), read.utf8, true));
    for (PatternLevel& level : read.levels)
        levels_.push_back(std::make_unique<Automaton>(std::move(level), read.utf8, complete));
    levels_.front()->dict.nextlevel = &levels_.back()->dict;
}

Patterns::~Patterns() = default;

bool Patterns::utf8() const {
    return levels_.front()->dict.utf8 != 0;
}

HyphenDict* Patterns::dictionary() const {
    return &levels_.front()->dict;
}

}  // namespace voetnoot::pdfa::layout::text
