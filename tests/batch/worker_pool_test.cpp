// One letter never harms another: a letter that crashes, hangs or exhausts the memory of its worker is
// quarantined with its reason; the others are made. The harm is done by a reader of the test's own.
#include "pipeline/batch/batch.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/format/resources.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <csignal>
#include <fstream>
#include <map>
#include <unistd.h>

using namespace voetnoot;
using namespace voetnoot::batch;
namespace fs = boost::filesystem;

namespace {

// Markdown, but some letters are poison.
std::vector<Format> poisoned_formats() {
    std::vector<Format> table = formats();
    const Reader read = table.front().read;
    table.front().read = [read](const Source& source, const ReadOptions& how, Findings& findings) {
        const std::string_view text = source.bytes();
        if (text.find("CRASH") != text.npos) {
            std::signal(SIGSEGV, SIG_DFL);  // not as the test's framework would have it
            ::raise(SIGSEGV);
        }
        if (text.find("HANG") != text.npos) ::pause();
        if (text.find("SPIN") != text.npos)
            while (::getppid() != 0) {
            }
        if (text.find("EXIT") != text.npos) ::_exit(3);
        if (text.find("THROW") != text.npos) throw std::logic_error("a mistake of our own");
        if (text.find("MEMORY") != text.npos)
            for (std::vector<std::string> all;;) all.push_back(std::string(10 << 20, 'x'));
        if (text.find("KILLED") != text.npos) ::raise(SIGKILL);
        return read(source, how, findings);
    };
    return table;
}

Prepare preparation(const fs::path& output) {
    return [output](const Letter& letter) {
        Job job{.source = Source("x.md", ""),
                .from = "md",
                .to = {"txt"},
                .stem = letter.name,
                .directory = output,
                .severities = {},
                .date = {},
                .language = {},
                .reading = {},
                .program = "test"};
        job.from = std::string(formats().front().name);
        return Prepared{std::move(job), letter.name + ".md", read_file(letter.file)};
    };
}

}  // namespace

TEST_CASE("a letter that harms its worker is quarantined; the others are sealed") {
    const TemporaryFolder folder;
    const std::vector<Format> table = poisoned_formats();
    Workshop workshop(table, Resources{});
    const fs::path out = folder.path() / "out";
    BatchOptions options{
        .output = out, .shard = {}, .workers = 2, .limits = {1, 600}, .retry = {}, .tell = {}};
    Batch batch(options);
    batch.begin_plan();
    const std::map<std::string, Verdict> expected {
        {"CRASH", Verdict::crashed}, {"HANG", Verdict::timed_out}, {"SPIN", Verdict::timed_out},
            {"EXIT", Verdict::crashed}, {"THROW", Verdict::crashed}, {"KILLED", Verdict::crashed},
#if !defined(__SANITIZE_ADDRESS__)
            {"MEMORY", Verdict::out_of_memory},
#endif
            {"goed1", Verdict::sealed}, {"goed2", Verdict::sealed}, {
            "goed3", Verdict::sealed
        }
    };
    for (const auto& [name, verdict] : expected) {
        write_file(folder.path() / (name + ".md"), "Geachte voorzitter, dit is " + name + ".\n");
        batch.add({name, (folder.path() / (name + ".md")).string(), ""});
    }
    const BatchResult result = batch.run(preparation(out), workshop);
    CHECK(result.progress.left == 0);
    CHECK(result.failures.empty());
    batch.journal().each([&](const JournalRow& row) {
        INFO(row.letter.name);
        REQUIRE(row.entry);
        CHECK(name(row.entry->verdict) == name(expected.at(row.letter.name)));
        CHECK(row.entry->source.size() == 64);
        CHECK((row.entry->verdict == Verdict::sealed ||
               row.entry->result.find("it ") != std::string::npos ||
               row.entry->result.find("answer") != std::string::npos ||
               row.entry->result.find("mistake") != std::string::npos));
    });
    CHECK(fs::exists(out / "goed1.receipt.json"));

    batch.begin_plan();  // again: nothing is tried twice
    for (const auto& [name, verdict] : expected)
        batch.add({name, (folder.path() / (name + ".md")).string(), ""});
    const BatchResult again = batch.run(preparation(out), workshop);
    CHECK(again.progress.made == 0);
    CHECK(again.progress.unchanged == expected.size());
}

TEST_CASE("a machine that fails ends the batch, and no letter is blamed") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    const std::vector<Format> table = formats();
    Workshop workshop(table, Resources{});
    BatchOptions options{.output = out, .shard = {}, .retry = {}, .tell = {}};
    Batch batch(options);
    batch.begin_plan();
    for (int i = 0; i < 20; ++i) {
        const fs::path file = folder.path() / (std::to_string(i) + ".md");
        write_file(file, "Een brief.\n");
        batch.add({std::to_string(i), file.string(), ""});
    }
    write_file(out / "blocked", "a file where a folder must be made");
    const BatchResult result = batch.run(preparation(out / "blocked"), workshop);
    CHECK(result.failures.size() == 5);
    CHECK(batch.journal().tally().to_do == 20);
    const BatchResult mended = batch.run(preparation(out), workshop);
    CHECK(mended.progress.tally[Verdict::sealed] == 20);
}

TEST_CASE("two batches do not write to one folder, and none writes among files that are not its own") {
    const TemporaryFolder folder;
    BatchOptions options{.output = folder.path() / "out", .shard = {}, .retry = {}, .tell = {}};
    {
        const Batch batch(options);
        CHECK_THROWS_AS(Batch(options), CannotRun);
    }
    const Batch again(options);
    write_file(folder.path() / "iets", "x");
    options.output = folder.path();
    CHECK_THROWS_AS(Batch(options), CannotRun);
}
