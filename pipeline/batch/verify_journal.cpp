#include "pipeline/batch/verify_journal.hpp"

#include "pipeline/audit/neighbours.hpp"
#include "pipeline/audit/stands.hpp"
#include "pipeline/batch/batch.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/seal_rules.hpp"
#include "pipeline/source/sha256.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace voetnoot::batch {

namespace {

namespace fs = boost::filesystem;

constexpr std::size_t largest_letter = std::size_t{256} << 20;  // that is read once more

audit::FileReport report_of(const std::string& file, const Rule& rule, const Phrase& message) {
    audit::FileReport report{file, {}, {}};
    report.findings.enter(Stage::seal);
    report.findings.add(rule, {}, message);
    return report;
}

}  // namespace

void verify_journal(const fs::path& folder, audit::Progress& progress, const audit::Told& told) {
    boost::system::error_code error;
    if (!fs::is_directory(folder / ".voetnoot", error)) return;
    const auto look = [&](const JournalRow& row) {
        const auto tell = [&](const std::string& file, const Rule& rule, const Phrase& message) {
            ++progress.faults;
            told(report_of(file, rule, message), progress);
        };
        const fs::path receipt = folder / (row.letter.name + std::string(audit::receipt_suffix));
        if (!fs::exists(receipt, error))
            tell(receipt.string(), seal_rules::receipt_missing,
                 phrase("the journal calls {} sealed", row.letter.name));
        const fs::path letter(row.letter.file);
        const audit::Standing there =
            audit::standing(letter.parent_path(), letter.filename().string(), largest_letter);
        if (there.what == audit::Standing::What::file && sha256(there.content) != row.entry->source)
            tell(row.letter.file, seal_rules::source_changed,
                 phrase("it is not the letter that {} was made of", receipt.string()));
    };
    for (const fs::path& journal : journal_paths(folder))
        BatchJournal(journal, Database::Access::read).each(Verdict::sealed, look);
}

}  // namespace voetnoot::batch
