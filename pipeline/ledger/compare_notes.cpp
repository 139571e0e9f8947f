#include "pipeline/ledger/compare_notes.hpp"

#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace voetnoot {

namespace {

using namespace ledger_rules;

constexpr std::size_t none = OffsetMap::nowhere;

bool same(const LedgerNote& a, const LedgerNote& b) {
    return a.label == b.label && same_text(a.text, b.text);
}

// For each note of the letter the note of the output that it equals, in order (a longest common
// subsequence); `none` where there is none.
std::vector<std::size_t> align(const std::vector<LedgerNote>& a, const std::vector<LedgerNote>& b) {
    std::vector<std::size_t> partner(a.size(), none);
    std::size_t begin = 0;
    while (begin < std::min(a.size(), b.size()) && same(a[begin], b[begin])) {
        partner[begin] = begin;
        ++begin;
    }
    std::size_t tail = 0;
    while (tail < std::min(a.size(), b.size()) - begin &&
           same(a[a.size() - 1 - tail], b[b.size() - 1 - tail])) {
        partner[a.size() - 1 - tail] = b.size() - 1 - tail;
        ++tail;
    }
    const std::size_t rows = a.size() - tail - begin;
    const std::size_t columns = b.size() - tail - begin;
    std::vector<std::vector<std::size_t>> length(rows + 1, std::vector<std::size_t>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            length[i][j] = same(a[begin + i], b[begin + j])
                               ? length[i + 1][j + 1] + 1
                               : std::max(length[i + 1][j], length[i][j + 1]);
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (same(a[begin + i], b[begin + j])) partner[begin + i++] = begin + j++;
        else if (length[i + 1][j] >= length[i][j + 1]) ++i;
        else ++j;
    }
    return partner;
}

class NoteComparison {
public:
    NoteComparison(const Ledger& promised, const Ledger& shown, const OffsetMap& map, Findings& findings)
        : promised_(promised), shown_(shown), map_(map), findings_(findings) {}

    void run() {
        partner_ = align(promised_.notes, shown_.notes);
        taken_.assign(shown_.notes.size(), false);
        for (const std::size_t partner : partner_)
            if (partner != none) taken_[partner] = true;

        std::vector<bool> moved(promised_.notes.size(), false);
        for (std::size_t i = 0; i < promised_.notes.size(); ++i) {
            if (partner_[i] != none) continue;
            moved[i] = find_elsewhere(i);
        }
        for (std::size_t i = 0; i < promised_.notes.size(); ++i)
            if (partner_[i] == none) find_changed(i);
        for (std::size_t j = 0; j < shown_.notes.size(); ++j)
            if (!taken_[j])
                findings_.add(note_added, {},
                              phrase("note {} '{}' is not in the letter", shown_.notes[j].label,
                                     excerpt(shown_.notes[j].text)));
        for (std::size_t i = 0; i < promised_.notes.size(); ++i)
            if (partner_[i] != none && !moved[i]) compare_references(i);
        compare_dangling();
    }

private:
    void pair(std::size_t i, std::size_t j) {
        partner_[i] = j;
        taken_[j] = true;
    }

    bool find_elsewhere(std::size_t i) {
        const LedgerNote& note = promised_.notes[i];
        for (std::size_t j = 0; j < shown_.notes.size(); ++j) {
            if (taken_[j] || !same(note, shown_.notes[j])) continue;
            pair(i, j);
            // A note that lost its references has its place among those without: the loss is the cause.
            if (!note.references.empty() && shown_.notes[j].references.empty()) return false;
            findings_.add(note_order, note.span,
                          phrase("note {} is the letter's note number {}, the output's number {}",
                                 note.label, i + 1, j + 1));
            return true;
        }
        return false;
    }

    // A note of the output in the same gap that bears the label or the text is this one, changed; so
    // is the next one in the gap where no note is missing.
    std::size_t candidate(std::size_t i) const {
        std::size_t begin = 0;
        for (std::size_t before = 0; before < i; ++before)
            if (partner_[before] != none) begin = std::max(begin, partner_[before] + 1);
        const LedgerNote& note = promised_.notes[i];
        for (std::size_t j = begin; j < shown_.notes.size() && !taken_[j]; ++j)
            if (note.label == shown_.notes[j].label || same_text(note.text, shown_.notes[j].text))
                return j;
        const bool none_missing = promised_.notes.size() == shown_.notes.size();
        return none_missing && begin < shown_.notes.size() && !taken_[begin] ? begin : none;
    }

    void find_changed(std::size_t i) {
        const LedgerNote& note = promised_.notes[i];
        const std::size_t j = candidate(i);
        if (j == none) {
            findings_.add(note_lost, note.span,
                          phrase("note {} '{}' is lost", note.label, excerpt(note.text)));
            return;
        }
        pair(i, j);
        const LedgerNote& other = shown_.notes[j];
        if (!same_text(note.text, other.text))
            findings_.add(note_text, note.span,
                          phrase("the text of note {} is '{}', in the output '{}'", note.label,
                                 excerpt(note.text), excerpt(other.text)));
        if (note.label != other.label)
            findings_.add(note_label, note.span,
                          phrase("note {} has the label '{}' in the output", note.label, other.label));
    }

    void compare_references(std::size_t i) {
        const LedgerNote& note = promised_.notes[i];
        const auto& a = note.references;
        const auto& b = shown_.notes[partner_[i]].references;
        if (a.size() != b.size()) {
            findings_.add(
                reference_lost, a.empty() ? note.span : a.back().span,
                phrase("note {} has {} reference(s), in the output {}", note.label, a.size(), b.size()));
            return;
        }
        for (std::size_t k = 0; k < a.size(); ++k) compare_place(note.label, a[k], b[k]);
    }

    void compare_place(std::string_view label, const LedgerReference& a, const LedgerReference& b) {
        const bool same_account = a.inside.has_value() == b.inside.has_value() &&
                                  (!a.inside || partner_.at(*a.inside) == *b.inside);
        const auto expected = a.inside ? offset_in_note(*a.inside, a.offset) : map_.shown(a.offset);
        if (same_account && (!expected || *expected == b.offset)) return;
        findings_.add(reference_moved, a.span,
                      phrase("the reference {} stands after '{}', in the output after '{}'", label,
                             a.before, b.before));
    }

    // Within a note whose text has changed no place can be told; the change itself is a finding.
    std::optional<std::size_t> offset_in_note(std::size_t note, std::size_t offset) const {
        const std::size_t partner = partner_.at(note);
        const bool unchanged =
            partner != none && same_text(promised_.notes[note].text, shown_.notes[partner].text);
        return unchanged ? std::optional(offset) : std::nullopt;
    }

    void compare_dangling() {
        const auto& a = promised_.dangling;
        const auto& b = shown_.dangling;
        const std::size_t common = std::min(a.size(), b.size());
        for (std::size_t i = 0; i < common; ++i) {
            if (a[i].label != b[i].label)
                findings_.add(reference_lost, a[i].reference.span,
                              phrase("the reference {} without a note is {} in the output", a[i].label,
                                     b[i].label));
            else compare_place(a[i].label, a[i].reference, b[i].reference);
        }
        for (std::size_t i = common; i < a.size(); ++i)
            findings_.add(reference_lost, a[i].reference.span,
                          phrase("the reference {} (without a note) is lost", a[i].label));
        for (std::size_t i = common; i < b.size(); ++i)
            findings_.add(reference_lost, {},
                          phrase("the output has a reference {} to no note, which the letter does not",
                                 b[i].label));
    }

    const Ledger& promised_;
    const Ledger& shown_;
    const OffsetMap& map_;
    Findings& findings_;
    std::vector<std::size_t> partner_;
    std::vector<bool> taken_;
};

}  // namespace

void compare_notes(const Ledger& promised, const Ledger& shown, const OffsetMap& map,
                   Findings& findings) {
    NoteComparison(promised, shown, map, findings).run();
}

}  // namespace voetnoot
