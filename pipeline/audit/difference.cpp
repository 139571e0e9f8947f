#include "pipeline/audit/difference.hpp"

#include "pipeline/ledger/compare.hpp"
#include "pipeline/ledger/compare_notes.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/seal_rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace voetnoot::audit {

namespace {

using namespace seal_rules;

constexpr double tolerance = 0.1;      // points: places are told in tenths
constexpr std::size_t most_moved = 5;  // that are told one by one

const Rule& rule_for(const std::string& ledger_rule) {
    static const std::map<std::string_view, const Rule*> all{
        {ledger_rules::note_lost.id, &note_changed},
        {ledger_rules::note_added.id, &note_changed},
        {ledger_rules::note_label.id, &note_changed},
        {ledger_rules::note_text.id, &note_changed},
        {ledger_rules::note_order.id, &notes_exchanged},
        {ledger_rules::reference_lost.id, &reference_changed},
        {ledger_rules::reference_moved.id, &reference_changed},
        {ledger_rules::text_changed.id, &seal_rules::text_changed},
        {ledger_rules::words_changed.id, &seal_rules::text_changed},
        {ledger_rules::link_changed.id, &seal_rules::link_changed},
    };
    const auto found = all.find(ledger_rule);
    return found == all.end() ? form_changed : *found->second;
}

// Notes that have each other's text are said so, and given their own back, so that all else can be
// compared.
void give_back(const std::vector<LedgerNote>& promised, std::vector<LedgerNote>& shown,
               std::vector<Difference>& found) {
    if (promised.size() != shown.size()) return;
    std::unordered_map<std::string, std::size_t> owner;  // of a text that one note alone has
    for (std::size_t i = 0; i < promised.size(); ++i) {
        const auto [at, is_new] = owner.emplace(squeeze(promised[i].text), i);
        if (!is_new) at->second = promised.size();
    }
    std::vector<std::size_t> stranger(promised.size(), promised.size());  // whose text it has
    for (std::size_t i = 0; i < promised.size(); ++i) {
        if (same_text(promised[i].text, shown[i].text)) continue;
        const auto other = owner.find(squeeze(shown[i].text));
        if (other != owner.end()) stranger[i] = other->second;
    }
    for (std::size_t i = 0; i < promised.size(); ++i) {
        if (stranger[i] == promised.size()) continue;
        const std::size_t j = stranger[i];
        if (stranger[j] == i) {
            if (i > j) continue;
            found.push_back({&notes_exchanged,
                             phrase("notes {} and {} are exchanged: note {} has the text '{}', and "
                                    "note {} has '{}'",
                                    promised[i].label, promised[j].label, promised[i].label,
                                    excerpt(shown[i].text), promised[j].label, excerpt(shown[j].text))});
        } else {
            found.push_back(
                {&notes_exchanged, phrase("note {} has the text of note {}, '{}'", promised[i].label,
                                          promised[j].label, excerpt(shown[i].text))});
        }
    }
    for (std::size_t i = 0; i < promised.size(); ++i)
        if (stranger[i] != promised.size()) shown[i].text = promised[i].text;
}

// What the receipt does not hold is taken from the file itself, so that it is not compared.
Ledger promised_by(const Proof& proof, const Ledger& shown, bool same_running_text) {
    Ledger promised = proof.ledger;
    promised.running_text = shown.running_text;
    promised.links = shown.links;
    promised.blocks = shown.blocks;
    promised.foreign.reset();
    promised.styled.reset();
    if (same_running_text || promised.notes.size() != shown.notes.size()) return promised;
    // Where the text has changed by we know not what, no offset can be told.
    for (std::size_t i = 0; i < promised.notes.size(); ++i) {
        auto& own = promised.notes[i].references;
        const auto& others = shown.notes[i].references;
        for (std::size_t k = 0; k < std::min(own.size(), others.size()); ++k) own[k] = others[k];
    }
    for (std::size_t i = 0; i < std::min(promised.dangling.size(), shown.dangling.size()); ++i)
        promised.dangling[i].reference = shown.dangling[i].reference;
    return promised;
}

void compare_digests(const Figures& promised, const Figures& shown, std::vector<Difference>& found) {
    if (promised.text_sha256 != shown.text_sha256)
        found.push_back({&seal_rules::text_changed,
                         phrase("its running text is another: {} words, {} were sealed; no sound "
                                "output is left that could tell which",
                                shown.words, promised.words)});
    if (promised.links != shown.links ||
        (!promised.links_sha256.empty() && promised.links_sha256 != shown.links_sha256))
        found.push_back({&seal_rules::link_changed, phrase("its links are others: {}, {} were sealed",
                                                           shown.links, promised.links)});
    if (promised.blocks != shown.blocks ||
        (!promised.blocks_sha256.empty() && promised.blocks_sha256 != shown.blocks_sha256))
        found.push_back({&form_changed, phrase("its blocks are others: {}, {} were sealed", shown.blocks,
                                               promised.blocks)});
}

bool same_place(const ShownAt& a, const ShownAt& b) {
    const auto near = [](double x, double y) { return std::abs(x - y) <= tolerance; };
    return a.page == b.page && a.line == b.line && a.id == b.id && near(a.left, b.left) &&
           near(a.bottom, b.bottom) && near(a.right, b.right) && near(a.top, b.top);
}

Phrase place_text(const ShownAt& at) {
    if (at.page != 0)
        return phrase("page {} ({:.1f}, {:.1f} to {:.1f}, {:.1f} pt)", at.page, at.left, at.bottom,
                      at.right, at.top);
    if (at.line != 0) return phrase("line {}", at.line);
    return at.id.empty() ? phrase("no place") : Phrase("#" + at.id);
}

const ShownAt& place_in(const std::map<std::string, ShownAt>& places, const std::string& output) {
    static const ShownAt nowhere;
    const auto found = places.find(output);
    return found == places.end() ? nowhere : found->second;
}

std::string words_between(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += (i == begin ? "" : " ") + words[i];
    return excerpt(text);
}

// "'de dijk' became 'het huis', behind 'versterking van'"; nothing where the words are the same.
Phrase words_text(std::string_view promised, std::string_view shown) {
    const std::vector<std::string> a = words(promised), b = words(shown);
    if (a == b) return {};
    const auto first = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    std::size_t same = 0;  // at the end
    while (same < std::min(a.size(), b.size()) - first &&
           a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    const std::string was = words_between(a, first, a.size() - same),
                      is = words_between(b, first, b.size() - same);
    const Phrase what = is.empty()    ? phrase("'{}' is lost", was)
                        : was.empty() ? phrase("'{}' was put in", is)
                                      : phrase("'{}' became '{}'", was, is);
    return first == 0 ? what
                      : phrase("{}, behind '{}'", what,
                               words_between(a, first - std::min<std::size_t>(first, 3), first));
}

// How many words of `b` are in `a` too, as a share: of a file that was cut, all are.
double common_words(std::string_view a, std::string_view b) {
    std::unordered_map<std::string, std::size_t> left;
    const std::vector<std::string> mine = words(a), others = words(b);
    for (const std::string& word : mine) ++left[word];
    std::size_t common = 0;
    for (const std::string& word : others) {
        const auto found = left.find(word);
        if (found == left.end() || found->second == 0) continue;
        --found->second;
        ++common;
    }
    return others.empty() ? 1 : static_cast<double>(common) / static_cast<double>(others.size());
}

}  // namespace

std::vector<Difference> differences(const Proof& proof, const ProvenOutput& output, const Ledger& shown,
                                    const Ledger* sound) {
    std::vector<Difference> found;
    const Figures figures = figures_of(shown);
    const Figures& sealed = output.recount ? *output.recount : proof.figures;
    Ledger mended = shown;
    const Ledger promised =
        sound != nullptr ? *sound : promised_by(proof, shown, figures.text_sha256 == sealed.text_sha256);
    give_back(promised.notes, mended.notes, found);
    Findings findings;
    compare(promised, mended, findings);
    const Phrase changed = words_text(promised.running_text, mended.running_text);
    for (const Finding& finding : findings.all()) {
        const Rule& rule = rule_for(finding.rule);
        const bool by_words = &rule == &seal_rules::text_changed && !changed.empty();
        found.push_back({&rule, by_words ? changed : finding.said});
    }
    if (sound == nullptr) compare_digests(sealed, figures, found);
    return found;
}

std::vector<Difference> moved(const Proof& proof, const std::string& output, const Ledger& shown) {
    std::vector<Difference> found;
    std::size_t count = 0;
    const auto look = [&](const Phrase& what, const ShownAt& was, const ShownAt& is) {
        if (same_place(was, is) || ++count > most_moved) return;
        found.push_back({&place_changed, phrase("{} stands at {}; it was sealed at {}", what,
                                                place_text(is), place_text(was))});
    };
    for (std::size_t i = 0; i < std::min(proof.passports.size(), shown.notes.size()); ++i) {
        const Passport& passport = proof.passports[i];
        const LedgerNote& note = shown.notes[i];
        look(phrase("note {}", note.label), place_in(passport.places, output), note.at);
        for (std::size_t k = 0; k < std::min(passport.references.size(), note.references.size()); ++k)
            look(phrase("the reference to note {}", note.label),
                 place_in(passport.references[k], output), note.references[k].at);
    }
    if (count > most_moved)
        found.push_back(
            {&place_changed, phrase("and {} more notes and references", count - most_moved)});
    return found;
}

bool is_another_letter(const Proof& proof, const Ledger& shown, const Ledger* sound) {
    if (sound != nullptr) return common_words(sound->running_text, shown.running_text) < 0.5;
    const std::vector<LedgerNote>& notes = proof.ledger.notes;
    if (notes.empty() || figures_of(shown).text_sha256 == proof.figures.text_sha256) return false;
    return std::none_of(notes.begin(), notes.end(), [&shown](const LedgerNote& note) {
        return std::any_of(shown.notes.begin(), shown.notes.end(), [&note](const LedgerNote& other) {
            return same_text(note.text, other.text);
        });
    });
}

}  // namespace voetnoot::audit
