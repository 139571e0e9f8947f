// The workers of a batch, seen from the batch: each is a child process with one letter in hand at most.
// They are copies of a process in which everything that every letter needs was loaded already, so that a
// new one costs next to nothing. They end with the batch, however it ends.
//
// Thread rules: one thread; the process must have no other when a worker starts.
#pragma once

#include "pipeline/batch/channel.hpp"
#include "pipeline/batch/process_letter.hpp"
#include "pipeline/job/guard.hpp"

#include <sys/types.h>

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
    Entry entry;      // where it is done
    std::string why;  // of machine and killed
};

class Crew {
public:
    Crew(std::size_t size, const Prepare& prepare, Workshop& workshop, const Guard& limits);
    ~Crew();  // ends all, at once

    bool has_idle() const;
    bool all_idle() const;
    void give(JournalRow row, bool anew);  // to an idle worker
    // Waits until a worker has something to say or the time is over.
    std::vector<Report> hear(std::chrono::milliseconds patience);

private:
    struct Worker {
        std::optional<Channel> channel;
        pid_t process = -1;
        std::optional<JournalRow> in_hand;
        Identity identity;
        std::chrono::steady_clock::time_point deadline;
        bool overdue = false;
    };

    void start(Worker& worker);
    int finish(Worker& worker);    // the status with which it ended
    void replace(Worker& worker);  // one that has said it will end
    void hear_one(Worker& worker, std::vector<Report>& reports);
    Report ended(Worker& worker);

    const Prepare& prepare_;
    Workshop& workshop_;
    Guard limits_;
    pid_t batch_;
    std::vector<Worker> workers_;
};

}  // namespace voetnoot::batch
