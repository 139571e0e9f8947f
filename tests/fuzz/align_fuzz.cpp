// libFuzzer: two texts of any words, a form feed between them, held against each other. Pairs are one to
// one and of equal letters; a word that is not whole in the other text stands in a difference, in one
// only; a text has none to itself. A word that begins with '~' is of a note, with '^' of the furniture,
// with '+' joined.
#include "pipeline/text/text.hpp"
#include "pipeline/witness/alignment.hpp"
#include "pipeline/witness/differences.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace voetnoot;
using namespace voetnoot::witness;

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

Testimony testimony_of(std::string_view text) {
    Testimony told;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        Word word{std::string(text.substr(0, end)), {}, Part::body, 0, false};
        if (word.text.starts_with('~')) {
            word.part = Part::note;
            if (told.notes.empty()) told.notes.push_back({"1", {}});
        }
        if (word.text.starts_with('^')) word.part = Part::furniture;
        word.joined = word.text.starts_with('+') && !told.words.empty();
        if (!word.text.empty()) told.words.push_back(std::move(word));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return told;
}

void check_pairs(const Letters& from, const Letters& to, const std::vector<std::uint32_t>& partner,
                 const std::vector<std::uint32_t>& back) {
    check(partner.size() == from.size());
    for (std::uint32_t i = 0; i < partner.size(); ++i)
        if (partner[i] != Pairing::none) {
            check(partner[i] < to.size() && back[partner[i]] == i);
            check(from.text[i] == to.text[partner[i]]);
        }
}

// Each word with a letter that has no partner is in one range; no word is in two.
void check_told(const Letters& letters, const std::vector<std::uint32_t>& partner,
                const std::vector<WordRange>& ranges, std::size_t words) {
    std::vector<int> told(words);
    for (const WordRange& range : ranges) {
        check(range.begin <= range.end && range.end <= words);
        for (std::size_t word = range.begin; word < range.end; ++word) check(++told[word] == 1);
    }
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (partner[i] == Pairing::none) check(told[letters.word(i)] == 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (invalid_utf8(bytes)) return 0;
    const std::size_t middle = std::min(bytes.find('\f'), bytes.size());
    const Testimony a = testimony_of(bytes.substr(0, middle));
    const Testimony b = testimony_of(bytes.substr(std::min(middle + 1, bytes.size())));
    const Alignment aligned = align(a, b);
    check_pairs(aligned.a, aligned.b, aligned.pairing.in_b, aligned.pairing.in_a);
    check_pairs(aligned.b, aligned.a, aligned.pairing.in_a, aligned.pairing.in_b);
    std::vector<WordRange> lost, added;
    for (const Difference& difference : differences(a, b, aligned)) {
        check(!difference.a.empty() || !difference.b.empty());
        lost.push_back(difference.a);
        added.push_back(difference.b);
    }
    check_told(aligned.a, aligned.pairing.in_b, lost, a.words.size());
    check_told(aligned.b, aligned.pairing.in_a, added, b.words.size());
    for (const WordRange& range : moved(a, aligned))
        check(range.begin < range.end && range.end <= a.words.size());
    check(differences(a, a, align(a, a)).empty());
    return 0;
}
