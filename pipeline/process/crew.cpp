#include "pipeline/process/crew.hpp"

#include <poll.h>
#include <unistd.h>

#include <utility>

namespace voetnoot::process {

namespace {

constexpr std::size_t longest_errand = std::size_t{1} << 20;  // bytes
constexpr std::size_t longest_reply = std::size_t{256} << 20;
constexpr std::size_t most_waiting = 16;  // answers for each child

}  // namespace

Crew::Crew(std::size_t size, std::function<Work()> make) : make_(std::move(make)), members_(size) {
    for (Member& member : members_) start(member);
}

Crew::~Crew() {
    for (const Member& member : members_)
        if (member.process && !member.errand) member.process->dismiss();
}

void Crew::start(Member& member) {
    member.process.reset();
    member.errand.reset();
    member.process = std::make_unique<Child>([this](Channel& parent) {
        for (Member& other : members_)
            if (other.process) ::close(other.process->channel().socket());
        const Work work = make_();
        while (const auto errand = parent.receive(longest_errand)) parent.send(work(*errand));
    });
}

void Crew::hand_out(const Next& next) {
    for (Member& member : members_) {
        if (at_end_ || given_ - told_ >= most_waiting * members_.size()) return;
        if (member.errand) continue;
        const std::optional<std::string> errand = next();
        at_end_ = !errand;
        if (!errand) return;
        member.errand = given_++;
        member.process->channel().send(*errand);  // where it has died, waiting for it will tell
    }
}

void Crew::wait() {
    std::vector<pollfd> sockets;
    for (Member& member : members_)
        sockets.push_back(
            {member.process->channel().socket(), member.errand ? short{POLLIN} : short{0}, 0});
    if (::poll(sockets.data(), sockets.size(), -1) <= 0) return;
    for (std::size_t i = 0; i < sockets.size(); ++i) {
        Member& member = members_[i];
        if (sockets[i].revents == 0 || !member.errand) continue;
        auto answer = member.process->channel().receive(longest_reply);
        const bool has_ended = !answer;
        answers_[*member.errand] = std::move(answer);
        member.errand.reset();
        if (has_ended) start(member);
    }
}

void Crew::run(const Next& next, const Done& done) {
    given_ = told_ = 0;
    at_end_ = false;
    while (true) {
        hand_out(next);
        if (at_end_ && told_ == given_) return;
        if (given_ == told_) continue;
        wait();
        for (auto first = answers_.begin(); first != answers_.end() && first->first == told_;
             first = answers_.begin()) {
            done(first->second);
            answers_.erase(first);
            ++told_;
        }
    }
}

}  // namespace voetnoot::process
