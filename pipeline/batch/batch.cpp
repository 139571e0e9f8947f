#include "pipeline/batch/batch.hpp"

#include "pipeline/batch/worker_pool.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/own_folder.hpp"

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <thread>

namespace voetnoot::batch {

namespace {

namespace fs = boost::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto group = 250ms;             // between two commits of the journal
constexpr std::size_t page = 256;         // letters of the plan that are in memory
constexpr int tries = 3;                  // of a letter whose worker somebody else has killed
constexpr std::size_t most_failures = 5;  // of the machine, in a row, until the batch gives up

fs::path own_folder(const fs::path& output) {
    return output / ".voetnoot";
}

void make_folder(const fs::path& output) {
    require_own_folders(output, own_folder({}));
    boost::system::error_code error;
    const bool is_batch = fs::is_directory(own_folder(output), error);
    if (!is_batch && fs::exists(output, error) && !fs::is_empty(output, error))
        throw CannotRun(
            phrase("{} holds files that no batch has made; choose an empty folder", output.string()));
    fs::create_directories(own_folder(output), error);
    if (error)
        throw CannotRun(phrase("cannot make the folder {}: {}", output.string(), error.message()));
}

// Held by the batch and its workers: as long as one of them lives, nobody else writes there.
int take_lock(const fs::path& journal) {
    const fs::path path = fs::path(journal).replace_extension(".lock");
    const int lock = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (lock < 0) throw CannotRun(phrase("cannot write {}", path.string()));
    for (int tenths = 0; ::flock(lock, LOCK_EX | LOCK_NB) != 0; ++tenths) {
        if (tenths == 50) {
            ::close(lock);
            throw CannotRun(
                phrase("{}: another batch is at work here", path.parent_path().parent_path().string()));
        }
        std::this_thread::sleep_for(100ms);  // workers of a batch that was killed are ending
    }
    return lock;
}

// One run over the plan.
class BatchRun {
public:
    BatchRun(const BatchOptions& options, BatchJournal& journal, WorkerPool& pool)
        : options_(options), journal_(journal), pool_(pool) {
        result_.progress.tally = journal.tally();
        const Tally& tally = result_.progress.tally;
        result_.progress.left = tally.done() + tally.to_do;
    }

    BatchResult work() {
        while (true) {
            submit_all();
            if (pool_.all_idle() && (resting() || nothing_left())) break;
            for (Report& report : pool_.wait(group)) take(std::move(report));
            if (Clock::now() - committed_ >= group) commit();
        }
        commit();
        result_.stopped = is_stopped();
        return std::move(result_);
    }

private:
    bool is_stopped() const { return options_.stop != nullptr && options_.stop->load(); }
    bool resting() const { return is_stopped() || failures_in_a_row_ >= most_failures; }

    bool nothing_left() {
        fill();
        return again_.empty() && page_.empty() && held_.empty();
    }

    void fill() {
        if (!page_.empty() || at_end_) return;
        for (JournalRow& row : journal_.next(last_, page)) page_.push_back(std::move(row));
        at_end_ = page_.empty();
        if (!page_.empty()) last_ = page_.back().letter.name;
    }

    void submit_all() {
        while (pool_.has_idle() && !resting()) {
            fill();
            if (again_.empty() && page_.empty() && !held_.empty() && pool_.all_idle()) commit();
            auto& queue = again_.empty() ? page_ : again_;
            if (queue.empty()) return;
            JournalRow row = std::move(queue.front());
            queue.pop_front();
            if (row.entry && (options_.force || options_.retry.contains(row.entry->verdict))) {
                forget(std::move(row));
                continue;
            }
            // A receipt that was changed may still name the right files: it is not to be taken over.
            const bool anew = options_.force || damaged_.contains(row.letter.name);
            pool_.submit(std::move(row), anew, options_.verify);
        }
    }

    // It is given out again when the journal has forgotten it for good.
    void forget(JournalRow row) {
        journal_.forget(row.letter.name);
        --result_.progress.tally[row.entry->verdict];
        ++result_.progress.tally.to_do;
        row.entry.reset();
        held_.push_back(std::move(row));
    }

    void take(Report report) {
        const std::string name = report.row.letter.name;
        if (report.how == Report::How::killed && ++killed_[name] < tries) {
            again_.push_back(std::move(report.row));
            return;
        }
        switch (report.how) {
            case Report::How::changed:
                if (!report.why.empty()) {
                    damaged_.insert(name);
                    result_.damaged.push_back(std::move(report.why));
                }
                forget(std::move(report.row));
                return;
            case Report::How::machine:
                fail(report);
                return;
            case Report::How::unchanged:
                journal_.keep(name);
                ++result_.progress.unchanged;
                break;
            case Report::How::done:
            case Report::How::killed:
                enter(report);
                break;
        }
        failures_in_a_row_ = 0;
        --result_.progress.left;
    }

    void enter(const Report& report) {
        journal_.enter(report.row.letter.name, report.entry);
        Tally& tally = result_.progress.tally;
        if (report.row.entry) --tally[report.row.entry->verdict];
        else --tally.to_do;
        ++tally[report.entry.verdict];
        ++result_.progress.made;
    }

    void fail(const Report& report) {
        ++failures_in_a_row_;
        --result_.progress.left;
        result_.failures.push_back(phrase("{}: {}", report.row.letter.file, report.why));
    }

    void commit() {
        journal_.commit();
        committed_ = Clock::now();
        std::move(held_.begin(), held_.end(), std::back_inserter(again_));
        held_.clear();
        if (options_.on_progress) options_.on_progress(result_.progress);
    }

    const BatchOptions& options_;
    BatchJournal& journal_;
    WorkerPool& pool_;
    BatchResult result_;
    std::deque<JournalRow> page_, again_, held_;  // of the plan; once more; once the journal has it
    std::map<std::string, int> killed_;
    std::set<std::string> damaged_;  // whose files were no more as they were sealed
    std::string last_;
    bool at_end_ = false;
    std::size_t failures_in_a_row_ = 0;
    Clock::time_point committed_ = Clock::now();
};

}  // namespace

fs::path journal_path(const fs::path& output, const Shard& shard) {
    return own_folder(output) / (shard.whole()
                                     ? std::string("journal.sqlite")
                                     : fmt::format("shard-{}-of-{}.sqlite", shard.index, shard.count));
}

std::vector<fs::path> journal_paths(const fs::path& output) {
    std::vector<fs::path> paths;
    boost::system::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(own_folder(output), error))
        if (entry.path().extension() == ".sqlite") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    if (paths.empty())
        throw CannotRun(phrase("{}: there is no journal of a batch here", output.string()));
    return paths;
}

Batch::Batch(BatchOptions options) : options_(std::move(options)) {
    make_folder(options_.output);
    const fs::path path = journal_path(options_.output, options_.shard);
    lock_ = take_lock(path);
    journal_.emplace(path, Database::Access::write);
}

Batch::~Batch() {
    if (lock_ >= 0) ::close(lock_);
}

void Batch::add(const Letter& letter) {
    if (!options_.shard.owns(letter.name)) return;
    if (journal_->add(letter)) {
        if (const auto same = journal_->same_but_for_case(letter.name))
            throw CannotRun(
                phrase("{} and {} would be written to names that some file systems take "
                       "for one: name them in a manifest",
                       journal_->file_of(*same), letter.file));
        return;
    }
    const std::string other = journal_->file_of(letter.name);
    if (other == letter.file) return;  // named twice
    throw CannotRun(phrase("{} and {} would both be written to '{}': name them in a manifest", other,
                           letter.file, letter.name));
}

bool Batch::nothing_to_make() {
    journal_->commit();
    const Tally tally = journal_->tally();
    return tally.to_do == 0 && !options_.force;
}

BatchResult Batch::run(const Prepare& prepare, apart::Sandbox& sandbox) {
    journal_->commit();
    WorkerPool pool(options_.workers, prepare, sandbox);
    return BatchRun(options_, *journal_, pool).work();
}

}  // namespace voetnoot::batch
