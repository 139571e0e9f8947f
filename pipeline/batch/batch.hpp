// Many letters: nothing lost, nothing twice, and no letter harms another.
//
//     sources ─plan→ journal ─next→ workers ─results→ journal ─→ results.jsonl
//
// What the journal calls sealed is on the disk. Ended at any moment, a batch is taken up where it
// stopped by running it again: what is done is not done twice, what has changed is done anew.
//
// Errors: CannotRun, std::system_error. Thread rules: the process must have one thread.
#pragma once

#include "pipeline/apart/sandbox.hpp"
#include "pipeline/batch/journal.hpp"
#include "pipeline/batch/process_letter.hpp"
#include "pipeline/batch/shard.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <atomic>
#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::batch {

// How far a batch is: for a progress bar.
struct Progress {
    Tally tally;                  // of the whole plan
    std::uint64_t made = 0;       // by this run
    std::uint64_t unchanged = 0;  // looked at by this run and left as they are
    std::uint64_t left = 0;       // not looked at yet
};

struct BatchOptions {
    boost::filesystem::path output;
    Shard shard;
    std::size_t workers = 1;
    std::set<Verdict> retry;  // letters of these verdicts are made anew
    bool force = false;       // all are
    bool verify = false;  // the files of those that are unchanged are looked at; damaged ones are made
    const std::atomic<bool>* stop = nullptr;
    std::function<void(const Progress&)> on_progress;  // several times a second
};

struct BatchResult {
    Progress progress;
    bool stopped = false;          // by `stop`
    std::vector<Phrase> failures;  // of the machine: these letters are still to be done
    std::vector<Phrase> damaged;   // what was found by `verify`, in the order of its being found
};

// The journal of this shard of a batch. Throws CannotRun where there is none.
boost::filesystem::path journal_path(const boost::filesystem::path& output, const Shard& shard);
// Those of a whole batch and of its shards that are there, in a stable order.
std::vector<boost::filesystem::path> journal_paths(const boost::filesystem::path& output);

class Batch {
public:
    // Makes the folder, takes its lock and opens the journal. Throws CannotRun where another batch is at
    // work there, or where the folder holds files that no batch has made.
    explicit Batch(BatchOptions options);
    ~Batch();
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    BatchJournal& journal() { return *journal_; }
    void begin_plan() { journal_->begin_plan(); }
    // Adds a letter to the plan, if it is of this shard. Throws CannotRun where two letters would be
    // written to one place, or to two that a file system may take for one.
    void add(const Letter& letter);
    bool nothing_to_make();  // every letter of the plan has a result already

    BatchResult run(const Prepare& prepare, apart::Sandbox& sandbox);

private:
    BatchOptions options_;
    int lock_ = -1;
    std::optional<BatchJournal> journal_;
};

}  // namespace voetnoot::batch
