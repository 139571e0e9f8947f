#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/compare.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot {

namespace {

using ledger_rules::unbalanced;

// Links by their place in the source: the ledger has those of the notes last.
std::vector<const LedgerLink*> in_source_order(const Ledger& ledger) {
    std::vector<const LedgerLink*> links;
    for (const LedgerLink& link : ledger.links) links.push_back(&link);
    std::stable_sort(links.begin(), links.end(), [](const LedgerLink* a, const LedgerLink* b) {
        return a->span.part != b->span.part ? a->span.part < b->span.part
                                            : a->span.begin < b->span.begin;
    });
    return links;
}

// The links whose words are in no output or a note's label, or stay without it.
class Unlinked {
public:
    explicit Unlinked(const Journal& journal) {
        for (const JournalEntry& entry : journal) {
            if (entry.fate == Fate::unlinked) links_.add(entry.span);
            if (entry.fate == Fate::furniture) furniture_.add(entry.span);
            if (entry.fate == Fate::note_label) labels_.add(entry.span);
        }
        links_.settle();
        furniture_.settle();
        labels_.settle();
    }
    // One that leads to a place of the letter may not go dead.
    bool has(const ScanLink& one) const {
        const Span& link = one.span;
        const std::uint32_t last = link.empty() ? link.begin : link.end - 1;
        return (!one.leads_within && links_.contain(link)) || labels_.contain(link) ||
               (furniture_.contain({link.part, link.begin, link.begin}) &&
                furniture_.contain({link.part, last, last}));
    }

private:
    // Spans in their order, each as far as it or one before it reaches.
    class Spans {
    public:
        void add(const Span& span) { spans_.push_back(span); }
        void settle() {
            std::sort(spans_.begin(), spans_.end(), begins_before);
            for (std::size_t i = 1; i < spans_.size(); ++i)
                if (spans_[i].part == spans_[i - 1].part)
                    spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);
        }
        bool contain(const Span& span) const {
            const auto after = std::upper_bound(spans_.begin(), spans_.end(), span, begins_before);
            if (after == spans_.begin()) return false;
            const Span& last = *std::prev(after);
            return last.contains(Span{span.part, last.begin, span.end});
        }

    private:
        static bool begins_before(const Span& a, const Span& b) {
            return a.part != b.part ? a.part < b.part : a.begin < b.begin;
        }
        std::vector<Span> spans_;
    };

    Spans links_;
    Spans furniture_;
    Spans labels_;
};

// A link that the scan does not have is an address in the text, and leads there.
bool is_address(const LedgerLink& link) {
    const std::string text = squeeze(link.text);
    return !text.empty() && squeeze(link.target).ends_with(text);  // which may be decomposed
}

// A link without words, or an address, that stands before the place: the scan's there is another.
bool is_other_before(const LedgerLink& link, const Span& place) {
    return (squeeze(link.text).empty() || is_address(link)) && link.span.part == place.part &&
           link.span.end <= place.begin;
}

void balance_links(const Ledger& document, const Scan& scan, const Journal& journal,
                   Findings& findings) {
    const std::vector<const LedgerLink*> links = in_source_order(document);
    auto next = links.begin();
    const auto skip_to = [&](auto end) {
        for (; next != end; ++next)
            if (!is_address(**next) && !squeeze((*next)->text).empty())
                findings.add(unbalanced, (*next)->span,
                             phrase("the source has no link to '{}'", (*next)->target));
    };
    const Unlinked unlinked(journal);
    for (const ScanLink& link : scan.links) {
        if (link.span.empty()) continue;  // it has no words: nobody can follow it
        if (unlinked.has(link)) continue;
        const auto found = std::find_if(next, links.end(), [&link](const LedgerLink* kept) {
            return kept->target == link.target && !is_other_before(*kept, link.span);
        });
        if (found == links.end()) {
            findings.add(unbalanced, link.span,
                         phrase("the link to '{}' is not in the Document", link.target));
            continue;
        }
        skip_to(found);
        ++next;
    }
    skip_to(links.end());
}

}  // namespace

void balance(const Ledger& booked, const Ledger& document, const Scan& scan, const Journal& journal,
             Findings& findings) {
    Ledger comparable = document;  // a scan knows neither links nor blocks
    comparable.links = booked.links;
    comparable.blocks = booked.blocks;
    Findings differences;
    compare(comparable, booked, differences);
    for (const Finding& difference : differences.all())
        findings.add(unbalanced, difference.span,
                     phrase("the scan and the Document differ: {}", difference.message));
    balance_links(document, scan, journal, findings);
}

}  // namespace voetnoot
