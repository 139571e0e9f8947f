// What a reader gets wrong is found where the scan and the Document are compared, and the letter is
// refused under every policy.
#include "pipeline/document/json.hpp"
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
    const auto document_of = [](const Letter& letter, const Reading& reading) {
        return document_json(reading.normalized.document, Source(letter.name, letter.bytes));
    };
    // The label of a note is known also where it is not raised: then nothing has become of the defect.
    const auto sound_document = [&](const Letter& letter) {
        bench.damage_draft = nullptr;
        return document_of(letter, bench.read(letter));
    };
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
                const auto found = [&](std::string_view rule) {
                    return std::any_of(reading.findings.all().begin(), reading.findings.all().end(),
                                       [&](const Finding& finding) {
                                           return finding.stage == Stage::normalize &&
                                                  finding.rule == rule;
                                       });
                };
                // What is said of the source instead is a defect: refused, unless it is marked.
                const OnDefect policy = found("LEDGER-1") ? OnDefect::mark : OnDefect::refuse;
                const bool refused = std::any_of(kind.rules.begin(), kind.rules.end(), found) &&
                                     refuses(reading.findings, policy);
                if (!refused && document_of(letter, reading) == sound_document(letter)) continue;
                row.count(refused, fmt::format("{}, place {}", letter.name, place), reading.findings);
            }
    }
    tally.print(std::cout);
    for (const Row& row : tally.rows()) {
        INFO(row.kind);
        CHECK(row.places > 0);
        CHECK(row.misses.empty());
    }
}
