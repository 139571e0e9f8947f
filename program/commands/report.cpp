// batch status, report and merge: what the journal tells, also while a batch writes it.
#include "program/commands/commands.hpp"

#include "pipeline/batch/batch.hpp"
#include "pipeline/batch/results.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "program/commands/batch_progress.hpp"
#include "program/folder.hpp"
#include "program/mistakes/paths.hpp"
#include "program/report/batch_report.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace voetnoot::program::commands {

namespace {

namespace fs = boost::filesystem;

bool is_shard(const fs::path& journal) {
    return journal.filename().string().starts_with("shard-");
}

// The journal of the whole batch; those of its shards where they were not merged yet.
std::vector<fs::path> current_journals(const fs::path& output) {
    std::vector<fs::path> paths = batch::journal_paths(output);
    const auto whole = std::find_if_not(paths.begin(), paths.end(), is_shard);
    if (whole != paths.end()) return {*whole};
    return paths;
}

Exit exit_for(const batch::Tally& tally) {
    if (tally.done() != tally[batch::Verdict::sealed] + tally[batch::Verdict::refused] ||
        tally.to_do != 0)
        return Exit::could_not_run;
    return tally[batch::Verdict::refused] != 0 ? Exit::refused : Exit::sealed;
}

nlohmann::ordered_json tally_json(const batch::Tally& tally) {
    nlohmann::ordered_json json{{"letters", tally.done() + tally.to_do}, {"to-do", tally.to_do}};
    for (const batch::Verdict verdict : batch::all_verdicts)
        json[std::string(name(verdict))] = tally[verdict];
    return json;
}

nlohmann::ordered_json status_json(const batch::Tally& tally, const std::string& left_out) {
    nlohmann::ordered_json json = tally_json(tally);
    if (!left_out.empty()) json["leftOut"] = nlohmann::ordered_json::parse(left_out);
    return json;
}

}  // namespace

Exit batch_status(const Arguments& arguments) {
    batch::Tally sum;
    std::string text;
    std::string left_out;
    mistakes::require_folder(arguments.output, "batch status");
    const std::vector<fs::path> paths = current_journals(arguments.output);
    for (const fs::path& path : paths) {
        batch::BatchJournal journal(path, batch::Database::Access::read);
        const batch::Tally tally = journal.tally();
        left_out = journal.left_out();  // every shard has looked through the same sources
        if (paths.size() > 1)
            text += tr("  {}: {} to do, {}\n", path.stem().string(), tally.to_do, counts_text(tally));
        for (const batch::Verdict verdict : batch::all_verdicts) sum[verdict] += tally[verdict];
        sum.to_do += tally.to_do;
    }
    if (arguments.format == "json") fmt::print("{}\n", json_text(status_json(sum, left_out)));
    else
        fmt::print("{}\n{}",
                   tr("{} letters, {} to do: {}", sum.done() + sum.to_do, sum.to_do, counts_text(sum)),
                   text);
    if (arguments.format != "json" && !left_out.empty())
        fmt::print("  {}\n", tr("not read: {}", left_out_text(left_out)));
    return Exit::sealed;
}

Exit batch_report(const Arguments& arguments, const FormatTable& table) {
    mistakes::require_folder(arguments.output, "batch report");
    const std::vector<fs::path> paths = current_journals(arguments.output);
    if (paths.size() > 1)
        throw CannotRun(phrase("{}: run 'voetnoot batch merge {}' first: {} shards have a journal each",
                               arguments.output, arguments.output, paths.size()));
    batch::BatchJournal journal(paths.front(), batch::Database::Access::read);
    report::print_batch(journal, arguments, table);
    return Exit::sealed;
}

Exit batch_merge(const Arguments& arguments) {
    mistakes::require_folder(arguments.output, "batch merge");
    std::vector<fs::path> paths = batch::journal_paths(arguments.output);
    std::erase_if(paths, [](const fs::path& path) { return !is_shard(path); });
    if (paths.empty())
        throw CannotRun(phrase("{}: there are no journals of shards here", arguments.output));
    batch::BatchOptions options;
    options.output = arguments.output;
    batch::Batch batch(options);
    batch::BatchJournal& journal = batch.journal();
    journal.begin_plan();
    for (const fs::path& path : paths) journal.join(path);
    batch::write_results(journal, arguments.output);
    const batch::Tally tally = journal.tally();
    fmt::print(stderr, "{}\n",
               tr("{} shards, {} letters, {} to do: {}", paths.size(), tally.done() + tally.to_do,
                  tally.to_do, counts_text(tally)));
    return exit_for(tally);
}

}  // namespace voetnoot::program::commands
