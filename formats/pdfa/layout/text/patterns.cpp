#include "formats/pdfa/layout/text/patterns.hpp"

#include "formats/pdfa/layout/text/pattern_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace voetnoot::pdfa::layout::text {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr int compound_margin = 3;  // letters, where the file names none

// The first bytes decide nearly every comparison.
struct Entry {
    std::uint64_t key = 0;
    std::size_t number = 0;
    PatternLine line;
};

std::uint64_t key_of(std::string_view letters) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof key; ++i)
        key = key << 8 | (i < letters.size() ? static_cast<unsigned char>(letters[i]) : 0U);
    return key;
}

// By letters; of equal ones, the last of the file comes last.
std::vector<Entry> sorted(const PatternLevel& level) {
    std::vector<Entry> entries;
    entries.reserve(level.lines.size());
    for (const PatternLine& line : level.lines)
        entries.push_back({key_of(level.letters(line)), entries.size(), line});
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        if (a.key != b.key) return a.key < b.key;
        const int order = level.letters(a.line).compare(level.letters(b.line));
        return order != 0 ? order < 0 : a.number < b.number;
    });
    return entries;
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

// One level: libhyphen's structure and all that it points to.
struct Patterns::Automaton {
    Automaton(const PatternLevel& level, bool utf8, bool complete);
    Automaton(const Automaton&) = delete;
    Automaton& operator=(const Automaton&) = delete;
    ~Automaton() = default;

    HyphenDict dict{};

private:
    // A state while the automaton grows; small, for its fallbacks are sought all over.
    struct Growing {
        std::uint32_t begin, end;  // the patterns that begin as it does
        std::uint32_t transitions = 0;
        std::int32_t fallback = -1;
        std::uint32_t match = none, replacement = none;  // in bytes_
        std::uint8_t next = 0;                           // how many transitions
        std::uint8_t depth = 0;
        std::uint8_t start = 0, cut = 0;
    };

    std::uint32_t take_own(Growing& state, const PatternLevel& level, const std::vector<Entry>& entries);
    void add_next(std::size_t index, const PatternLevel& level, const std::vector<Entry>& entries);
    void take_over(Growing& state);
    std::int32_t after(std::int32_t state, char letter) const;
    std::uint32_t keep(std::string_view text);
    void finish();

    std::vector<Growing> growing_;
    std::array<std::int32_t, 256> from_root_{};  // by letter; most searches end there
    std::vector<HyphenState> states_;
    std::vector<HyphenTrans> transitions_;
    std::string bytes_;  // strings, each with its end
    std::string undivided_;
};

std::uint32_t Patterns::Automaton::keep(std::string_view text) {
    const std::size_t at = bytes_.size();
    bytes_.append(text).push_back('\0');
    return static_cast<std::uint32_t>(at);
}

// Takes the pattern that the state itself is; the place of the first that is longer.
std::uint32_t Patterns::Automaton::take_own(Growing& state, const PatternLevel& level,
                                            const std::vector<Entry>& entries) {
    std::uint32_t at = state.begin;
    while (at < state.end && entries[at].line.size == state.depth) ++at;
    if (at == state.begin) return at;
    const PatternLine& line = entries[at - 1].line;
    std::string_view values = level.values(line);
    if (line.replacement == 0) {
        values.remove_prefix(std::min(values.find_first_not_of('0'), values.size()));
    } else {  // whose place is counted from the first letter
        if (level.letters(line).starts_with('.')) values.remove_prefix(1);
        state.replacement = keep(level.replacement(line));
        state.start = line.start;
        state.cut = line.cut;
    }
    state.match = keep(values);
    return at;
}

// -1 where there is none.
std::int32_t Patterns::Automaton::after(std::int32_t state, char letter) const {
    if (state == 0) return from_root_[static_cast<unsigned char>(letter)];
    const Growing& from = growing_[static_cast<std::size_t>(state)];
    const HyphenTrans* transition = transitions_.data() + from.transitions;
    for (std::uint8_t i = 0; i < from.next; ++i)
        if (transition[i].ch == letter) return transition[i].new_state;
    return -1;
}

// Breadth first, so that the transitions of a state stand together.
void Patterns::Automaton::add_next(std::size_t index, const PatternLevel& level,
                                   const std::vector<Entry>& entries) {
    std::uint32_t at = take_own(growing_[index], level, entries);
    const Growing state = growing_[index];
    growing_[index].transitions = static_cast<std::uint32_t>(transitions_.size());
    std::uint8_t count = 0;
    while (at < state.end) {
        const auto letter_of = [&](std::uint32_t i) {
            return level.text[std::size_t{entries[i].line.at} + state.depth];
        };
        const char letter = letter_of(at);
        std::uint32_t end = at + 1;
        while (end < state.end && letter_of(end) == letter) ++end;
        std::int32_t shorter = -1;
        for (std::int32_t from = state.fallback; from >= 0 && shorter < 0;
             from = growing_[static_cast<std::size_t>(from)].fallback)
            shorter = after(from, letter);
        transitions_.push_back({letter, static_cast<int>(growing_.size())});
        growing_.push_back({at, end});
        growing_.back().fallback = std::max(shorter, 0);
        growing_.back().depth = static_cast<std::uint8_t>(state.depth + 1);
        ++count;
        at = end;
    }
    growing_[index].next = count;
    if (index != 0) return;
    for (const HyphenTrans& transition : transitions_)
        from_root_[static_cast<unsigned char>(transition.ch)] = transition.new_state;
}

// What the longest shorter ending says holds as well: of two values in one place, the larger.
void Patterns::Automaton::take_over(Growing& state) {
    const std::uint32_t shorter = growing_[static_cast<std::size_t>(state.fallback)].match;
    if (shorter == none) return;
    std::string together = state.match == none ? "" : bytes_.c_str() + state.match;
    const std::string_view other = bytes_.c_str() + shorter;
    if (together.size() < other.size()) together.insert(0, other.size() - together.size(), '0');
    const std::size_t from = together.size() - other.size();
    for (std::size_t i = 0; i < other.size(); ++i)
        together[from + i] = std::max(together[from + i], other[i]);
    state.match = keep(together);
}

// From here on nothing moves.
void Patterns::Automaton::finish() {
    states_.reserve(growing_.size());
    for (const Growing& state : growing_)
        states_.push_back({state.match == none ? nullptr : bytes_.data() + state.match,
                           state.replacement == none ? nullptr : bytes_.data() + state.replacement,
                           static_cast<signed char>(state.start), static_cast<signed char>(state.cut),
                           state.fallback, state.next,
                           state.next == 0 ? nullptr : transitions_.data() + state.transitions});
    growing_ = {};
    dict.states = states_.data();
    dict.num_states = static_cast<int>(states_.size());
}

Patterns::Automaton::Automaton(const PatternLevel& level, bool utf8, bool complete) {
    from_root_.fill(-1);
    const std::vector<Entry> entries = sorted(level);
    growing_.push_back({0, static_cast<std::uint32_t>(entries.size())});
    for (std::size_t state = 0; state < growing_.size(); ++state) {
        add_next(state, level, entries);
        if (!complete && state > 0) take_over(growing_[state]);
    }
    finish();
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
    const PatternFile read = read_patterns(file);
    if (read.levels.size() == 1)
        levels_.push_back(
            std::make_unique<Automaton>(compounds_of(read.levels.front(), read.utf8), read.utf8, true));
    for (const PatternLevel& level : read.levels)
        levels_.push_back(std::make_unique<Automaton>(level, read.utf8, complete));
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
