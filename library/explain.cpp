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

std::string line(std::string_view begin, const std::string& text) {
    return fmt::format("  {:<10} {}\n", begin, shown(text));
}

std::string line(Stage stage, const std::string& text) {
    return line(name(stage), text);
}

std::string counts(const voetnoot::Ledger& ledger) {
    std::string text =
        fmt::format("{} notes, {} references, {} words, {} links, {} blocks", ledger.notes.size(),
                    ledger.reference_count(), ledger.words, ledger.links.size(), ledger.blocks.size());
    if (!ledger.dangling.empty())
        text += fmt::format(", {} references without note", ledger.dangling.size());
    return text;
}

std::string ingested(const voetnoot::Reading& reading) {
    const auto& tokens = reading.ingested.scan.tokens;
    const auto raised =
        std::count_if(tokens.begin(), tokens.end(), [](const ScanToken& token) { return token.raised; });
    return fmt::format("{} blocks read; the scan found {} words, {} of them raised",
                       reading.ingested.draft.blocks.size(), tokens.size(), raised);
}

// How many words the journal booked away from the running text, by fate.
std::string journal(const Journal& journal) {
    std::vector<std::pair<std::string_view, std::size_t>> fates;
    for (const JournalEntry& entry : journal) {
        const auto known = std::find_if(fates.begin(), fates.end(), [&](const auto& fate) {
            return fate.first == name(entry.fate);
        });
        if (known == fates.end()) fates.emplace_back(name(entry.fate), 1);
        else ++known->second;
    }
    std::string text = "journal:";
    for (const auto& [fate, count] : fates) text += fmt::format(" {} {},", count, fate);
    text.pop_back();
    return text;
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
    std::string shown(const Span& span) const {
        const auto behind = std::upper_bound(
            passages_.begin(), passages_.end(), begin(span),
            [](const auto& at, const auto* passage) { return at < begin(passage->span); });
        if (behind == passages_.begin() || !(*std::prev(behind))->span.contains(span)) return {};
        const std::vector<witness::Place>& places = (*std::prev(behind))->places;
        if (places.size() == 1) return fmt::format(" (page {})", places.front().page);
        return fmt::format(" (pages {} to {})", places.front().page, places.back().page);
    }

private:
    static std::pair<std::uint32_t, std::uint32_t> begin(const Span& span) {
        return {span.part, span.begin};
    }
    std::vector<const witness::PassagePlaces*> passages_;
};

std::string files(const Result& result) {
    if (result.outcome != Outcome::sealed) return "nothing: the letter is refused";
    std::string text;
    for (const OutputFile& output : result.outputs) text += output.name + ", ";
    return text + result.receipt_name;
}

}  // namespace

std::string explain(const Job& job, const Result& result) {
    const voetnoot::Reading& reading = result.reading;
    std::string text = fmt::format("{}\n", job.source.name());
    text += line(Stage::ingest, ingested(reading));
    text += line(Stage::normalize, counts(reading.promised));
    text += line("", journal(reading.normalized.journal));
    const OriginalPages pages(result.page_map);
    for (const normalize::Change& change : reading.normalized.changes) {
        const Position at = job.source.position(change.span);
        text +=
            line("", fmt::format("{}:{}  {}{}{}{}", at.line, at.column, change.what,
                                 change.why.empty() ? "" : ": ", change.why, pages.shown(change.span)));
    }
    text += line("", same_counts(reading.booked, reading.promised)
                         ? "scan + journal = Document: every word and mark is booked once"
                         : "scan + journal is not the Document");
    for (const LedgerPageEnd& end : result.page_map.ends) {
        const Position at = job.source.position(end.span);
        text +=
            line(Stage::witness, fmt::format("page {} of the original ends before {}:{}  {}", end.page,
                                             at.line, at.column, excerpt(job.source.text(end.span))));
    }
    for (const Recount& recount : result.recounts)
        text += line(Stage::verify, fmt::format("{:<4} {}", recount.format, counts(recount.ledger)));
    text += line(Stage::seal, files(result));
    return text;
}

}  // namespace voetnoot::library
