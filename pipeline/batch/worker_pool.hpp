// The worker pool of a batch: each worker is a child process with one letter in hand at most. They are
// copies of a process in which everything that every letter needs was loaded already, so that a new one
// costs next to nothing. They end with the batch, however it ends.
//
// Thread rules: one thread; the process must have no other when a worker starts.
#pragma once

#include "pipeline/apart/sandbox.hpp"
#include "pipeline/batch/process_letter.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/process/child.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::batch {

// What a worker had to say of the letter that was in its hand.
struct Report {
    // killed: by somebody else, for want of memory, or before it began: perhaps not the letter's fault.
    enum class How { done, unchanged, changed, machine, killed };
    How how = How::done;
    JournalRow row;
    Entry entry;  // where it is done, and where it was killed once too often
    Phrase why;   // of machine; of changed, what became of its files
};

class WorkerPool {
public:
    // Each worker reads by a copy of the sandbox.
    WorkerPool(std::size_t size, const Prepare& prepare, apart::Sandbox& sandbox);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool();

    bool has_idle() const;
    bool all_idle() const;
    void submit(JournalRow row, bool anew, bool verify);  // to an idle worker
    // Until a worker has something to report or the time is over.
    std::vector<Report> wait(std::chrono::milliseconds patience);

private:
    struct Worker {
        std::unique_ptr<process::Child> process;
        std::optional<JournalRow> in_hand;
        Identity identity;
    };

    void start(Worker& worker);
    void receive(Worker& worker, std::vector<Report>& reports);
    Report ended(Worker& worker);

    const Prepare& prepare_;
    apart::Sandbox& sandbox_;
    std::vector<Worker> workers_;
};

}  // namespace voetnoot::batch
