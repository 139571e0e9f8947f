#include "pipeline/batch/worker_pool.hpp"

#include "pipeline/batch/worker.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace voetnoot::batch {

namespace {

using Message = nlohmann::json;
using Clock = std::chrono::steady_clock;

// The child: never returns, and runs no destructor of the batch's objects.
[[noreturn]] void be_worker(Channel& channel, pid_t batch, const Prepare& prepare, Workshop& workshop,
                            const Guard& limits) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != batch) ::_exit(0);
    std::signal(SIGINT, SIG_IGN);  // the batch is asked to stop, and lets what is in hand be finished
    std::signal(SIGTERM, SIG_IGN);
    try {
        work(channel, prepare, workshop, limits);
    } catch (...) {
        ::_exit(1);
    }
    ::_exit(0);
}

std::string result_json(const std::string& reason) {
    const Message json{
        {"reason", reason}, {"outputs", Message::array()}, {"findings", Message::array()}};
    return json.dump(-1, ' ', false, Message::error_handler_t::replace);
}

}  // namespace

Crew::Crew(std::size_t size, const Prepare& prepare, Workshop& workshop, const Guard& limits)
    : prepare_(prepare), workshop_(workshop), limits_(limits), batch_(::getpid()), workers_(size) {
    for (Worker& worker : workers_) start(worker);
}

Crew::~Crew() {
    for (Worker& worker : workers_) {
        if (worker.process < 0) continue;
        ::kill(worker.process, SIGKILL);
        finish(worker);
    }
}

void Crew::start(Worker& worker) {
    ChannelPair pair = make_channel();
    const pid_t child = ::fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "starting a worker");
    if (child == 0) {
        ::close(pair.ours.socket());
        for (Worker& other : workers_)
            if (other.channel) ::close(other.channel->socket());
        be_worker(pair.theirs, batch_, prepare_, workshop_, limits_);
    }
    worker.channel.emplace(std::move(pair.ours));
    worker.process = child;
    worker.overdue = false;
}

int Crew::finish(Worker& worker) {
    int status = 0;
    while (::waitpid(worker.process, &status, 0) < 0 && errno == EINTR) {
    }
    worker.process = -1;
    worker.channel.reset();
    return status;
}

void Crew::replace(Worker& worker) {
    finish(worker);
    start(worker);
}

bool Crew::has_idle() const {
    return std::any_of(workers_.begin(), workers_.end(),
                       [](const Worker& worker) { return !worker.in_hand; });
}

bool Crew::all_idle() const {
    return std::none_of(workers_.begin(), workers_.end(),
                        [](const Worker& worker) { return worker.in_hand.has_value(); });
}

void Crew::give(JournalRow row, bool anew) {
    const auto idle = std::find_if(workers_.begin(), workers_.end(),
                                   [](const Worker& worker) { return !worker.in_hand; });
    const Message task = task_message(row, anew);
    idle->in_hand = std::move(row);
    idle->identity = {};
    idle->deadline = Clock::now() + 2 * std::chrono::seconds(limits_.seconds + 1);
    idle->channel->send(task);  // where it has died, hearing it will tell
}

std::vector<Report> Crew::hear(std::chrono::milliseconds patience) {
    std::vector<pollfd> sockets;
    for (const Worker& worker : workers_) sockets.push_back({worker.channel->socket(), POLLIN, 0});
    std::vector<Report> reports;
    if (::poll(sockets.data(), sockets.size(), static_cast<int>(patience.count())) > 0) {
        for (std::size_t i = 0; i < sockets.size(); ++i)
            if (sockets[i].revents != 0) hear_one(workers_[i], reports);
    }
    for (Worker& worker : workers_) {
        if (!worker.in_hand || worker.overdue || Clock::now() < worker.deadline) continue;
        worker.overdue = true;
        ::kill(worker.process, SIGKILL);
    }
    return reports;
}

void Crew::hear_one(Worker& worker, std::vector<Report>& reports) {
    const auto message = worker.channel->receive();
    if (!message) {
        const bool had_one = worker.in_hand.has_value();
        Report report = ended(worker);
        if (had_one) reports.push_back(std::move(report));
        return;
    }
    const std::string how = message->at("how");
    if (how == "begun") {
        worker.identity = {message->at("source"), message->at("recipe")};
        return;
    }
    Report report{Report::How::done, std::move(*worker.in_hand), {}, message->value("why", "")};
    worker.in_hand.reset();
    if (how == "unchanged") report.how = Report::How::unchanged;
    else if (how == "changed") report.how = Report::How::changed;
    else if (how == "machine") report.how = Report::How::machine;
    else if (how == "out-of-memory") {
        replace(worker);
        report.entry = {Verdict::out_of_memory, worker.identity.source, worker.identity.recipe,
                        result_json(fmt::format("it needs more than {} MB of memory (--memory)",
                                                limits_.megabytes))};
    } else if (how == "crashed") {
        replace(worker);
        report.entry = {Verdict::crashed, worker.identity.source, worker.identity.recipe,
                        result_json(report.why)};
    } else {
        report.entry = {verdict_named(message->at("verdict").get<std::string>()).value(),
                        message->at("source"), message->at("recipe"), message->at("result")};
    }
    reports.push_back(std::move(report));
}

Report Crew::ended(Worker& worker) {
    Report report;
    const bool overdue = worker.overdue;
    const int status = finish(worker);
    if (worker.in_hand) report.row = std::move(*worker.in_hand);
    worker.in_hand.reset();
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    report.entry = {Verdict::crashed, worker.identity.source, worker.identity.recipe, ""};
    if (overdue || signal == SIGXCPU) {
        report.entry.verdict = Verdict::timed_out;
        report.entry.result =
            result_json(fmt::format("it takes more than {} seconds (--time)", limits_.seconds));
    } else {
        report.why = signal != 0 ? fmt::format("it makes the program fail (signal {})", signal)
                                 : fmt::format("the program ends without an answer (status {})",
                                               WEXITSTATUS(status));
        report.entry.result = result_json(report.why);
        const bool begun = !worker.identity.source.empty();
        if (signal == SIGKILL || !begun) report.how = Report::How::killed;
    }
    start(worker);
    return report;
}

}  // namespace voetnoot::batch
