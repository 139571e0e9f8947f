#include "pipeline/witness/furniture_in_text.hpp"

#include <algorithm>

namespace voetnoot::witness {

FurnitureInText::FurnitureInText(const Testimony& original, const Testimony& letter,
                                 const Alignment& aligned)
    : original_(original), letter_(letter), aligned_(aligned) {
    for (const Word& word : original.words)
        if (word.part == Part::furniture && word.place.page != 0)
            words_[word.place.page].insert(letters_of(word.text));
    for (std::size_t i = 0; i < letter.passages.size(); ++i) {
        const bool last = i + 1 == letter.passages.size();
        const std::size_t end = last ? letter.words.size() : letter.passages[i + 1].first;
        const auto* begin = aligned.pairing.in_a.data();
        apart_.push_back(std::all_of(begin + aligned.b.first[letter.passages[i].first],
                                     begin + aligned.b.first[end],
                                     [](std::uint32_t partner) { return partner == Pairing::none; }));
    }
}

bool FurnitureInText::has(std::size_t before, const WordRange& added) const {
    return (is_on_page_of(before, added) || is_on_page_of(before - 1, added)) && fills_passages(added);
}

bool FurnitureInText::is_on_page_of(std::size_t word, const WordRange& added) const {
    if (word >= original_.words.size()) return false;
    const auto page = words_.find(original_.words[word].place.page);
    if (page == words_.end()) return false;
    for (std::size_t i = added.begin; i < added.end; ++i)
        if (aligned_.b.has_letters(i) && !page->second.contains(letters_of(letter_.words[i].text)))
            return false;
    return true;
}

bool FurnitureInText::fills_passages(const WordRange& added) const {
    const auto behind = [this](std::size_t word) {
        return std::upper_bound(
            letter_.passages.begin(), letter_.passages.end(), word,
            [](std::size_t at, const Passage& passage) { return at < passage.first; });
    };
    const auto passages = letter_.passages.begin();
    const auto first = behind(added.begin);
    if (first == passages) return false;
    return std::all_of(apart_.begin() + (first - passages) - 1,
                       apart_.begin() + (behind(added.end - 1) - passages),
                       [](bool apart) { return apart; });
}

}  // namespace voetnoot::witness
