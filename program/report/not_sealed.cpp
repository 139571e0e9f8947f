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

void NotSealed::add(std::string_view file, std::string_view outcome, std::string_view why, Next next) {
    some_can_be_marked_ = some_can_be_marked_ || next == Next::mend_or_mark;
    if (++count_ <= most_lines || all_)
        lines_ += fmt::format("  {}: {}: {}\n", shown(file), outcome, shown(why));
}

std::string NotSealed::text() const {
    if (count_ == 0) return {};
    std::string text = lines_;
    if (count_ > most_lines && !all_) text += tr("  and {} more: -v names all\n", count_ - most_lines);
    if (some_can_be_marked_)
        text +=
            tr("  mend what was refused and run this again, or seal it with its defects marked: "
               "--on-defect mark\n");
    return tr("not sealed:\n{}", text);
}

std::string not_sealed_text(batch::BatchJournal& journal, bool all) {
    NotSealed letters(all);
    const batch::Tally tally = journal.tally();
    for (const batch::Verdict verdict : batch::all_verdicts) {
        if (verdict == batch::Verdict::sealed || tally[verdict] == 0) continue;
        const NotSealed::Next next =
            verdict == batch::Verdict::refused ? NotSealed::Next::mend_or_mark : NotSealed::Next::look;
        journal.each(verdict, [&](const batch::JournalRow& row) {
            letters.add(row.letter.file, in_words(name(verdict)),
                        why_not_sealed(nlohmann::ordered_json::parse(row.entry->result)), next);
        });
    }
    return letters.text();
}

}  // namespace voetnoot::program::report
