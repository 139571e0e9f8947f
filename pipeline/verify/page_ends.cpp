#include "pipeline/verify/page_ends.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/witness/witness_rules.hpp"

#include <algorithm>

namespace voetnoot {

namespace {

Phrase describe(const LedgerPageEnd& end) {
    if (end.break_at != 0)
        return phrase("the end of page {} after {} characters of the word at character {}", end.page,
                      end.break_at, end.offset);
    return phrase("the end of page {} before character {}", end.page, end.offset);
}

}  // namespace

void compare_page_ends(const Ledger& promised, const Ledger& shown, Findings& findings) {
    if (!promised.page_ends || !shown.page_ends) return;
    const auto [a, b] = std::mismatch(promised.page_ends->begin(), promised.page_ends->end(),
                                      shown.page_ends->begin(), shown.page_ends->end());
    const bool no_more_a = a == promised.page_ends->end(), no_more_b = b == shown.page_ends->end();
    if (no_more_a && no_more_b) return;
    findings.add(
        witness_rules::page_end, no_more_a ? Span{} : a->span,
        phrase("the original has {}, the output {}", no_more_a ? phrase("no more") : describe(*a),
               no_more_b ? phrase("no more") : describe(*b)));
}

}  // namespace voetnoot
