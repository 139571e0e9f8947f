#include "program/commands/commands.hpp"

#include "library/job_of.hpp"
#include "library/steps.hpp"
#include "pipeline/batch/batch.hpp"
#include "pipeline/batch/results.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/own_folder.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"
#include "program/commands/batch_plan.hpp"
#include "program/commands/batch_progress.hpp"
#include "program/input.hpp"
#include "program/letter_options.hpp"
#include "program/letters.hpp"
#include "program/mistakes/paths.hpp"
#include "program/report/batch_report.hpp"
#include "program/report/not_sealed.hpp"
#include "program/report/text.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <map>
#include <memory>

namespace voetnoot::program::commands {

namespace {

constexpr std::size_t most_damaged = 20;  // letters whose files were damaged, that are named

std::atomic<bool> asked_to_stop = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void ask_to_stop(int signal) {
    asked_to_stop = true;
    std::signal(signal, SIG_DFL);  // the second time it is meant at once
}

// In a worker: from a letter of the plan to what the pipeline takes.
class Preparation {
public:
    Preparation(const Arguments& arguments, const FormatTable& table)
        : arguments_(completed(arguments, table)),
          table_(table),
          settings_(arguments_, table),
          named_(arguments_.files) {}

    batch::Prepared operator()(const batch::Letter& letter) {
        if (letter.options.empty()) return prepare(letter, arguments_, settings_.options());
        const Arguments own = arguments_of(arguments_, letter.options, table_);
        return prepare(letter, own, settings_.under(own.options));
    }

private:
    batch::Prepared prepare(const batch::Letter& letter, const Arguments& arguments,
                            const library::Options& options) const {
        library::Letter raw = read_found(letter.file, named_.place_of(letter.file), arguments, table_);
        const boost::filesystem::path place(letter.name);
        const library::Options held = with_witness(options, arguments, place);
        PictureLoading pictures = library::pictures_of(table_, raw.folder);
        apart::Task task = library::task_of(table_, std::move(raw), held, apart::Task::What::convert);
        if (invalid_utf8(task.name)) task.name = place.filename().string();
        batch::Prepared prepared{std::move(task.job), std::move(task.name), std::move(task.bytes),
                                 std::move(pictures)};
        require_own_folders(arguments.output, place.parent_path());
        prepared.job.stem = place.filename().string();
        prepared.job.directory = boost::filesystem::path(arguments.output) / place.parent_path();
        repair(prepared.job, table_.formats);
        return prepared;
    }

    // The witness that a manifest names, else the file of the folder of witnesses that is called as the
    // letter is and has the suffix of a format.
    library::Options with_witness(library::Options options, const Arguments& arguments,
                                  const boost::filesystem::path& letter) const {
        std::string file = arguments.witness;
        if (file.empty() && !arguments.witnesses.empty()) file = witness_beside(letter);
        if (file.empty()) return options;
        Arguments named = arguments;
        named.options.from.clear();  // that is the letter's
        options.witness = read_input(file, named, table_);
        return options;
    }

    // Throws CannotRun where there is none: a letter that nobody witnessed is not to pass for one that
    // was.
    std::string witness_beside(const boost::filesystem::path& letter) const {
        for (const Format& format : table_.formats)
            for (const std::string_view suffix : format.suffixes) {
                const boost::filesystem::path file = boost::filesystem::path(arguments_.witnesses) /
                                                     (letter.string() + std::string(suffix));
                boost::system::error_code none;
                if (boost::filesystem::is_regular_file(file, none)) return file.string();
            }
        throw CannotRun(phrase("the folder {} has no witness of it", arguments_.witnesses));
    }

    Arguments arguments_;
    const FormatTable& table_;
    Settings settings_;
    Named named_;
};

batch::BatchOptions options_of(const Arguments& arguments, const FormatTable& table) {
    if (arguments.output.empty()) mistakes::require_sources(arguments);
    if (arguments.output.empty())
        throw CannotRun(
            phrase("batch: -o DIR is missing: the folder for the outputs; voetnoot batch --help"));
    if (arguments.files.empty() && arguments.manifest.empty())
        throw CannotRun(
            phrase("batch: name folders or letters, or a --manifest; voetnoot batch --help"));
    mistakes::require_sense(arguments, table);
    mistakes::require_sources(arguments);
    batch::BatchOptions options;
    options.output = arguments.output;
    const auto shard = batch::parse_shard(arguments.shard);
    if (!shard)
        throw CannotRun(
            phrase("--shard {}: not like 0/16, with the first below the second", arguments.shard));
    options.shard = *shard;
    options.workers = jobs_of(arguments);
    for (const std::string& name : arguments.retry) {
        if (name == "refused") options.retry.insert(batch::Verdict::refused);
        else
            options.retry.insert({batch::Verdict::unreadable, batch::Verdict::crashed,
                                  batch::Verdict::timed_out, batch::Verdict::out_of_memory});
    }
    options.force = arguments.force;
    options.verify = arguments.verify;
    options.stop = &asked_to_stop;
    return options;
}

// Loads what every letter needs, before there are workers.
void warm(Workshop& workshop, const Arguments& arguments, const FormatTable& table) {
    const Job job = library::job_of(table, "", table.formats.front(), arguments.options);
    std::vector<Timing> ignored;
    workshop.targets(job.to, job.profiles, ignored);
}

void print_damaged(const std::vector<Phrase>& damaged, bool all) {
    const std::size_t count = all ? damaged.size() : std::min(damaged.size(), most_damaged);
    for (std::size_t i = 0; i < count; ++i)
        fmt::print(stderr, "  {}\n", tr("made again: {}", shown(in_words(damaged[i]))));
    if (count < damaged.size())
        fmt::print(stderr, "{}", tr("  and {} more: -v names all\n", damaged.size() - count));
}

void print_summary(batch::BatchJournal& journal, const batch::BatchResult& result,
                   const Arguments& arguments, double seconds) {
    const batch::Progress& progress = result.progress;
    const std::uint64_t all = progress.tally.done() + progress.tally.to_do;
    fmt::print(
        stderr, "{}\n",
        in_words(counted(
            all, "{} letter: {}{}", "{} letters: {}{}", all, counts_text(progress.tally),
            progress.tally.to_do == 0 ? std::string{} : tr(", {} still to do", progress.tally.to_do))));
    fmt::print(stderr, "  {}\n",
               tr("this run: {} made, {} unchanged, {:.1f} s, {:.1f} letters/s", progress.made,
                  progress.unchanged, seconds,
                  static_cast<double>(progress.made + progress.unchanged) / std::max(seconds, 1e-3)));
    fmt::print(stderr, "{}", report::not_sealed_text(journal, arguments.verbose));
    print_damaged(result.damaged, arguments.verbose);
    for (const Phrase& failure : result.failures) report::print_error(failure);
    if (result.stopped || progress.tally.to_do != 0)
        fmt::print(stderr, "  {}\n", tr("stopped; the same command goes on where it stopped"));
    else
        fmt::print(stderr, "  {}\n",
                   tr("{0}/results.jsonl; a page to read: voetnoot batch report {0} --format html > "
                      "report.html",
                      shown(arguments.output)));
}

Exit exit_for(const batch::BatchResult& result) {
    const batch::Tally& tally = result.progress.tally;
    if (result.stopped || tally.to_do != 0 ||
        tally.done() != tally[batch::Verdict::sealed] + tally[batch::Verdict::refused])
        return Exit::could_not_run;
    return tally[batch::Verdict::refused] != 0 ? Exit::refused : Exit::sealed;
}

}  // namespace

Exit batch(const Arguments& arguments, const FormatTable& table) {
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
    require_batch_packages(arguments);
    batch::BatchOptions options = options_of(arguments, table);
    const auto preparation =
        std::make_shared<Preparation>(arguments, table);  // says what is wrong with the options
    ProgressPrinter printer;
    if (!arguments.quiet)
        options.on_progress = [&printer](const batch::Progress& progress) { printer.print(progress); };

    batch::Batch batch(std::move(options));
    plan(batch, arguments, table);
    Workshop workshop(table.formats, library::resources_of(arguments.data));
    if (!batch.nothing_to_make()) warm(workshop, arguments, table);
    apart::Sandbox sandbox = sandbox_of(workshop, arguments, table);

    const batch::BatchResult result = batch.run(
        [preparation](const batch::Letter& letter) { return (*preparation)(letter); }, sandbox);
    printer.finish();
    batch::write_results(batch.journal(), arguments.output);
    report::print_batch(batch.journal(), arguments, table);
    if (arguments.quiet) fmt::print(stderr, "{}", report::not_sealed_text(batch.journal(), false));
    else print_summary(batch.journal(), result, arguments, printer.seconds());
    const Exit exit = exit_for(result);
    if (arguments.package.kinds.empty()) return exit;
    if (exit == Exit::sealed) return package_batch(arguments, table);
    report::print_error(phrase("no packages are made: not every letter of the batch is sealed"));
    return exit;
}

}  // namespace voetnoot::program::commands
