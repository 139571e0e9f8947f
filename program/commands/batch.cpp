#include "program/commands/commands.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/batch/batch.hpp"
#include "pipeline/batch/results.hpp"
#include "pipeline/text/text.hpp"
#include "program/commands/batch_plan.hpp"
#include "program/commands/batch_progress.hpp"
#include "program/input.hpp"
#include "program/job_of.hpp"
#include "program/report/batch_report.hpp"
#include "program/report/text.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <map>
#include <memory>
#include <thread>

namespace voetnoot::program::commands {

namespace {

std::atomic<bool> asked_to_stop = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void ask_to_stop(int signal) {
    asked_to_stop = true;
    std::signal(signal, SIG_DFL);  // the second time it is meant at once
}

// In a worker: from a letter of the plan to what the pipeline takes.
class Preparation {
public:
    explicit Preparation(const Arguments& arguments) : arguments_(arguments), settings_(arguments) {}

    batch::Prepared operator()(const batch::Letter& letter) {
        if (letter.options.empty()) return prepare(letter, arguments_, settings_);
        const Arguments own = arguments_of(arguments_, letter.options);
        SettingsOfLetters settings(own);
        return prepare(letter, own, settings);
    }

private:
    static batch::Prepared prepare(const batch::Letter& letter, const Arguments& arguments,
                                   SettingsOfLetters& settings) {
        RawInput raw = read_raw(letter.file, arguments, formats());
        const boost::filesystem::path place(letter.name);
        if (invalid_utf8(raw.name)) raw.name = place.filename().string();
        batch::Prepared prepared{
            job_of(raw.name, *raw.format, settings.of(letter.file), arguments, date_of(arguments)),
            raw.name, std::move(raw.bytes), pictures_of(letter.file)};
        prepared.job.stem = place.filename().string();
        prepared.job.directory = boost::filesystem::path(arguments.output) / place.parent_path();
        return prepared;
    }

    const Arguments& arguments_;
    SettingsOfLetters settings_;
};

batch::BatchOptions options_of(const Arguments& arguments) {
    if (arguments.output.empty()) throw CannotRun("batch: -o DIR is missing");
    if (arguments.files.empty() && arguments.manifest.empty())
        throw CannotRun("batch: name folders or letters, or a --manifest");
    batch::BatchOptions options;
    options.output = arguments.output;
    const auto shard = batch::parse_shard(arguments.shard);
    if (!shard)
        throw CannotRun(
            fmt::format("--shard {}: not like 0/16, with the first below the second", arguments.shard));
    options.shard = *shard;
    options.workers =
        arguments.jobs != 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
    for (const std::string& name : arguments.retry) {
        if (name == "refused") options.retry.insert(batch::Verdict::refused);
        else
            options.retry.insert({batch::Verdict::unreadable, batch::Verdict::crashed,
                                  batch::Verdict::timed_out, batch::Verdict::out_of_memory});
    }
    options.force = arguments.force;
    options.stop = &asked_to_stop;
    return options;
}

// Loads what every letter needs, before there are workers.
void warm(Workshop& workshop, const Arguments& arguments) {
    const Job job = job_of("", formats().front(), {}, arguments, {});
    std::vector<Timing> ignored;
    workshop.targets(job.to, job.profiles, ignored);
}

void print_summary(const batch::BatchResult& result, const Arguments& arguments, double seconds) {
    const batch::Progress& progress = result.progress;
    const std::uint64_t all = progress.tally.done() + progress.tally.to_do;
    fmt::print(stderr, "{} letters: {}{}\n", all, counts_text(progress.tally),
               progress.tally.to_do == 0 ? std::string{}
                                         : fmt::format(", {} still to do", progress.tally.to_do));
    fmt::print(stderr, "  this run: {} made, {} unchanged, {:.1f} s, {:.1f} letters/s\n", progress.made,
               progress.unchanged, seconds,
               static_cast<double>(progress.made + progress.unchanged) / std::max(seconds, 1e-3));
    for (const std::string& failure : result.failures) report::print_error(failure);
    if (result.stopped || progress.tally.to_do != 0)
        fmt::print(stderr, "  stopped; the same command goes on where it stopped\n");
    else
        fmt::print(
            stderr,
            "  {}/results.jsonl; a page to read: voetnoot batch report {} --format html > report.html\n",
            arguments.output, arguments.output);
}

Exit exit_for(const batch::BatchResult& result) {
    const batch::Tally& tally = result.progress.tally;
    if (result.stopped || tally.to_do != 0 ||
        tally.done() != tally[batch::Verdict::sealed] + tally[batch::Verdict::refused])
        return Exit::could_not_run;
    return tally[batch::Verdict::refused] != 0 ? Exit::refused : Exit::sealed;
}

}  // namespace

Exit batch(const Arguments& arguments, const boost::filesystem::path& program) {
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
    batch::BatchOptions options = options_of(arguments);
    const auto preparation =
        std::make_shared<Preparation>(arguments);  // says what is wrong with the options
    ProgressPrinter printer;
    options.tell = [&printer](const batch::Progress& progress) { printer.tell(progress); };

    batch::Batch batch(std::move(options));
    plan(batch, arguments);
    std::optional<boost::filesystem::path> data;
    if (!arguments.data.empty()) data = arguments.data;
    Workshop workshop(formats(), Resources(data, program));
    if (!batch.nothing_to_make()) warm(workshop, arguments);
    apart::Sandbox sandbox = sandbox_of(workshop, arguments);

    const batch::BatchResult result = batch.run(
        [preparation](const batch::Letter& letter) { return (*preparation)(letter); }, sandbox);
    printer.finish();
    batch::write_results(batch.journal(), arguments.output);
    report::print_batch(batch.journal(), arguments);
    print_summary(result, arguments, printer.seconds());
    return exit_for(result);
}

}  // namespace voetnoot::program::commands
