#include "pipeline/batch/worker_pool.hpp"

#include "pipeline/batch/report.hpp"
#include "pipeline/batch/worker.hpp"
#include "pipeline/error/error.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace voetnoot::batch {

namespace {

constexpr std::size_t longest_report = 256u << 20;  // bytes

// Says how a letter ended; of one that has begun, nothing yet.
class Reader {
public:
    explicit Reader(Report& report) : report_(report) {}

    void operator()(const Begun&) const {}
    void operator()(const Unchanged&) const { report_.how = Report::How::unchanged; }
    void operator()(Changed& changed) const {
        report_.how = Report::How::changed;
        report_.why = std::move(changed.why);
    }
    void operator()(Done& done) const { report_.entry = std::move(done.entry); }
    void operator()(MachineFailed& failed) const {
        report_.how = Report::How::machine;
        report_.why = std::move(failed.why);
    }
    void operator()(const Killed& killed) const {
        report_.how = Report::How::killed;
        report_.entry.result = killed.why;
    }

private:
    Report& report_;
};

}  // namespace

WorkerPool::WorkerPool(std::size_t size, const Prepare& prepare, apart::Sandbox& sandbox)
    : prepare_(prepare), sandbox_(sandbox), workers_(size) {
    for (Worker& worker : workers_) start(worker);
}

WorkerPool::~WorkerPool() {
    for (const Worker& worker : workers_)
        if (worker.process && !worker.in_hand) worker.process->dismiss();
}

void WorkerPool::start(Worker& worker) {
    worker.process.reset();
    worker.process = std::make_unique<process::Child>([this](process::Channel& batch) {
        for (Worker& other : workers_)
            if (other.process) ::close(other.process->channel().socket());
        work(batch, prepare_, sandbox_);
    });
}

bool WorkerPool::has_idle() const {
    return std::any_of(workers_.begin(), workers_.end(),
                       [](const Worker& worker) { return !worker.in_hand; });
}

bool WorkerPool::all_idle() const {
    return std::none_of(workers_.begin(), workers_.end(),
                        [](const Worker& worker) { return worker.in_hand.has_value(); });
}

void WorkerPool::submit(JournalRow row, bool anew, bool verify) {
    const auto idle = std::find_if(workers_.begin(), workers_.end(),
                                   [](const Worker& worker) { return !worker.in_hand; });
    const std::string order = encode(Order{row.letter, row.entry, anew, verify});
    idle->in_hand = std::move(row);
    idle->identity = {};
    idle->process->channel().send(order);  // where it has died, waiting for it will tell
}

std::vector<Report> WorkerPool::wait(std::chrono::milliseconds patience) {
    std::vector<pollfd> sockets;
    for (Worker& worker : workers_) sockets.push_back({worker.process->channel().socket(), POLLIN, 0});
    std::vector<Report> reports;
    if (::poll(sockets.data(), sockets.size(), static_cast<int>(patience.count())) > 0) {
        for (std::size_t i = 0; i < sockets.size(); ++i)
            if (sockets[i].revents != 0) receive(workers_[i], reports);
    }
    return reports;
}

void WorkerPool::receive(Worker& worker, std::vector<Report>& reports) {
    const auto bytes = worker.process->channel().receive(longest_report);
    if (!bytes) {
        const bool had_one = worker.in_hand.has_value();
        Report report = ended(worker);
        if (had_one) reports.push_back(std::move(report));
        return;
    }
    FromWorker message = decode_from_worker(*bytes);
    if (auto* begun = std::get_if<Begun>(&message)) {
        worker.identity = std::move(begun->identity);
        return;
    }
    Report report;
    std::visit(Reader(report), message);
    if (report.how == Report::How::killed)
        report.entry =
            entry_without_result(Verdict::crashed, worker.identity, Phrase(report.entry.result));
    report.row = std::move(*worker.in_hand);
    worker.in_hand.reset();
    reports.push_back(std::move(report));
}

Report WorkerPool::ended(Worker& worker) {
    Report report;
    const Quarantined why = worker.process->ending({});
    if (worker.in_hand) report.row = std::move(*worker.in_hand);
    worker.in_hand.reset();
    report.entry = entry_without_result(Verdict::crashed, worker.identity, why.said);
    if (why.why == Quarantined::Why::killed || worker.identity.source.empty())
        report.how = Report::How::killed;
    start(worker);
    return report;
}

}  // namespace voetnoot::batch
