// What the journal books, by place in the source: entries that claim words, and entries on no byte. Both
// say at the end what the scan never met.
//
// Thread rules: plain values; the journal must outlive them.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/journal.hpp"
#include "pipeline/ledger/scan.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot {

// The entries of one kind that claim words, by place; they may not overlap.
class Claims {
public:
    struct Claim {
        const JournalEntry* entry;
        std::size_t tokens = 0;
        std::string text;                     // of these
        std::optional<std::string> computed;  // by the scan, for these
    };

    void add(const JournalEntry& entry) { claims_.push_back({&entry, 0, {}, {}}); }
    void sort(Findings& findings);  // once all are added

    // The claim on the byte at `place`, or null.
    Claim* at(std::uint32_t part, std::uint32_t place);
    // The first byte after `place` at which a claim begins or ends, at most `limit`.
    std::uint32_t boundary(std::uint32_t part, std::uint32_t place, std::uint32_t limit) const;

    const std::vector<Claim>& all() const { return claims_; }
    void report_unclaimed(Findings& findings) const;

private:
    // Of the first claim that begins behind `place`.
    std::size_t behind(std::uint32_t part, std::uint32_t place) const;

    std::vector<Claim> claims_;
};

// Entries on no byte: the label of a list's item, which the source may not print, is that of a note, or
// goes with it; and the references within a range, which stand at its end ("1-5" has two numbers).
class SilentEntries {
public:
    void add(const JournalEntry& entry);

    // The entry on a token that has no bytes; the token is then booked.
    const JournalEntry* label(const ScanToken& token);

    // Calls `visit` with the references of the range that ends here.
    template <class Visit>
    void range(std::uint32_t part, std::uint32_t end, const Visit& visit) {
        const auto found = ranges_.find({part, end});
        if (found == ranges_.end()) return;
        for (Entry& one : found->second)
            if (!std::exchange(one.met, true)) visit(*one.entry);
    }

    void report_unclaimed(Findings& findings) const;

private:
    struct Entry {
        const JournalEntry* entry;
        bool met;
    };
    using ByPlace = std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Entry>>;

    ByPlace labels_;
    ByPlace ranges_;
};

}  // namespace voetnoot
