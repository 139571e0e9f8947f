#include "pipeline/witness/statements.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"
#include "pipeline/witness/furniture_in_text.hpp"
#include "pipeline/witness/note_differences.hpp"
#include "pipeline/witness/on_page.hpp"
#include "pipeline/witness/text_layer.hpp"
#include "pipeline/witness/witness_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace voetnoot::witness {

namespace {

namespace rules = witness_rules;

constexpr std::size_t passage_words = 5;  // so many words are a passage

class Account {
public:
    Account(const Testimony& a, const Testimony& b)
        : a_(a),
          b_(b),
          salutation_end_(salutation_end(a)),
          aligned_(align(a, b)),
          furniture_(a, b, aligned_) {}

    Comparison run() {
        static_cast<Coverage&>(result_) = coverage(a_, b_, aligned_);
        doubts();
        if (result_.letters == 0) return std::move(result_);
        if (!result_.same_letter) {
            say(rules::not_the_original, {}, {},
                phrase("{} of {} letters and digits of the original do not stand in the letter",
                       result_.letters - result_.accounted, result_.letters));
            return std::move(result_);
        }
        notes_ = note_differences(a_, b_, aligned_);
        for (const NoteDifference& difference : notes_.found) note(difference);
        find_again();
        for (const Difference& difference : differences(a_, b_, aligned_)) words(difference);
        for (const WordRange& range : moved(a_, aligned_)) passage_moved(range);
        confirmed();
        result_.page_map = page_map(a_, b_, aligned_);
        std::stable_sort(result_.statements.begin(), result_.statements.end(),
                         [](const Statement& x, const Statement& y) {
                             return std::pair(x.original.page, x.words_a.begin) <
                                    std::pair(y.original.page, y.words_a.begin);
                         });
        return std::move(result_);
    }

private:
    void doubts() {
        if (result_.letters == 0 || !a_.silent.empty()) {
            say(rules::not_witnessed, {}, {},
                a_.silent.size() >= a_.pages.size() || a_.silent.empty()
                    ? phrase("the original has no text that the letter could be held against")
                    : phrase("the original has no text on page{}", numbers(a_.silent)));
        }
        if (!b_.silent.empty())
            say(rules::not_witnessed, {}, {b_.silent.front(), {}, {}},
                phrase("the letter has no text on page{}", numbers(b_.silent)));
        for (const Doubt& doubt : a_.doubts)
            say(rules::doubtful_text, {doubt.page, {}, {}}, {}, doubt.why);
    }

    static std::string numbers(const std::vector<std::uint32_t>& pages) {
        std::string text;
        for (const std::uint32_t page : pages) text += fmt::format(" {}", page);
        return text;
    }

    void say(const Rule& rule, const Place& original, const Place& letter, Phrase message,
             WordRange words_a = {}, WordRange words_b = {}) {
        result_.statements.push_back({&rule, std::move(message), original, letter, words_a, words_b});
    }

    // In the letter: where the words before those of the original go on.
    Place place_in_letter(std::size_t word) const {
        const std::uint32_t at = aligned_.a.first[std::min(word, aligned_.a.first.size() - 1)];
        for (std::uint32_t back = 0; back < 200 && back < at; ++back)
            if (const std::uint32_t partner = aligned_.pairing.in_b[at - 1 - back];
                partner != Pairing::none) {
                Place place = b_.words[aligned_.b.word(partner)].place;
                place.span.begin = place.span.end;
                return place;
            }
        return {};
    }

    // Where the original has what the letter has.
    void find_again() {
        const auto add = [&](const Place& letter, const Place& original) {
            result_.found_again[{letter.span.part, letter.span.begin}] = original;
        };
        for (std::size_t i = 0; i < notes_.partner.size(); ++i)
            if (const auto& partner = notes_.partner[i])
                add(b_.notes[*partner].place, a_.notes[i].place);
        for (std::size_t i = 0; i < notes_.reference_partner.size(); ++i)
            if (const auto& partner = notes_.reference_partner[i])
                add(b_.references[*partner].place, a_.references[i].place);
    }

    void note(const NoteDifference& difference) {
        using Kind = NoteDifference::Kind;
        switch (difference.kind) {
            case Kind::note_lost:
                return note_lost(*difference.a, difference.b);
            case Kind::note_added:
                added_notes_.insert(*difference.b);
                return say(rules::note_added, {}, b_.notes[*difference.b].place,
                           phrase("note {} is none of the original", b_.notes[*difference.b].label));
            case Kind::label_differs:
                return say(rules::label_differs, a_.notes[*difference.a].place,
                           b_.notes[*difference.b].place,
                           phrase("the note bears the label '{}', and '{}' in the original",
                                  b_.notes[*difference.b].label, a_.notes[*difference.a].label));
            case Kind::reference_lost:
                return reference_lost(*difference.a, difference.b);
            case Kind::reference_added:
                return say(
                    rules::reference_added, {}, b_.references[*difference.b].place,
                    phrase("the original has no reference {} here", b_.references[*difference.b].label));
            case Kind::reference_moved:
                return reference_moved(*difference.a, *difference.b);
            case Kind::bound_to_another:
                return bound(*difference.a, *difference.b);
        }
    }

    void note_lost(std::size_t note, std::optional<std::size_t> word) {
        lost_notes_.insert(note);
        const std::string& label = a_.notes[note].label;
        const Phrase which = label.empty() ? phrase("a note without a label") : phrase("note {}", label);
        if (word)
            return say(rules::note_lost, a_.notes[note].place, b_.words[*word].place,
                       phrase("{} of the original is none here: its words stand in the text", which));
        std::string text;
        for (std::size_t i = 0; i < a_.words.size() && text.size() < 200; ++i)
            if (a_.words[i].part == Part::note && a_.words[i].note == note)
                text += (text.empty() ? "" : " ") + a_.words[i].text;
        say(rules::note_lost, a_.notes[note].place, {},
            phrase("{} of the original is lost: '{}'", which, excerpt(text)));
    }

    std::string before(const Testimony& testimony, std::size_t reference) const {
        const std::size_t end = testimony.references[reference].before;
        return std::string(tail(text_of(testimony, {end < 8 ? 0 : end - 8, end}), 40));
    }

    void reference_lost(std::size_t reference, std::optional<std::size_t> as_text) {
        const Reference& lost = a_.references[reference];
        say(rules::reference_lost, lost.place,
            as_text ? b_.words[*as_text].place : place_in_letter(lost.before),
            phrase("the original has reference {} behind '{}'{}", lost.label, before(a_, reference),
                   as_text ? phrase("; here it is text") : Phrase()));
    }

    void reference_moved(std::size_t was, std::size_t is) {
        say(rules::reference_moved, a_.references[was].place, b_.references[is].place,
            phrase("reference {} stands behind '{}', and behind '{}' in the original",
                   b_.references[is].label, before(b_, is), before(a_, was)));
    }

    void bound(std::size_t was, std::size_t is) {
        say(rules::bound_to_another, a_.references[was].place, b_.references[is].place,
            phrase("reference {} leads to another note than {} of the original", b_.references[is].label,
                   a_.references[was].label));
    }

    // What a lost or added note says needs not be said word by word.
    bool is_told(const Testimony& testimony, const WordRange& range, const std::set<std::size_t>& notes,
                 const std::vector<bool>& labels) const {
        return std::all_of(testimony.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                           testimony.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                           [&](const Word& word) {
                               const auto i = static_cast<std::size_t>(&word - testimony.words.data());
                               return labels[i] || letters_of(word.text).empty() ||
                                      (word.part == Part::note && notes.contains(word.note));
                           });
    }

    static bool is_free(const Letters& letters, const std::vector<std::uint32_t>& partner,
                        const WordRange& range) {
        return std::any_of(partner.begin() + letters.first[range.begin],
                           partner.begin() + letters.first[range.end],
                           [](std::uint32_t one) { return one == Pairing::none; });
    }

    void words(const Difference& difference) {
        const WordRange& a = difference.a;
        const WordRange& b = difference.b;
        const bool says_a = !a.empty() && !is_told(a_, a, lost_notes_, notes_.label_in_a);
        const bool says_b = !b.empty() && !is_told(b_, b, added_notes_, notes_.label_in_b);
        // A label may be fused with a word ("gemeld1"), of which all else has its partner.
        const bool has_a =
            says_a && (says_b || b.empty() || is_free(aligned_.a, aligned_.pairing.in_b, a));
        const bool has_b =
            says_b && (says_a || a.empty() || is_free(aligned_.b, aligned_.pairing.in_a, b));
        const bool read_a = has_a && is_read(a_.words[a.begin]);
        const bool read_b = has_b && is_read(b_.words[b.begin]);
        if (read_a && read_b) return replaced(without_bullet(a, b), b);
        if (has_a && read_b && stands_in(a, b)) return unread_lost(a);
        if (read_a) lost(a);
        else if (has_a) unread_lost(a);
        if (read_b) added(a, b);
        else if (has_b) unread_added(b);
    }

    void unread_lost(const WordRange& range) { unread_[a_.words[range.begin].part].push_back(range); }

    void unread_added(const WordRange& range) {
        if (b_.words[range.begin].part != Part::description) return;
        say(rules::in_description, {}, around(b_, range),
            phrase("only the description of a picture has '{}'", excerpt(text_of(b_, range))), {},
            range);
    }

    void replaced(const WordRange& a, const WordRange& b) {
        if (is_misread(a, b))
            return say(rules::doubtful_text, around(a_, a), around(b_, b),
                       phrase("the text layer of the original has '{}', the letter '{}'",
                              excerpt(text_of(a_, a), 120), excerpt(text_of(b_, b), 120)),
                       a, b);
        const bool passage = std::max(a.size(), b.size()) >= passage_words;
        const bool pieces = is_doubtful(a_.words[a.begin].place.page) && is_in_pieces(a_, a);
        if (pieces || (passage && 4 * std::min(a.size(), b.size()) < std::max(a.size(), b.size()))) {
            lost(a);  // they only stand at one place
            return added(a, b);
        }
        const bool numbers = digits_of(a_, a) != digits_of(b_, b);
        say(numbers   ? rules::number_differs
            : passage ? rules::passage_differs
                      : rules::words_differ,
            around(a_, a), around(b_, b),
            phrase("the original has '{}', the letter '{}'", excerpt(text_of(a_, a), 120),
                   excerpt(text_of(b_, b), 120)),
            a, b);
    }

    void lost(const WordRange& range) {
        if (range.size() == 1 && is_bullet(a_, range.begin)) return;
        if (is_doubtful(a_.words[range.begin].place.page) && is_in_pieces(a_, range))
            return say(rules::doubtful_text, around(a_, range), place_in_letter(range.begin),
                       phrase("the text layer of the original has pieces of words here: '{}'",
                              excerpt(text_of(a_, range), 120)),
                       range, {});
        const bool head = is_letterhead(a_, range, salutation_end_);
        const bool passage = range.size() >= passage_words;
        const bool numbers = !digits_of(a_, range).empty();
        say(head      ? rules::letterhead_lost
            : passage ? rules::passage_lost
            : numbers ? rules::number_differs
                      : rules::words_lost,
            around(a_, range), place_in_letter(range.begin),
            phrase("the original has '{}' here, the letter does not", excerpt(text_of(a_, range), 120)),
            range, {});
    }

    // The first passage of the letter that begins within it, but for its first word.
    std::size_t passage_within(const WordRange& range) const {
        const auto next = std::upper_bound(
            b_.passages.begin(), b_.passages.end(), range.begin,
            [](std::size_t word, const Passage& passage) { return word < passage.first; });
        const bool begins = next != b_.passages.begin() && std::prev(next)->first == range.begin;
        return begins || next == b_.passages.end() ? range.end : std::min(next->first, range.end);
    }

    // What ends a passage that the original has, and those behind it that it has not, are two things.
    void added(const WordRange& place, const WordRange& range) {
        const std::size_t end = passage_within(range);
        if (end == range.end) return added_words(place, range);
        added_words(place, {range.begin, end});
        added_words(place, {end, range.end});
    }

    void added_words(const WordRange& place, const WordRange& range) {
        if (is_bullet_of_letter(place, range)) return;
        Place original;
        if (place.begin < a_.words.size()) original = a_.words[place.begin].place;
        if (furniture_.has(place.begin, range))
            return say(rules::furniture_in_text, original, around(b_, range),
                       phrase("the letter has '{}' in its text, the original in a running head or foot",
                              excerpt(text_of(b_, range), 120)),
                       place, range);
        const bool passage = range.size() >= passage_words;
        const bool numbers = !digits_of(b_, range).empty();
        say(passage   ? rules::passage_added
            : numbers ? rules::number_differs
                      : rules::words_added,
            original, around(b_, range),
            phrase("the letter has '{}' here, the text of the original does not{}",
                   excerpt(text_of(b_, range), 120), picture_around(place.begin)),
            place, range);
    }

    // "; a picture on page 3 may show it": on the page of the word, or of the one before it.
    Phrase picture_around(std::size_t word) const {
        const std::optional<std::uint32_t> page = page_of_picture_near(a_, word);
        return page ? phrase("; a picture on page {} may show it", *page) : Phrase();
    }

    WordRange without_bullet(const WordRange& a, const WordRange& b) const {
        const bool has_bullet = a.size() > 1 && is_bullet(a_, a.begin);
        return {a.begin + (has_bullet && b_.words[b.begin].text != "o" ? 1 : 0), a.end};
    }

    // Does a running head of the original say what the letter has here?
    bool stands_in(const WordRange& a, const WordRange& b) const {
        return letters_of(text_of(a_, a)).find(letters_of(text_of(b_, b))) != std::u32string::npos;
    }

    // The 'o' that the letter has for a sign of a symbol font.
    bool is_bullet_of_letter(const WordRange& place, const WordRange& range) const {
        if (range.size() != 1 || place.begin == 0 || place.begin > a_.words.size()) return false;
        return begins_line(a_, place.begin - 1) &&
               is_sign_of_symbol_font(a_.words[place.begin - 1].text, b_.words[range.begin].text);
    }

    bool is_doubtful(std::uint32_t page) const {
        return std::any_of(a_.doubts.begin(), a_.doubts.end(),
                           [page](const Doubt& doubt) { return doubt.page == page; });
    }

    // Words of the original that its page shows as the letter has them, and its text layer does not.
    bool is_misread(const WordRange& a, const WordRange& b) const {
        return says_signs_for_letters(text_of(a_, a), text_of(b_, b)) ||
               (is_doubtful(a_.words[a.begin].place.page) && swallows_letters(a_, a, b_, b));
    }

    void passage_moved(const WordRange& range) {
        const std::uint32_t partner = aligned_.pairing.in_b[aligned_.a.first[range.begin + 1] - 1];
        const Place letter =
            partner == Pairing::none ? Place{} : b_.words[aligned_.b.word(partner)].place;
        say(rules::passage_moved, around(a_, range), letter,
            phrase("'{}' stands elsewhere in the original", excerpt(text_of(a_, range))), range, {});
    }

    // Furniture and hidden text of the original that the letter does not have: each kind is told once.
    void confirmed() {
        const auto tell = [&](Part part, const Rule& rule, std::string_view what) {
            const std::vector<WordRange>& ranges = unread_[part];
            if (ranges.empty()) return;
            std::set<std::string> texts;
            for (const WordRange& range : ranges) texts.insert(excerpt(text_of(a_, range), 40));
            std::string some;
            for (const std::string& text : texts)
                if (some.size() < 160) some += fmt::format("{}'{}'", some.empty() ? "" : ", ", text);
            say(rule, around(a_, ranges.front()), {},
                phrase("{} of the original in {} places: {}", sentence(what), ranges.size(), some));
        };
        tell(Part::furniture, rules::furniture_confirmed, marked("running heads and feet"));
        tell(Part::hidden, rules::invisible_text, marked("text that is not shown"));
        tell(Part::description, rules::invisible_text, marked("descriptions of pictures"));
    }

    const Testimony& a_;
    const Testimony& b_;
    const std::size_t salutation_end_;  // words of the original
    Alignment aligned_;
    FurnitureInText furniture_;
    Comparison result_;
    NoteDifferences notes_;
    std::set<std::size_t> lost_notes_, added_notes_;
    std::map<Part, std::vector<WordRange>> unread_;
};

}  // namespace

Comparison compare(const Testimony& original, const Testimony& letter) {
    return Account(original, letter).run();
}

Phrase shown(const Place& place) {
    if (place.page == 0) return {};
    if (place.box == Rectangle{}) return phrase("page {}", place.page);
    return phrase("page {} ({:.0f}–{:.0f}, {:.0f}–{:.0f} pt)", place.page, place.box.left,
                  place.box.right, place.box.bottom, place.box.top);
}

}  // namespace voetnoot::witness
