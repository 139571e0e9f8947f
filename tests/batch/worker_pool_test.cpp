// One letter never harms another: a letter that crashes, hangs or exhausts the memory of its worker is
// quarantined with its reason; the others are made. The harm is done by a reader of the test's own.
#include "pipeline/batch/batch.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/format/resources.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <atomic>
#include <boost/filesystem.hpp>
#include <csignal>
#include <fstream>
#include <map>
#include <mutex>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace voetnoot;
using namespace voetnoot::batch;
namespace fs = boost::filesystem;

namespace {

// Markdown, but some letters are poison: their reader does what no reader may.
std::vector<Format> poisoned_formats(const fs::path& beside) {
    std::vector<Format> table = formats();
    const Reader read = table.front().read;
    const std::string stolen = (beside / "stolen.txt").string();
    table.front().read = [read, stolen](const Source& source, const ReadOptions& how,
                                        Findings& findings) {
        const auto says = [&](std::string_view word) {
            return source.bytes().find(word) != std::string_view::npos;
        };
        if (says("CRASH")) {
            volatile int* nowhere = nullptr;
            *nowhere = 1;
        }
        if (says("HANG")) {  // what is locked twice is never had
            std::mutex mutex;
            mutex.lock();
            mutex.lock();
        }
        if (says("SPIN"))
            for (std::atomic<int> i = 0;;) ++i;
        if (says("EXIT")) ::_exit(3);
        if (says("THROW")) throw std::logic_error("a mistake of our own");
        if (says("MEMORY"))
            for (std::vector<std::string> all;;) all.push_back(std::string(10 << 20, 'x'));
        if (says("OPEN") && std::ifstream("/etc/hostname").is_open()) return read(source, how, findings);
        if (says("OPEN")) throw std::logic_error("a mistake: there is no such file");
        if (says("WRITE")) {
            std::ofstream(stolen) << source.bytes();
            throw std::logic_error("a mistake: it was written, or not");
        }
        if (says("CONNECT")) ::socket(AF_INET, SOCK_STREAM, 0);
        if (says("FORK")) ::fork();
        if (says("SIGNAL")) ::kill(::getppid(), SIGKILL);
        if (says("SLEEP")) ::sleep(1000);
        const std::string flood(1 << 20, '\xff');
        while (says("FLOOD"))  // whichever descriptor is the channel
            for (int descriptor = 0; descriptor < 64; ++descriptor)
                if (::write(descriptor, flood.data(), flood.size()) > 0) continue;
        return read(source, how, findings);
    };
    return table;
}

// Of processes that have ended and were waited for, with theirs.
double seconds_of_children() {
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
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
    const std::vector<Format> table = poisoned_formats(folder.path());
    Workshop workshop(table, Resources{});
    const fs::path out = folder.path() / "out";
    apart::Sandbox sandbox(workshop, {{1, 600}}, format_table().read_picture);
    BatchOptions options{.output = out, .shard = {}, .workers = 2, .retry = {}, .on_progress = {}};
    Batch batch(options);
    batch.begin_plan();
    std::map<std::string, Verdict> expected;
    for (const char* name : {"CRASH", "EXIT", "THROW"}) expected[name] = Verdict::crashed;
    for (const char* name : {"HANG", "SPIN"}) expected[name] = Verdict::timed_out;
    for (const char* name : {"goed1", "goed2", "goed3"}) expected[name] = Verdict::sealed;
#if !defined(VOETNOOT_ASAN)  // there memory has no limit, and the process is not locked down
    expected["MEMORY"] = Verdict::out_of_memory;
    for (const char* name : {"OPEN", "WRITE", "CONNECT", "FORK", "SIGNAL", "SLEEP", "FLOOD"})
        expected[name] = Verdict::crashed;
#endif
    for (const auto& [name, verdict] : expected) {
        write_file(folder.path() / (name + ".md"), "Geachte voorzitter, dit is " + name + ".\n");
        batch.add({name, (folder.path() / (name + ".md")).string(), ""});
    }
    const BatchResult result = batch.run(preparation(out), sandbox);
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
    CHECK_FALSE(fs::exists(folder.path() / "stolen.txt"));

    batch.begin_plan();  // again: nothing is tried twice
    for (const auto& [name, verdict] : expected)
        batch.add({name, (folder.path() / (name + ".md")).string(), ""});
    const BatchResult again = batch.run(preparation(out), sandbox);
    CHECK(again.progress.made == 0);
    CHECK(again.progress.unchanged == expected.size());
}

TEST_CASE("a machine that fails ends the batch, and no letter is blamed") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    const std::vector<Format> table = formats();
    Workshop workshop(table, Resources{});
    apart::Sandbox sandbox(workshop, {}, format_table().read_picture);
    BatchOptions options{.output = out, .shard = {}, .retry = {}, .on_progress = {}};
    Batch batch(options);
    batch.begin_plan();
    for (int i = 0; i < 20; ++i) {
        const fs::path file = folder.path() / (std::to_string(i) + ".md");
        write_file(file, "Een brief.\n");
        batch.add({std::to_string(i), file.string(), ""});
    }
    write_file(out / "blocked", "a file where a folder must be made");
    const BatchResult result = batch.run(preparation(out / "blocked"), sandbox);
    CHECK(result.failures.size() == 5);
    CHECK(batch.journal().tally().to_do == 20);
    const BatchResult mended = batch.run(preparation(out), sandbox);
    CHECK(mended.progress.tally[Verdict::sealed] == 20);
}

TEST_CASE("what readers and workers have used is in the account of the batch") {
    static constexpr double busy = 0.3;  // seconds of processor time, of each of two letters
    const TemporaryFolder folder;
    std::vector<Format> table = formats();
    const Reader read = table.front().read;
    table.front().read = [read](const Source& source, const ReadOptions& how, Findings& findings) {
        const auto until = thread_cpu_time() + std::chrono::duration<double>(busy);
        while (thread_cpu_time() < until) continue;
        return read(source, how, findings);
    };
    Workshop workshop(table, Resources{});
    apart::Sandbox sandbox(workshop, {}, format_table().read_picture);
    BatchOptions options{
        .output = folder.path() / "out", .shard = {}, .workers = 2, .retry = {}, .on_progress = {}};
    Batch batch(options);
    batch.begin_plan();
    for (const char* name : {"een", "twee"}) {
        const fs::path file = folder.path() / (std::string(name) + ".md");
        write_file(file, "Een brief.\n");
        batch.add({name, file.string(), ""});
    }
    const double before = seconds_of_children();
    CHECK(batch.run(preparation(options.output), sandbox).progress.tally[Verdict::sealed] == 2);
    CHECK(seconds_of_children() - before >= 2 * busy);
}

TEST_CASE("two batches do not write to one folder, and none writes among files that are not its own") {
    const TemporaryFolder folder;
    BatchOptions options{.output = folder.path() / "out", .shard = {}, .retry = {}, .on_progress = {}};
    {
        const Batch batch(options);
        CHECK_THROWS_AS(Batch(options), CannotRun);
    }
    const Batch again(options);
    write_file(folder.path() / "iets", "x");
    options.output = folder.path();
    CHECK_THROWS_AS(Batch(options), CannotRun);
}
