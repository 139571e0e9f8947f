#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/compare.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
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

// Its words are in no output, or stay without it.
bool is_unlinked(const ScanLink& link, const Journal& journal) {
    const auto is_furniture = [&](std::uint32_t place) {
        return std::any_of(journal.begin(), journal.end(), [&](const JournalEntry& entry) {
            return entry.fate == Fate::furniture && entry.span.contains({link.span.part, place, place});
        });
    };
    const std::uint32_t last = link.span.empty() ? link.span.begin : link.span.end - 1;
    return (is_furniture(link.span.begin) && is_furniture(last)) ||
           std::any_of(journal.begin(), journal.end(), [&link](const JournalEntry& entry) {
               return entry.fate == Fate::unlinked && entry.span.contains(link.span);
           });
}

// A link that the scan does not have is an address in the text, and leads there.
bool is_address(const LedgerLink& link) {
    const std::string text = squeeze(link.text);
    return !text.empty() && std::string_view(link.target).ends_with(text);
}

void balance_links(const Ledger& document, const Scan& scan, const Journal& journal,
                   Findings& findings) {
    const std::vector<const LedgerLink*> links = in_source_order(document);
    auto next = links.begin();
    const auto skip_to = [&](auto end) {
        for (; next != end; ++next)
            if (!is_address(**next) && !squeeze((*next)->text).empty())
                findings.add(unbalanced, (*next)->span,
                             fmt::format("the source has no link to '{}'", (*next)->target));
    };
    for (const ScanLink& link : scan.links) {
        if (link.span.empty()) continue;  // it has no words: nobody can follow it
        if (is_unlinked(link, journal)) continue;
        const auto found = std::find_if(
            next, links.end(), [&link](const LedgerLink* kept) { return kept->target == link.target; });
        if (found == links.end()) {
            findings.add(unbalanced, link.span,
                         fmt::format("the link to '{}' is not in the Document", link.target));
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
                     fmt::format("the scan and the Document differ: {}", difference.message));
    balance_links(document, scan, journal, findings);
}

}  // namespace voetnoot
