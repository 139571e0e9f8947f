#include "pipeline/witness/note_differences.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::witness {

namespace {

using Partners = std::vector<std::uint32_t>;

// How the letters of each note fare in the other text.
struct Fate {
    std::size_t letters = 0;
    std::size_t paired = 0;
    std::map<std::size_t, std::size_t> notes;  // letters by note of the other text
    std::size_t first_elsewhere = SIZE_MAX;    // a word of the other text that is of no note

    // The word where it begins in the other text, which has it and no note.
    std::optional<std::size_t> as_text() const {
        const bool found = 2 * paired >= letters && first_elsewhere != SIZE_MAX;
        return found ? std::optional(first_elsewhere) : std::nullopt;
    }

    std::optional<std::size_t> partner() const {
        std::size_t most = 0, in_notes = 0;
        std::optional<std::size_t> best;
        for (const auto& [note, count] : notes) {
            in_notes += count;
            if (count > most) {
                most = count;
                best = note;
            }
        }
        return 2 * in_notes >= letters ? best : std::nullopt;
    }
};

std::vector<Fate> fates(const Testimony& here, const Letters& letters, const Partners& partner,
                        const Testimony& there, const Letters& others) {
    std::vector<Fate> fates(here.notes.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const Word& word = here.words[letters.word(i)];
        if (word.part != Part::note) continue;
        Fate& fate = fates[word.note];
        ++fate.letters;
        if (partner[i] == Pairing::none) continue;
        ++fate.paired;
        const std::size_t other = others.word(partner[i]);
        if (there.words[other].part == Part::note) ++fate.notes[there.words[other].note];
        else if (fate.first_elsewhere == SIZE_MAX) fate.first_elsewhere = other;
    }
    return fates;
}

// Of each note a number, the same for those whose letters are the same.
class SameTexts {
public:
    std::vector<std::size_t> operator()(const Testimony& testimony, const Letters& letters) {
        std::vector<std::u32string> texts(testimony.notes.size());
        for (std::size_t i = 0; i < letters.size(); ++i)
            if (const Word& word = testimony.words[letters.word(i)]; word.part == Part::note)
                texts[word.note] += letters.text[i];
        std::vector<std::size_t> numbers;
        numbers.reserve(texts.size());
        for (std::u32string& text : texts)
            numbers.push_back(known_.emplace(std::move(text), known_.size()).first->second);
        return numbers;
    }

private:
    std::map<std::u32string, std::size_t> known_;
};

class Compare {
public:
    Compare(const Testimony& a, const Testimony& b, const Alignment& aligned)
        : a_(a), b_(b), aligned_(aligned) {
        SameTexts number;
        text_a_ = number(a, aligned.a);
        text_b_ = number(b, aligned.b);
    }

    NoteDifferences run() {
        result_.label_in_a.resize(a_.words.size());
        result_.label_in_b.resize(b_.words.size());
        notes();
        references();
        return std::move(result_);
    }

private:
    using Kind = NoteDifference::Kind;

    void add(Kind kind, std::optional<std::size_t> a, std::optional<std::size_t> b) {
        result_.found.push_back({kind, a, b});
    }

    void notes() {
        const Partners& in_b = aligned_.pairing.in_b;
        const Partners& in_a = aligned_.pairing.in_a;
        const std::vector<Fate> of_a = fates(a_, aligned_.a, in_b, b_, aligned_.b);
        const std::vector<Fate> of_b = fates(b_, aligned_.b, in_a, a_, aligned_.a);
        note_in_a_.resize(b_.notes.size());
        std::vector<std::optional<std::size_t>> partners;
        partners.reserve(of_a.size());
        for (const Fate& fate : of_a) partners.push_back(fate.partner());
        leave_to_better(partners, of_a);
        pair_by_label(partners);
        prefer_labels(partners);
        exchange_by_label(partners);
        for (std::size_t i = 0; i < of_a.size(); ++i) {
            result_.partner.push_back(partners[i]);
            const std::optional<std::size_t>& partner = result_.partner.back();
            if (partner) {
                note_in_a_[*partner] = i;
                if (letters_of(a_.notes[i].label) != letters_of(b_.notes[*partner].label))
                    add(Kind::label_differs, i, partner);
            } else if (of_a[i].letters != 0) {
                const auto text = of_a[i].as_text();
                add(Kind::note_lost, i, text);
                if (text) mark_label(aligned_.b, in_a, *text, a_.notes[i].label, result_.label_in_b);
            }
        }
        for (std::size_t i = 0; i < of_b.size(); ++i) {
            if (note_in_a_[i] || of_b[i].partner()) continue;
            if (2 * of_b[i].paired < of_b[i].letters) add(Kind::note_added, std::nullopt, i);
            else if (const auto text = of_b[i].as_text())
                mark_label(aligned_.a, in_b, *text, b_.notes[i].label, result_.label_in_a);
        }
    }

    // Where a note is text, what its first word begins with, or the word before that, is its label.
    static void mark_label(const Letters& letters, const Partners& partner, std::size_t first,
                           const std::string& label, std::vector<bool>& marked) {
        const auto length = static_cast<std::uint32_t>(letters_of(label).size());
        const std::uint32_t begin = letters.first[first];
        for (const std::uint32_t at : {begin, begin - std::min(begin, length)}) {
            const auto word = label_at(letters, partner, at, label);
            if (!word || letters.first[*word] != at) continue;
            marked[*word] = true;
            return;
        }
    }

    // Of two notes with one partner, the one that has less of it keeps it only where it is nearly whole
    // there.
    static void leave_to_better(std::vector<std::optional<std::size_t>>& partners,
                                const std::vector<Fate>& of_a) {
        std::map<std::size_t, std::size_t> best;  // note of A, by partner
        const auto shared = [&](std::size_t i) { return of_a[i].notes.at(*partners[i]); };
        for (std::size_t i = 0; i < partners.size(); ++i) {
            if (!partners[i]) continue;
            const auto [known, first] = best.emplace(*partners[i], i);
            if (!first && shared(i) > shared(known->second)) known->second = i;
        }
        for (std::size_t i = 0; i < partners.size(); ++i)
            if (partners[i] && best[*partners[i]] != i && 10 * shared(i) < 8 * of_a[i].letters)
                partners[i].reset();
    }

    // A note whose words are too garbled to be found again is the one that bears its label, where
    // neither has a partner.
    void pair_by_label(std::vector<std::optional<std::size_t>>& partners) const {
        std::vector<bool> taken(b_.notes.size());
        for (const auto& partner : partners)
            if (partner) taken[*partner] = true;
        std::map<std::u32string, std::vector<std::size_t>> free;  // notes of B, by label
        for (std::size_t i = 0; i < b_.notes.size(); ++i)
            if (!taken[i]) free[letters_of(b_.notes[i].label)].push_back(i);
        for (std::size_t i = 0; i < partners.size(); ++i) {
            if (partners[i]) continue;
            const auto found = free.find(letters_of(a_.notes[i].label));
            if (found == free.end() || found->second.size() != 1) continue;
            partners[i] = found->second.front();
            free.erase(found);
        }
    }

    // Of notes that say the same, each is the one that bears its label.
    void prefer_labels(std::vector<std::optional<std::size_t>>& partners) const {
        std::map<std::pair<std::size_t, std::u32string>, std::size_t> by_label;
        for (std::size_t i = 0; i < text_b_.size(); ++i)
            by_label.emplace(std::pair(text_b_[i], letters_of(b_.notes[i].label)), i);
        std::map<std::size_t, std::size_t> of_b;  // note of A
        for (std::size_t i = 0; i < partners.size(); ++i)
            if (partners[i]) of_b[*partners[i]] = i;
        for (std::size_t i = 0; i < partners.size(); ++i) {
            if (!partners[i]) continue;
            const auto found = by_label.find({text_b_[*partners[i]], letters_of(a_.notes[i].label)});
            if (found == by_label.end() || found->second == *partners[i]) continue;
            if (const auto other = of_b.find(found->second); other != of_b.end()) {
                partners[other->second] = *partners[i];
                of_b[*partners[i]] = other->second;
            }
            partners[i] = found->second;
            of_b[found->second] = i;
        }
    }

    // Of notes of A that say the same, each has the partner that bears its label.
    void exchange_by_label(std::vector<std::optional<std::size_t>>& partners) const {
        std::map<std::pair<std::size_t, std::u32string>, std::size_t> by_label;  // of the partner
        const auto key = [&](std::size_t note, const std::string& label) {
            return std::pair(text_a_[note], letters_of(label));
        };
        for (std::size_t i = 0; i < partners.size(); ++i)
            if (partners[i]) by_label.emplace(key(i, b_.notes[*partners[i]].label), i);
        for (std::size_t i = 0; i < partners.size(); ++i) {
            if (!partners[i]) continue;
            const auto found = by_label.find(key(i, a_.notes[i].label));
            if (found == by_label.end() || found->second == i) continue;
            const std::size_t other = std::exchange(found->second, i);
            std::swap(partners[i], partners[other]);
            by_label[key(other, b_.notes[*partners[other]].label)] = other;
        }
    }

    std::uint32_t place(const Testimony& testimony, const Letters& letters,
                        std::size_t reference) const {
        return letters.first[testimony.references[reference].before];
    }

    // Where a place of A is in B: behind the letter before it, or before the letter behind it.
    struct Places {
        std::uint32_t behind = Pairing::none, before = Pairing::none;
        bool known() const { return behind != Pairing::none || before != Pairing::none; }
        bool has(std::uint32_t at) const { return at == behind || at == before; }
    };
    Places places_in_b(std::uint32_t at) const {
        Places places;
        if (at != 0 && !aligned_.pairing.free_a(at - 1))
            places.behind = aligned_.pairing.in_b[at - 1] + 1;
        if (at < aligned_.a.size()) places.before = aligned_.pairing.in_b[at];
        return places;
    }

    // Also of several that bear one label and say the same.
    bool same_note(std::size_t ref_a, std::size_t ref_b) const {
        const auto& note_a = a_.references[ref_a].note;
        const auto& note_b = b_.references[ref_b].note;
        if (!note_a || !note_b || !result_.partner[*note_a])
            return letters_of(a_.references[ref_a].label) == letters_of(b_.references[ref_b].label);
        return result_.partner[*note_a] == note_b ||
               (letters_of(a_.notes[*note_a].label) == letters_of(b_.notes[*note_b].label) &&
                text_a_[*note_a] == text_b_[*note_b]);
    }

    void references() {
        const std::size_t none = SIZE_MAX;
        std::vector<std::size_t> in_b(a_.references.size(), none);
        taken_.assign(b_.references.size(), false);
        index_references();
        std::multimap<std::uint32_t, std::size_t> by_place;
        for (std::size_t i = 0; i < b_.references.size(); ++i)
            by_place.emplace(place(b_, aligned_.b, i), i);
        for (const bool strict : {true, false})
            for (std::size_t i = 0; i < in_b.size(); ++i)
                if (in_b[i] == none) in_b[i] = at_same_place(by_place, i, strict).value_or(none);
        result_.reference_partner.resize(in_b.size());
        for (std::size_t i = 0; i < in_b.size(); ++i) {
            if (in_b[i] != none) {
                result_.reference_partner[i] = in_b[i];
                if (!same_note(i, in_b[i])) add(Kind::bound_to_another, i, in_b[i]);
            } else if (const auto other = elsewhere(i)) {
                const Places places = places_in_b(place(a_, aligned_.a, i));
                if (places.known()) add(Kind::reference_moved, i, other);
            } else {
                add(Kind::reference_lost, i, label_in_b(i));
            }
        }
        for (std::size_t i = 0; i < taken_.size(); ++i)
            if (!taken_[i] && is_added(i)) add(Kind::reference_added, std::nullopt, i);
    }

    std::optional<std::size_t> at_same_place(const std::multimap<std::uint32_t, std::size_t>& by_place,
                                             std::size_t reference, bool strict) {
        const Places places = places_in_b(place(a_, aligned_.a, reference));
        for (const std::uint32_t at : {places.behind, places.before}) {
            const auto [begin, end] = by_place.equal_range(at);
            for (auto one = begin; one != end; ++one)
                if (!taken_[one->second] && (!strict || same_note(reference, one->second))) {
                    taken_[one->second] = true;
                    return one->second;
                }
        }
        return std::nullopt;
    }

    // The references of B, by the note that they lead to and by their label; the last one first.
    void index_references() {
        for (std::size_t i = b_.references.size(); i-- != 0;) {
            const Reference& reference = b_.references[i];
            if (reference.note) of_note_[*reference.note].push_back(i);
            of_label_[letters_of(reference.label)].push_back(i);
        }
    }

    // A reference to the same note that no other has.
    std::optional<std::size_t> elsewhere(std::size_t reference) {
        const auto& note = a_.references[reference].note;
        const bool found_again = note && result_.partner[*note];
        std::vector<std::size_t>& left = found_again
                                             ? of_note_[*result_.partner[*note]]
                                             : of_label_[letters_of(a_.references[reference].label)];
        while (!left.empty()) {
            const std::size_t one = left.back();
            left.pop_back();
            if (taken_[one]) continue;
            taken_[one] = true;
            return one;
        }
        return std::nullopt;
    }

    // The free word at a place that is the label, where there is one.
    static std::optional<std::size_t> label_at(const Letters& letters, const Partners& partner,
                                               std::uint32_t at, const std::string& label) {
        const std::u32string wanted = letters_of(label);
        if (wanted.empty() || at + wanted.size() > letters.size()) return std::nullopt;
        if (letters.text.compare(at, wanted.size(), wanted) != 0) return std::nullopt;
        for (std::size_t i = at; i < at + wanted.size(); ++i)
            if (partner[i] != Pairing::none) return std::nullopt;
        return letters.word(at);
    }

    std::optional<std::size_t> label_in_b(std::size_t reference) {
        const Places places = places_in_b(place(a_, aligned_.a, reference));
        if (places.behind == Pairing::none) return std::nullopt;
        const auto word =
            label_at(aligned_.b, aligned_.pairing.in_a, places.behind, a_.references[reference].label);
        if (word) result_.label_in_b[*word] = true;
        return word;
    }

    // Not where A has the label as text, nor where its note is none to A.
    bool is_added(std::size_t reference) {
        const std::uint32_t at = place(b_, aligned_.b, reference);
        if (at != 0 && !aligned_.pairing.free_b(at - 1)) {
            const auto word =
                label_at(aligned_.a, aligned_.pairing.in_b, aligned_.pairing.in_a[at - 1] + 1,
                         b_.references[reference].label);
            if (word) {
                result_.label_in_a[*word] = true;
                return false;
            }
        }
        const auto& note = b_.references[reference].note;
        return note && note_in_a_[*note];
    }

    const Testimony& a_;
    const Testimony& b_;
    const Alignment& aligned_;
    std::vector<std::size_t> text_a_, text_b_;  // of the notes
    NoteDifferences result_;
    std::vector<std::optional<std::size_t>> note_in_a_;  // of each note of B
    std::vector<bool> taken_;                            // references of B
    std::map<std::size_t, std::vector<std::size_t>> of_note_;
    std::map<std::u32string, std::vector<std::size_t>> of_label_;
};

}  // namespace

NoteDifferences note_differences(const Testimony& a, const Testimony& b, const Alignment& aligned) {
    return Compare(a, b, aligned).run();
}

}  // namespace voetnoot::witness
