#include "pipeline/ledger/book.hpp"

#include "pipeline/ledger/builder.hpp"
#include "pipeline/ledger/claims.hpp"
#include "pipeline/ledger/compare_notes.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/ledger/raised.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <set>
#include <unicode/uchar.h>
#include <utility>
#include <vector>

namespace voetnoot {

namespace {

using ledger_rules::unbalanced;

// The white space of such a superscript is no text.
bool is_reference(const JournalEntry& entry) {
    return entry.fate == Fate::reference || entry.fate == Fate::dangling;
}

bool claims_words(Fate fate) {
    return fate != Fate::joined && fate != Fate::run_on && fate != Fate::unlinked && fate != Fate::taken;
}

class Book {
public:
    Book(const Journal& journal, const Document& document, Findings& findings)
        : document_(document), findings_(findings) {
        for (const JournalEntry& entry : journal) {
            const bool silent = entry.span.empty() && claims_words(entry.fate) &&
                                entry.fate != Fate::replaced && entry.fate != Fate::note_text;
            if (silent) silent_.add(entry);
            else if (entry.fate == Fate::note_text) notes_.add(entry);
            else if (claims_words(entry.fate)) marks_.add(entry);
            else if (entry.fate == Fate::taken) take(entry.text);
            else if (entry.fate == Fate::run_on) run_on_.insert({entry.span.part, entry.span.end});
        }
        notes_.sort(findings);
        marks_.sort(findings);
    }

    void token(const ScanToken& token) {
        if (const JournalEntry* label = silent_.label(token)) return silent(token, *label);
        Claims::Claim* mark = marks_.at(token.span.part, token.span.begin);
        compute(token, mark);
        if (mark != nullptr && is_label_before(token, *mark)) return text_before_mark(token);
        const bool within_mark = token.space_is_raised &&
                                 (after_reference_ || (mark != nullptr && is_reference(*mark->entry)));
        if (token.space_before && !within_mark) separate_ = true;
        runs_on_ = run_on_.contains({token.span.part, token.span.begin});
        if (runs_on_) separate_ = false;
        const bool divisible = token.text.size() == token.span.end - token.span.begin;
        std::uint32_t begin = token.span.begin;
        while (true) {
            std::uint32_t end = marks_.boundary(token.span.part, begin, token.span.end);
            end = notes_.boundary(token.span.part, begin, end);
            if (end < token.span.end && !divisible && !token.span.empty()) {
                findings_.add(unbalanced, token.span,
                              phrase("the journal divides '{}', which cannot be divided", token.text));
                end = token.span.end;
            }
            const bool whole = begin == token.span.begin && end >= token.span.end;
            const std::string_view text = token.text;
            piece(whole ? text : text.substr(begin - token.span.begin, end - begin),
                  {token.span.part, begin, end}, token.styles);
            if (end >= token.span.end) return;
            begin = end;
        }
    }

    Ledger finish(bool counts_styles) {
        report_unclaimed();
        leave_note();
        notes_.report_unclaimed(findings_);
        marks_.report_unclaimed(findings_);
        silent_.report_unclaimed(findings_);
        for (const Claims::Claim& claim : marks_.all()) compare_label(claim);
        Ledger booked = builder_.finish();
        booked.foreign.reset();
        if (!counts_styles) booked.styled.reset();
        return booked;
    }

private:
    // The entries of what is taken over come in its order, before the first word.
    void take(const std::string& text) {
        builder_.text(text);
        builder_.space();
        separate_ = true;
    }

    // Of an item that begins with a reference: the source has no byte for it before that.
    static bool is_label_before(const ScanToken& token, const Claims::Claim& mark) {
        return token.span.empty() && !token.raised && !token.computed && !token.text.empty() &&
               mark.tokens == 0 && is_reference(*mark.entry);
    }

    void text_before_mark(const ScanToken& token) {
        after_reference_ = false;
        Claims::Claim* note = notes_.at(token.span.part, token.span.begin);
        if (note != nullptr) ++note->tokens;
        enter(note == nullptr ? std::nullopt : std::optional(note->entry->note.index));
        if (std::exchange(separate_, false) || token.space_before) builder_.space();
        builder_.text(token.text);
    }

    void piece(std::string_view text, Span span, StyleSet styles) {
        Claims::Claim* mark = marks_.at(span.part, span.begin);
        after_reference_ = mark != nullptr && is_reference(*mark->entry);
        const bool first = mark != nullptr && mark->tokens++ == 0;
        if (mark != nullptr) mark->text += text;
        if (mark != nullptr && mark->entry->fate == Fate::furniture) return;
        if (mark != nullptr && mark->entry->fate == Fate::note_label)
            return enter(mark->entry->note.index);  // a note may have no text at all

        Claims::Claim* note = notes_.at(span.part, span.begin);
        if (note != nullptr) ++note->tokens;
        enter(note == nullptr ? std::nullopt : std::optional(note->entry->note.index));
        if (separate_) builder_.space();
        separate_ = false;

        for (const Style style : all_styles)
            if (styles.has(style)) builder_.begin_style(style, span);
        if (mark == nullptr) builder_.text(text);
        else if (first) apply(*mark->entry);
        for (const Style style : all_styles)
            if (styles.has(style)) builder_.end_style(style);
        if (first) range_behind(*mark->entry);
    }

    // The references that only a range means.
    void range_behind(const JournalEntry& entry) {
        const std::string* before = &entry.text;
        if (entry.fate == Fate::reference) before = &document_.note(entry.note).label;
        std::string label = *before;
        silent_.range(entry.span.part, entry.span.end, [&](const JournalEntry& within) {
            apply(within);
            compare_range(within, label);
        });
    }

    // The label of an item that is a note.
    void silent(const ScanToken& token, const JournalEntry& entry) {
        if (token.space_before) separate_ = true;
        if (entry.fate != Fate::note_label) return;
        enter(entry.note.index);
        const std::string& label = printed_label(entry);
        if (bare(token.text) != bare(label))
            findings_.add(unbalanced, token.span,
                          phrase("the source prints '{}' where the Document has the label '{}'",
                                 token.text, label));
    }

    // Of a note: the list that it stood in may count it as another than its references do.
    const std::string& printed_label(const JournalEntry& entry) const {
        return entry.text.empty() ? document_.note(entry.note).label : entry.text;
    }

    // Each label of a range is the one after that before it.
    void compare_range(const JournalEntry& within, std::string& before) {
        const std::string label =
            within.fate == Fate::reference ? document_.note(within.note).label : within.text;
        unsigned number = 0;
        std::from_chars(before.data(), before.data() + before.size(), number);
        if (fmt::format("{}", number + 1) != label)
            findings_.add(unbalanced, within.span,
                          phrase("the source has no range with '{}' behind '{}'", label, before));
        before = label;
    }

    // What is printed before words of the letter, and claimed by nobody, is lost.
    void compute(const ScanToken& token, Claims::Claim* mark) {
        if (token.computed) {
            report_unclaimed();
            unclaimed_ = mark == nullptr && !token.computed->empty() ? &token : nullptr;
            if (mark != nullptr) mark->computed = mark->computed.value_or("") + *token.computed;
        } else if (token.unknown) {
            unclaimed_ = nullptr;
        } else if (mark == nullptr && !token.text.empty()) {
            report_unclaimed();
        }
    }

    void report_unclaimed() {
        if (unclaimed_ != nullptr)
            findings_.add(unbalanced, unclaimed_->span,
                          phrase("the source prints '{}' here, and the Document has nothing",
                                 *unclaimed_->computed));
        unclaimed_ = nullptr;
    }

    void apply(const JournalEntry& entry) {
        if (entry.fate == Fate::reference)
            builder_.reference(key(entry.note.index), document_.note(entry.note).label, entry.span);
        else if (entry.fate == Fate::dangling) builder_.dangling(entry.text, entry.span);
        else builder_.text(entry.text);
    }

    // What the source shows of a label, without the signs around it, is the label.
    // Flat: a branch for each fate.
    void compare_label(const Claims::Claim& claim) {
        std::string label;
        if (claim.computed && claim.entry->fate == Fate::replaced &&
            !same_text(*claim.computed, claim.entry->text))
            report_computed(claim, claim.entry->text);
        switch (claim.entry->fate) {
            case Fate::note_label:
                label = printed_label(*claim.entry);
                break;
            case Fate::reference:
                label = document_.note(claim.entry->note).label;
                break;
            case Fate::dangling:
                label = claim.entry->text;
                break;
            case Fate::note_text:
            case Fate::furniture:
            case Fate::replaced:
            case Fate::joined:
            case Fate::run_on:
            case Fate::unlinked:
            case Fate::taken:
                return;
        }
        const std::string shown = bare(claim.text);
        const bool is_written =
            claim.computed && claim.computed->empty() && !squeeze(claim.text).empty();
        if (claim.computed && !is_written && !same_text(*claim.computed, label))
            report_computed(claim, label);
        if (claim.tokens != 0 && !shown.empty() && as_digits(shown) != as_digits(bare(label)))
            findings_.add(
                unbalanced, claim.entry->span,
                phrase("the source shows '{}' where the Document has the label '{}'", shown, label));
    }

    void report_computed(const Claims::Claim& claim, std::string_view label) {
        findings_.add(unbalanced, claim.entry->span,
                      phrase("the source prints '{}' here, and the Document has '{}'", *claim.computed,
                             trim(label)));
    }

    // Without what stands around labels, and between them: "3 en", "[7]:".
    static std::string bare(std::string_view text) {
        const std::string squeezed = squeeze(text);
        std::string result;
        for (std::size_t i = 0; i < squeezed.size();) {
            const std::size_t from = i;
            const char32_t c = next_code_point(squeezed, i);
            if (c >= 0xE000 && c <= 0xF8FF)
                continue;  // a code of a symbol font is no sign that is shown
            if (std::u32string_view(U"[](),;/.:^-&+–—−⁻⁽⁾").find(c) == std::u32string_view::npos)
                result.append(squeezed, from, i - from);
        }
        const std::size_t digits = std::min(result.find_first_not_of("0123456789"), result.size());
        return digits != 0 && joins_labels(std::string_view(result).substr(digits))
                   ? result.substr(0, digits)
                   : result;
    }

    static bool joins_labels(std::string_view word) {
        constexpr std::array<std::string_view, 17> joiners{"en",       "and", "og", "och", "und", "et",
                                                           "tm",       "tot", "to", "bis", "til", "à",
                                                           "totenmet", "y",   "e",  "u",   "a"};
        return std::find(joiners.begin(), joiners.end(), word) != joiners.end();
    }

    // A reference and its note are one label where one of them was misread ("l2" and 12), where the
    // source has raised, enclosed or wide digits ("⑫"), or another case ("[^Bron]" and "[^bron]:").
    static std::string as_digits(std::string_view shown) {
        std::string text;
        for (std::size_t i = 0; i < shown.size();) {
            const std::size_t from = i;
            const auto c = static_cast<UChar32>(next_code_point(shown, i));
            const auto kind = u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE);
            const bool enclosed = (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x2793);
            if (kind == U_NT_DIGIT || kind == U_NT_DECIMAL || enclosed)
                text += fmt::format("{:.0f}", u_getNumericValue(c));
            else text += shown.substr(from, i - from);
        }
        for (char& c : text) {
            if (c == 'l' || c == 'I' || c == '|') c = '1';
            if (c == 'O' || c == 'o') c = '0';
        }
        return lower_case(text);
    }

    static std::string key(std::size_t note) { return fmt::format("{}", note); }

    void enter(std::optional<std::size_t> note) {
        if (note == inside_) return;
        leave_note();
        if (note)
            builder_.begin_note(key(*note), document_.notes.at(*note).label,
                                document_.notes[*note].span);
        inside_ = note;
        if (!runs_on_) builder_.space();  // a word goes on behind the notes of a page
    }

    void leave_note() {
        if (inside_) builder_.end_note();
        inside_.reset();
    }

    const Document& document_;
    Findings& findings_;
    Claims notes_;
    Claims marks_;
    SilentEntries silent_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> run_on_;  // part and place of a word's rest
    LedgerBuilder builder_;
    std::optional<std::size_t> inside_;
    bool separate_ = false;
    bool runs_on_ = false;  // the token is the rest of a word
    bool after_reference_ = false;
    const ScanToken* unclaimed_ = nullptr;  // whose computed text no entry has, so far
};

}  // namespace

Ledger book(const Scan& scan, const Journal& journal, const Document& document, Findings& findings) {
    Book book(journal, document, findings);
    for (const ScanToken& token : scan.tokens) book.token(token);
    check_raised(scan, journal, document, findings);
    return book.finish(scan.counts_styles);
}

}  // namespace voetnoot
