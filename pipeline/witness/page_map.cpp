#include "pipeline/witness/page_map.hpp"

#include "pipeline/text/text.hpp"
#include "pipeline/witness/chain.hpp"
#include "pipeline/witness/differences.hpp"

#include <algorithm>
#include <cstdint>

namespace voetnoot::witness {

namespace {

constexpr std::uint32_t firm_length = 8;  // letters

bool is_running_text(const Word& word) {
    return word.part == Part::body || word.part == Part::description;
}

class Mapper {
public:
    Mapper(const Testimony& a, const Testimony& b, const Alignment& aligned)
        : a_(a), b_(b), aligned_(aligned), page_(aligned.b.size()), firm_(aligned.b.size()) {}

    PageMap run() {
        if (a_.pages.empty()) return {};
        find_pages();
        passages();
        ends();
        return std::move(map_);
    }

private:
    void find_pages() {
        const std::vector<std::uint32_t>& in_a = aligned_.pairing.in_a;
        for (std::uint32_t begin = 0, end = 0; begin < in_a.size(); begin = end) {
            end = begin + 1;
            if (in_a[begin] == Pairing::none) continue;
            while (end < in_a.size() && in_a[end] == in_a[end - 1] + 1) ++end;
            for (std::uint32_t i = begin; i < end; ++i) {
                const Word& word = a_.words[aligned_.a.word(in_a[i])];
                if (!is_read(word)) continue;
                page_[i] = word.place.page;
                firm_[i] = end - begin >= firm_length;
            }
        }
    }

    void passages() {
        for (std::size_t i = 0; i < b_.passages.size(); ++i) {
            const std::size_t first = b_.passages[i].first;
            const std::size_t end =
                i + 1 < b_.passages.size() ? b_.passages[i + 1].first : b_.words.size();
            std::size_t last = first;  // what was taken out is of none
            while (last < end && b_.words[last].part != Part::furniture &&
                   b_.words[last].part != Part::hidden)
                ++last;
            passage(b_.passages[i].span, {first, last});
        }
    }

    void passage(const Span& span, const WordRange& words) {
        const std::uint32_t begin = aligned_.b.first[words.begin], end = aligned_.b.first[words.end];
        const auto from = firm_.begin();
        const bool any_firm = std::find(from + begin, from + end, true) != from + end;
        PassagePlaces found{span, {}, {}};
        for (std::uint32_t i = begin; i < end; ++i)
            if (page_[i] != 0 && (firm_[i] || !any_firm))
                add(found.places, a_.words[aligned_.a.word(aligned_.pairing.in_a[i])].place);
        if (found.places.empty()) return;
        std::sort(found.places.begin(), found.places.end(),
                  [](const Place& x, const Place& y) { return x.page < y.page; });
        if (b_.words[words.begin].part == Part::note) found.note = b_.words[words.begin].note;
        map_.passages.push_back(std::move(found));
    }

    static void add(std::vector<Place>& places, const Place& place) {
        const auto known = std::find_if(places.rbegin(), places.rend(),
                                        [&](const Place& one) { return one.page == place.page; });
        if (known == places.rend()) return places.push_back(place);
        known->box = around(known->box, place.box);
    }

    // Letters of the running text that stand together on one page.
    struct Run {
        std::uint32_t begin = 0, length = 0, page = 0;
    };

    std::vector<Run> runs() const {
        std::vector<Run> found;
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            if (!firm_[i] || b_.words[aligned_.b.word(i)].part != Part::body) continue;
            if (found.empty() || found.back().page != page_[i]) found.push_back({i, 0, page_[i]});
            ++found.back().length;
        }
        return found;
    }

    // The pages follow each other as most of the letter has them.
    void ends() {
        const std::vector<Run> all = runs();
        std::vector<Piece> pieces;
        pieces.reserve(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            pieces.push_back({std::uint64_t{all[i].page} << 32 | i, all[i].length});
        const std::vector<bool> stays = heaviest_chain(pieces);
        std::uint32_t page = 1;
        std::size_t words = 0, offset = 0;  // counted so far
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!stays[i] || all[i].page <= page) continue;
            std::uint32_t letter = all[i].begin;
            while (letter != 0 && page_[letter - 1] == all[i].page &&
                   b_.words[aligned_.b.word(letter - 1)].part == Part::body)
                --letter;
            std::size_t word = aligned_.b.word(letter);
            while (word != 0 && b_.words[word].joined) --word;
            for (; words < word; ++words)
                if (is_running_text(b_.words[words])) offset += count_code_points(b_.words[words].text);
            for (; page < all[i].page; ++page)
                map_.ends.push_back({page, offset, break_at(word, letter), b_.words[word].place.span});
        }
    }

    // The characters of the word, or of its pieces, that precede a letter of it.
    std::uint32_t break_at(std::size_t word, std::uint32_t letter) const {
        std::size_t left = letter - aligned_.b.first[word], characters = 0;
        for (; left != 0 && word < b_.words.size(); ++word) {
            const std::string& text = b_.words[word].text;
            for (std::size_t i = 0; left != 0 && i < text.size(); ++characters) {
                const std::size_t begin = i;
                next_code_point(text, i);
                left -=
                    std::min(left, letters_of(std::string_view(text).substr(begin, i - begin)).size());
            }
        }
        return static_cast<std::uint32_t>(characters);
    }

    const Testimony& a_;
    const Testimony& b_;
    const Alignment& aligned_;
    std::vector<std::uint32_t> page_;  // of each letter of B; 0: it is not known
    std::vector<bool> firm_;           // it is, and not by chance
    PageMap map_;
};

}  // namespace

PageMap page_map(const Testimony& original, const Testimony& letter, const Alignment& aligned) {
    return Mapper(original, letter, aligned).run();
}

}  // namespace voetnoot::witness
