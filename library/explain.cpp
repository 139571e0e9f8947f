#include "library/explain.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace voetnoot::library {

namespace {

Phrase counts(const voetnoot::Ledger& ledger) {
    const std::size_t references = ledger.reference_count();
    std::vector<Phrase> all{
        counted(ledger.notes.size(), "{} note", "{} notes", ledger.notes.size()),
        counted(references, "{} reference", "{} references", references),
        counted(ledger.words, "{} word", "{} words", ledger.words),
        counted(ledger.links.size(), "{} link", "{} links", ledger.links.size()),
        counted(ledger.blocks.size(), "{} block", "{} blocks", ledger.blocks.size())};
    if (const std::size_t dangling = ledger.dangling.size(); dangling != 0)
        all.push_back(
            counted(dangling, "{} reference without note", "{} references without note", dangling));
    return joined(all, ", ");
}

Phrase ingested(const voetnoot::Reading& reading) {
    const auto& tokens = reading.ingested.scan.tokens;
    const auto raised =
        std::count_if(tokens.begin(), tokens.end(), [](const ScanToken& token) { return token.raised; });
    return phrase("{} blocks read; the scan found {} words, {} of them raised",
                  reading.ingested.draft.blocks.size(), tokens.size(), raised);
}

Phrase booked(Fate fate, std::size_t n) {
    switch (fate) {
        case Fate::note_label:
            return counted(n, "{} note label", "{} note labels", n);
        case Fate::note_text:
            return counted(n, "{} text of a note", "{} texts of notes", n);
        case Fate::reference:
            return counted(n, "{} reference", "{} references", n);
        case Fate::dangling:
            return counted(n, "{} reference without note", "{} references without note", n);
        case Fate::furniture:
            return phrase("{} left out", n);
        case Fate::replaced:
            return phrase("{} replaced", n);
        case Fate::joined:
            return phrase("{} joined", n);
        case Fate::run_on:
            return counted(n, "{} word made whole", "{} words made whole", n);
        case Fate::unlinked:
            return counted(n, "{} link taken off its words", "{} links taken off their words", n);
        case Fate::taken:
            return phrase("{} taken from the original", n);
    }
    return {};
}

// How many words the journal booked away from the running text, by fate.
Phrase journal(const Journal& journal) {
    std::vector<std::pair<Fate, std::size_t>> fates;
    for (const JournalEntry& entry : journal) {
        const auto known = std::find_if(fates.begin(), fates.end(),
                                        [&](const auto& fate) { return fate.first == entry.fate; });
        if (known == fates.end()) fates.emplace_back(entry.fate, 1);
        else ++known->second;
    }
    if (fates.empty()) return phrase("journal: nothing");
    std::vector<Phrase> all;
    all.reserve(fates.size());
    for (const auto& [fate, count] : fates) all.push_back(booked(fate, count));
    return phrase("journal: {}", joined(all, ", "));
}

bool same_counts(const voetnoot::Ledger& a, const voetnoot::Ledger& b) {
    return a.words == b.words && a.notes.size() == b.notes.size() &&
           a.reference_count() == b.reference_count();
}

// On which pages of the original something of the letter stands.
class OriginalPages {
public:
    explicit OriginalPages(const witness::PageMap& map) {
        for (const witness::PassagePlaces& passage : map.passages) passages_.push_back(&passage);
        std::sort(passages_.begin(), passages_.end(),
                  [](const auto* a, const auto* b) { return begin(a->span) < begin(b->span); });
    }

    // " (page 3)"; empty where it is not known.
    Phrase shown(const Span& span) const {
        const auto behind = std::upper_bound(
            passages_.begin(), passages_.end(), begin(span),
            [](const auto& at, const auto* passage) { return at < begin(passage->span); });
        if (behind == passages_.begin() || !(*std::prev(behind))->span.contains(span)) return {};
        const std::vector<witness::Place>& places = (*std::prev(behind))->places;
        if (places.size() == 1) return phrase(" (page {})", places.front().page);
        return phrase(" (pages {} to {})", places.front().page, places.back().page);
    }

private:
    static std::pair<std::uint32_t, std::uint32_t> begin(const Span& span) {
        return {span.part, span.begin};
    }
    std::vector<const witness::PassagePlaces*> passages_;
};

Phrase files(const Result& result) {
    if (result.outcome != Outcome::sealed) return phrase("nothing: the letter is refused");
    std::string text;
    for (const OutputFile& output : result.outputs) text += output.name + ", ";
    return text + result.receipt_name;
}

// The name of the stage where it begins; what happened there behind it.
class Lines {
public:
    explicit Lines(const InWords& in_words) : in_words_(in_words) {}

    void add(Stage stage, const Phrase& what) { add(in_words_(sentence(name(stage))), what); }
    void add(const Phrase& what) { add(std::string(), what); }
    const std::string& text() const { return text_; }

private:
    void add(const std::string& begin, const Phrase& what) {
        text_ += fmt::format("  {:<10} {}\n", begin, shown(in_words_(what)));
    }

    const InWords& in_words_;
    std::string text_;
};

Phrase told(const normalize::Change& change, const Position& at, const Phrase& pages) {
    return change.why.empty()
               ? phrase("{}:{}  {}{}", at.line, at.column, change.what, pages)
               : phrase("{}:{}  {}: {}{}", at.line, at.column, change.what, change.why, pages);
}

}  // namespace

std::string explain(const Job& job, const Result& result, const InWords& in_words) {
    const voetnoot::Reading& reading = result.reading;
    Lines lines(in_words);
    lines.add(Stage::ingest, ingested(reading));
    lines.add(Stage::normalize, counts(reading.promised));
    lines.add(journal(reading.normalized.journal));
    const OriginalPages pages(result.page_map);
    for (const normalize::Change& change : reading.normalized.changes)
        lines.add(told(change, job.source.position(change.span), pages.shown(change.span)));
    lines.add(same_counts(reading.booked, reading.promised)
                  ? phrase("scan + journal = Document: every word and mark is booked once")
                  : phrase("scan + journal is not the Document"));
    for (const LedgerPageEnd& end : result.page_map.ends) {
        const Position at = job.source.position(end.span);
        lines.add(Stage::witness, phrase("page {} of the original ends before {}:{}  {}", end.page,
                                         at.line, at.column, excerpt(job.source.text(end.span))));
    }
    for (const Recount& recount : result.recounts)
        lines.add(Stage::verify, phrase("{:<4} {}", recount.format, counts(recount.ledger)));
    lines.add(Stage::seal, files(result));
    return fmt::format("{}\n{}", job.source.name(), lines.text());
}

}  // namespace voetnoot::library
