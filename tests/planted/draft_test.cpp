// What a reader gets wrong is found where the scan and the Document are compared, and the letter is
// refused under every policy.
#include "tests/planted/bench.hpp"
#include "tests/planted/draft_defects.hpp"
#include "tests/planted/tally.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>

using namespace voetnoot;
using namespace voetnoot::planted;

TEST_CASE("what is planted in the Draft is found by the ledger") {
    Bench bench;
    Tally tally;
    const std::vector<Letter> letters = clean_letters();
    for (const Kind<Draft>& kind : draft_kinds()) {
        Row& row = tally.add("Draft", kind.name, kind.rules);
        for (const Letter& letter : letters)
            for (std::size_t place = 0;; ++place) {
                bool planted = false;
                bench.damage_draft = [&](Draft& draft) { planted = kind.plant(draft, place); };
                if (!is_sampled(place)) {
                    if (is_last_sampled(place)) break;
                    continue;
                }
                const Reading reading = bench.read(letter);
                if (!planted) break;
                const bool found =
                    std::any_of(reading.findings.all().begin(), reading.findings.all().end(),
                                [&](const Finding& finding) {
                                    return finding.stage == Stage::normalize &&
                                           std::find(kind.rules.begin(), kind.rules.end(),
                                                     finding.rule) != kind.rules.end();
                                });
                // What may be said of the source instead is a defect: refused, unless it is marked.
                const OnDefect policy = kind.rules.size() > 1 ? OnDefect::refuse : OnDefect::mark;
                row.count(found && refuses(reading.findings, policy),
                          fmt::format("{}, place {}", letter.name, place), reading.findings);
            }
    }
    tally.print(std::cout);
    for (const Row& row : tally.rows()) {
        INFO(row.kind);
        CHECK(row.places > 0);
        CHECK(row.misses.empty());
    }
}
