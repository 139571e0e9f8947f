// Documents that others made: the recount finds the notes that are counted in COUNTS.tsv.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

}  // namespace

TEST_CASE("the notes of the UK National Archives' documents") {
    const boost::filesystem::path folder =
        boost::filesystem::path(VOETNOOT_SHARED_DIR) / "letters/docx-akn";
    std::size_t documents = 0;
    std::size_t notes = 0;
    for (const std::string& line : split(read_file(folder / "COUNTS.tsv"), '\n')) {
        const std::vector<std::string> cells = split(line, '\t');
        if (cells.size() < 4 || cells[0] == "name") continue;
        INFO(cells[0]);
        const Ledger ledger = recount(read_file(folder / (cells[0] + ".akn.xml")));
        CHECK(std::to_string(ledger.notes.size()) == cells[3]);
        CHECK(ledger.reference_count() == ledger.notes.size());
        for (const LedgerNote& note : ledger.notes) CHECK(note.text != "");
        CHECK(ledger.words > 100);
        ++documents;
        notes += ledger.notes.size();
    }
    CHECK(documents == 57);
    CHECK(notes > 400);
}
