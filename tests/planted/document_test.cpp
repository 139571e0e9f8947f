// What a writer loses, moves or changes is found in its bytes, and nothing is sealed: no policy lets
// such a letter through.
#include "tests/planted/bench.hpp"
#include "tests/planted/document_defects.hpp"
#include "tests/planted/tally.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>
#include <iostream>

using namespace voetnoot;
using namespace voetnoot::planted;

namespace {

// With a reference to no note, and a note to which nothing refers: they are in every output as well.
Letter defective() {
    for (Letter& letter : clean_letters()) {
        if (letter.name != "kort") continue;
        const std::string lost = "7 oktober<sup>2</sup>";
        letter.bytes.replace(letter.bytes.find(lost), lost.size(), "7 oktober<sup>97</sup>");
        letter.name = "kort with defects";
        return letter;
    }
    throw std::runtime_error("there is no letter 'kort'");
}

void plant(Bench& bench, const Letter& letter, const std::string& target, const Kind<Document>& kind,
           Row& row) {
    for (std::size_t place = 0; !is_last_sampled(place) || is_sampled(place); ++place) {
        if (!is_sampled(place)) continue;
        bool planted = false;
        bench.damage_document = [&](Document& document) { planted = kind.plant(document, place); };
        const Result result = bench.run(letter, {target}, OnDefect::mark);
        if (!planted) return;
        const bool refused = result.outcome == Outcome::refused && result.files.empty();
        row.count(refused && found_in_output(result.findings, kind.rules, target),
                  fmt::format("{}, place {}", letter.name, place), result.findings);
    }
}

void require_found(const Tally& tally) {
    tally.print(std::cout);
    for (const Row& row : tally.rows()) {
        INFO(row.level << ": " << row.kind);
        CHECK(row.places > 0);
        CHECK(row.misses.empty());
    }
}

}  // namespace

TEST_CASE("what is planted in the Document is found in every output") {
    Bench bench;
    Tally tally;
    std::vector<Letter> letters = clean_letters();
    letters.push_back(defective());
    for (const std::string target : {"txt", "akn", "pdf"})
        for (const Kind<Document>& kind : document_kinds()) {
            Row& row = tally.add("Document → " + target, kind.name, kind.rules);
            for (const Letter& letter : letters) plant(bench, letter, target, kind, row);
        }
    require_found(tally);
}

TEST_CASE("what becomes of pictures is found in what draws them") {
    Bench bench;
    Tally tally;
    for (const Letter& letter : pictured_letters())
        for (const Kind<Document>& kind : picture_kinds(letter.name == "beeld"))
            plant(bench, letter, "pdf", kind,
                  tally.add("Document → pdf", kind.name + ", " + letter.name, kind.rules));
    require_found(tally);
}
