#include "program/report/not_sealed.hpp"

#include "pipeline/text/shown.hpp"
#include "program/report/first_error.hpp"
#include "program/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstddef>

namespace voetnoot::program::report {

namespace {

constexpr std::size_t most_lines = 20;

}  // namespace

std::string not_sealed_text(batch::BatchJournal& journal, bool all) {
    std::string text;
    std::size_t count = 0;
    const batch::Tally tally = journal.tally();
    for (const batch::Verdict verdict : batch::all_verdicts) {
        if (verdict == batch::Verdict::sealed || tally[verdict] == 0) continue;
        journal.each(verdict, [&](const batch::JournalRow& row) {
            if (++count > most_lines && !all) return;
            text += fmt::format("  {}: {}: {}\n", shown(row.letter.file), in_words(name(verdict)),
                                shown(why_not_sealed(nlohmann::ordered_json::parse(row.entry->result))));
        });
    }
    if (count == 0) return {};
    if (count > most_lines && !all) text += tr("  and {} more: -v names all\n", count - most_lines);
    return tr("not sealed:\n{}", text);
}

}  // namespace voetnoot::program::report
