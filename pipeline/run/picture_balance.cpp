#include "pipeline/run/picture_balance.hpp"

#include "pipeline/draft/images.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/ledger/pictures.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <variant>
#include <vector>

namespace voetnoot {

namespace {

// What the journal books as furniture, in the order of the source.
class Heads {
public:
    explicit Heads(const Journal& journal) {
        for (const JournalEntry& entry : journal)
            if (entry.fate == Fate::furniture && !entry.span.empty()) spans_.push_back(entry.span);
        std::sort(spans_.begin(), spans_.end(), [](const Span& a, const Span& b) {
            return std::tie(a.part, a.begin) < std::tie(b.part, b.begin);
        });
    }

    bool has(const Span& span) const {
        const auto next =
            std::upper_bound(spans_.begin(), spans_.end(), span, [](const Span& a, const Span& b) {
                return std::tie(a.part, a.begin) < std::tie(b.part, b.begin);
            });
        if (next == spans_.begin()) return false;
        const Span& before = *std::prev(next);
        return before.part == span.part && span.begin < before.end;
    }

private:
    std::vector<Span> spans_;
};

}  // namespace

void balance_pictures(const Ingested& ingested, const Normalized& normalized, Findings& findings) {
    const Heads heads(normalized.journal);
    std::size_t all = 0, sure = 0;
    for (const draft::Block& block : ingested.draft.blocks) {
        const bool head = std::holds_alternative<draft::Furniture>(block.value);
        for (const draft::Image* image : images_of(block)) {
            ++all;
            sure += head || heads.has(image->span) ? 0 : 1;
        }
    }
    const auto say = [&](const Phrase& had, std::size_t count, const Phrase& has, std::size_t kept) {
        findings.add(ledger_rules::unbalanced, {},
                     phrase("{}: {}, {}: {}", had, counted(count, "one picture", "{} pictures", count),
                            has, kept));
    };
    const std::size_t told = all + ingested.draft.omitted_pictures;
    if (const auto seen = ingested.scan.pictures; seen && *seen != told)
        say(phrase("the scan"), *seen, phrase("the Draft"), told);
    const std::size_t kept = count_pictures(normalized.document);
    if (kept < sure || kept > all) say(phrase("the Draft"), all, phrase("the Document"), kept);
}

}  // namespace voetnoot
