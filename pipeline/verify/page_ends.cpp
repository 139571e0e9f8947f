#include "pipeline/verify/page_ends.hpp"

#include "pipeline/witness/witness_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace voetnoot {

namespace {

std::string describe(const LedgerPageEnd& end) {
    return fmt::format("the end of page {} before character {}{}", end.page, end.offset,
                       end.break_at == 0 ? "" : fmt::format(" (and {} behind it)", end.break_at));
}

}  // namespace

void compare_page_ends(const Ledger& promised, const Ledger& shown, Findings& findings) {
    if (!promised.page_ends || !shown.page_ends) return;
    const auto [a, b] = std::mismatch(promised.page_ends->begin(), promised.page_ends->end(),
                                      shown.page_ends->begin(), shown.page_ends->end());
    const bool no_more_a = a == promised.page_ends->end(), no_more_b = b == shown.page_ends->end();
    if (no_more_a && no_more_b) return;
    findings.add(witness_rules::page_end, no_more_a ? Span{} : a->span,
                 fmt::format("the original has {}, the output {}", no_more_a ? "no more" : describe(*a),
                             no_more_b ? "no more" : describe(*b)));
}

}  // namespace voetnoot
