#include "pipeline/ledger/claims.hpp"

#include "pipeline/ledger/compare_notes.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace voetnoot {

using ledger_rules::unbalanced;

void Claims::sort(Findings& findings) {
    std::sort(claims_.begin(), claims_.end(), [](const Claim& a, const Claim& b) {
        return std::tie(a.entry->span.part, a.entry->span.begin) <
               std::tie(b.entry->span.part, b.entry->span.begin);
    });
    for (std::size_t i = 1; i < claims_.size(); ++i) {
        const Span& before = claims_[i - 1].entry->span;
        const Span& span = claims_[i].entry->span;
        if (before.part == span.part && span.begin < before.end)
            findings.add(unbalanced, span, phrase("two entries of the journal claim the same words"));
    }
}

std::size_t Claims::behind(std::uint32_t part, std::uint32_t place) const {
    const auto next = std::upper_bound(
        claims_.begin(), claims_.end(), std::tie(part, place), [](const auto& key, const Claim& claim) {
            return key < std::tie(claim.entry->span.part, claim.entry->span.begin);
        });
    return static_cast<std::size_t>(next - claims_.begin());
}

Claims::Claim* Claims::at(std::uint32_t part, std::uint32_t place) {
    const std::size_t next = behind(part, place);
    if (next == 0) return nullptr;
    Claim& claim = claims_[next - 1];
    const Span& span = claim.entry->span;
    return span.part == part && place < span.end ? &claim : nullptr;
}

std::uint32_t Claims::boundary(std::uint32_t part, std::uint32_t place, std::uint32_t limit) const {
    const std::size_t next = behind(part, place);
    std::uint32_t result = limit;
    if (next < claims_.size() && claims_[next].entry->span.part == part)
        result = std::min(result, claims_[next].entry->span.begin);
    if (next != 0) {
        const Span& span = claims_[next - 1].entry->span;
        if (span.part == part && span.end > place) result = std::min(result, span.end);
    }
    return result;
}

void Claims::report_unclaimed(Findings& findings) const {
    for (const Claim& claim : claims_)
        if (claim.tokens == 0)
            findings.add(unbalanced, claim.entry->span,
                         phrase("the journal books a {} here, but the scan has no word here",
                                name(claim.entry->fate)));
}

void SilentEntries::add(const JournalEntry& entry) {
    const bool in_range = entry.fate == Fate::reference || entry.fate == Fate::dangling;
    (in_range ? ranges_ : labels_)[{entry.span.part, entry.span.begin}].push_back({&entry, false});
}

const JournalEntry* SilentEntries::label(const ScanToken& token) {
    const auto found = labels_.find({token.span.part, token.span.begin});
    if (found == labels_.end() || !token.span.empty()) return nullptr;
    for (Entry& one : found->second) {
        const std::string& text = one.entry->text;  // which of several at one place
        if (!text.empty() && !same_text(text, token.text)) continue;
        if (!std::exchange(one.met, true)) return one.entry;
    }
    return nullptr;
}

void SilentEntries::report_unclaimed(Findings& findings) const {
    for (const ByPlace* entries : {&labels_, &ranges_})
        for (const auto& [place, here] : *entries)
            for (const Entry& one : here)
                if (!one.met)
                    findings.add(unbalanced, one.entry->span,
                                 phrase("the journal books a {} here, but the scan has nothing here",
                                        name(one.entry->fate)));
}

}  // namespace voetnoot
