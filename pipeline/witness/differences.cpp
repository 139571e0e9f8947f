#include "pipeline/witness/differences.hpp"

#include "pipeline/witness/chain.hpp"
#include "pipeline/witness/reunite.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace voetnoot::witness {

namespace {

// The words of one text that have a letter without a partner, or one whose partner's word has such.
struct Marked {
    std::vector<bool> a, b;
};

void mark_free(const Letters& letters, const std::vector<std::uint32_t>& partner,
               std::vector<bool>& marked) {
    for (std::size_t word = 0; word < marked.size(); ++word)
        for (std::uint32_t i = letters.first[word]; i < letters.first[word + 1]; ++i)
            if (partner[i] == Pairing::none) marked[word] = true;
}

// A word that is not whole in the one text is not in the other.
std::vector<bool> with_partners(const Letters& letters, const std::vector<std::uint32_t>& partner,
                                const Letters& others, const std::vector<bool>& not_whole,
                                std::vector<bool> marked) {
    for (std::size_t word = 0; word < not_whole.size(); ++word) {
        if (!not_whole[word]) continue;
        for (std::uint32_t i = letters.first[word]; i < letters.first[word + 1]; ++i)
            if (partner[i] != Pairing::none) marked[others.word(partner[i])] = true;
    }
    return marked;
}

Marked mark(const Testimony& a, const Testimony& b, const Alignment& aligned) {
    Marked free{std::vector<bool>(a.words.size()), std::vector<bool>(b.words.size())};
    mark_free(aligned.a, aligned.pairing.in_b, free.a);
    mark_free(aligned.b, aligned.pairing.in_a, free.b);
    const auto in_a = [&](const std::vector<bool>& of_b, const std::vector<bool>& of_a) {
        return with_partners(aligned.b, aligned.pairing.in_a, aligned.a, of_b, of_a);
    };
    const auto in_b = [&](const std::vector<bool>& of_a, const std::vector<bool>& of_b) {
        return with_partners(aligned.a, aligned.pairing.in_b, aligned.b, of_a, of_b);
    };
    const Marked once{in_a(free.b, free.a), in_b(free.a, free.b)};
    // The one may have in several words what the other has in one: an address that a line's end cuts.
    return {in_a(once.b, once.a), in_b(once.a, once.b)};
}

bool together(const Word& word, const Word& next) {
    return word.part == next.part && word.note == next.note;
}

// Marked words that follow each other; words without letters go with those around them.
std::vector<WordRange> runs(const Testimony& testimony, const Letters& letters,
                            const std::vector<bool>& marked) {
    std::vector<WordRange> found;
    for (std::size_t begin = 0; begin < marked.size(); ++begin) {
        if (!marked[begin]) continue;
        std::size_t end = begin + 1;
        for (std::size_t next = end; next < marked.size(); ++next) {
            if (!together(testimony.words[begin], testimony.words[next])) break;
            if (marked[next]) end = next + 1;
            else if (letters.has_letters(next)) break;
        }
        found.push_back({begin, end});
        begin = end - 1;
    }
    return found;
}

// The partner of the letter before, or behind, some words.
std::optional<std::uint32_t> partner_before(const Letters& letters,
                                            const std::vector<std::uint32_t>& partner,
                                            std::size_t word) {
    const std::uint32_t at = letters.first[word];
    if (at == 0 || partner[at - 1] == Pairing::none) return std::nullopt;
    return partner[at - 1];
}
std::optional<std::uint32_t> partner_behind(const Letters& letters,
                                            const std::vector<std::uint32_t>& partner,
                                            std::size_t word) {
    const std::uint32_t at = letters.first[word];
    if (at >= letters.size() || partner[at] == Pairing::none) return std::nullopt;
    return partner[at];
}

class Pairs {
public:
    Pairs(const Testimony& a, const Testimony& b, const Alignment& aligned)
        : a_(a), b_(b), aligned_(aligned) {}

    std::vector<Difference> run() {
        const Marked marked = mark(a_, b_, aligned_);
        const std::vector<WordRange> lost = runs(a_, aligned_.a, marked.a);
        const std::vector<WordRange> added = runs(b_, aligned_.b, marked.b);
        run_of_word_.assign(b_.words.size(), none);
        for (std::size_t i = 0; i < added.size(); ++i)
            for (std::size_t word = added[i].begin; word < added[i].end; ++word) run_of_word_[word] = i;
        std::vector<bool> taken(added.size());
        std::vector<Difference> found;
        for (const WordRange& range : lost) {
            Difference difference{range, {}};
            if (const std::size_t partner = partner_of(range); partner != none && !taken[partner]) {
                taken[partner] = true;
                difference.b = added[partner];
            }
            found.push_back(difference);
        }
        for (std::size_t i = 0; i < added.size(); ++i)
            if (!taken[i]) found.push_back({place_in_a(added[i]), added[i]});
        std::stable_sort(found.begin(), found.end(),
                         [](const Difference& x, const Difference& y) { return x.a.begin < y.a.begin; });
        reunite(a_, b_, found);
        return found;
    }

private:
    static constexpr std::size_t none = SIZE_MAX;

    // The run of B that shares letters with this one, or stands between the same neighbours.
    std::size_t partner_of(const WordRange& range) const {
        for (std::uint32_t i = aligned_.a.first[range.begin]; i < aligned_.a.first[range.end]; ++i)
            if (const std::uint32_t partner = aligned_.pairing.in_b[i]; partner != Pairing::none)
                if (const std::size_t run = run_of_word_[aligned_.b.word(partner)]; run != none)
                    return run;
        const auto before = partner_before(aligned_.a, aligned_.pairing.in_b, range.begin);
        if (before && *before + 1 < aligned_.b.size() &&
            goes_on(aligned_.a.first[range.begin] - 1, range))
            if (const std::size_t run = run_of_word_[aligned_.b.word(*before + 1)]; run != none)
                return run;
        const auto behind = partner_behind(aligned_.a, aligned_.pairing.in_b, range.end);
        if (behind && *behind != 0 && goes_on(aligned_.a.first[range.end], range))
            return run_of_word_[aligned_.b.word(*behind - 1)];
        return none;
    }

    // Is the letter of the same text as the words? A page's number before them says nothing, nor does
    // the text that a note stands below.
    bool goes_on(std::uint32_t letter, const WordRange& range) const {
        return together(a_.words[aligned_.a.word(letter)], a_.words[range.begin]);
    }

    WordRange place_in_a(const WordRange& added) const {
        if (const auto behind = partner_behind(aligned_.b, aligned_.pairing.in_a, added.end))
            return {aligned_.a.word(*behind), aligned_.a.word(*behind)};
        if (const auto before = partner_before(aligned_.b, aligned_.pairing.in_a, added.begin))
            return {aligned_.a.word(*before) + 1u, aligned_.a.word(*before) + 1u};
        return {a_.words.size(), a_.words.size()};
    }

    const Testimony& a_;
    const Testimony& b_;
    const Alignment& aligned_;
    std::vector<std::size_t> run_of_word_;  // of B
};

}  // namespace

std::vector<Difference> differences(const Testimony& a, const Testimony& b, const Alignment& aligned) {
    return Pairs(a, b, aligned).run();
}

std::string text_of(const Testimony& testimony, const WordRange& range) {
    std::string text;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (i != range.begin && !testimony.words[i].joined) text += ' ';
        text += testimony.words[i].text;
    }
    return text;
}

std::u32string digits_of(const Testimony& testimony, const WordRange& range) {
    std::u32string digits;
    for (std::size_t i = range.begin; i < range.end; ++i)
        for (const char32_t c : letters_of(testimony.words[i].text))
            if (c >= U'0' && c <= U'9') digits += c;
    return digits;
}

Place around(const Testimony& testimony, const WordRange& range) {
    Place place = testimony.words[range.begin].place;
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
        const Place& next = testimony.words[i].place;
        if (next.page != place.page) break;
        place.box = around(place.box, next.box);
        if (next.span.part == place.span.part) place.span.end = std::max(place.span.end, next.span.end);
    }
    return place;
}

std::vector<WordRange> moved(const Testimony& a, const Alignment& aligned) {
    struct Common {  // paired letters that follow each other in both texts
        std::uint32_t begin, end, at;
    };
    constexpr std::uint32_t least = 40;  // letters
    std::vector<Common> pieces;
    const std::vector<std::uint32_t>& partner = aligned.pairing.in_b;
    for (std::uint32_t begin = 0; begin < partner.size();) {
        std::uint32_t end = begin + 1;
        if (partner[begin] != Pairing::none)
            while (end < partner.size() && partner[end] == partner[end - 1] + 1) ++end;
        if (partner[begin] != Pairing::none && end - begin >= least &&
            a.words[aligned.a.word(begin)].part == Part::body)
            pieces.push_back({begin, end, partner[begin]});
        begin = end;
    }
    // Those that stand in one order in both texts, as many letters as can be: the others were moved.
    std::vector<Piece> weighed;
    weighed.reserve(pieces.size());
    for (const Common& piece : pieces) weighed.push_back({piece.at, piece.end - piece.begin});
    const std::vector<bool> stays = heaviest_chain(weighed);
    std::vector<WordRange> found;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (!stays[i])
            found.push_back({aligned.a.word(pieces[i].begin), aligned.a.word(pieces[i].end - 1) + 1u});
    return found;
}

}  // namespace voetnoot::witness
