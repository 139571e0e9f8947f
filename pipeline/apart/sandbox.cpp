#include "pipeline/apart/sandbox.hpp"

#include "pipeline/error/error.hpp"

#include <algorithm>
#include <new>
#include <system_error>
#include <unistd.h>

namespace voetnoot::apart {

namespace {

using process::Channel;

constexpr std::size_t letters_of_a_child = 500;
constexpr std::size_t most_questions = 2000;      // of one letter
constexpr std::size_t longest_answer = 1u << 30;  // bytes
constexpr std::size_t longest_task = std::size_t{4} << 30;

// The child's end: asks, and waits for the reply.
class Asker {
public:
    explicit Asker(Channel& parent) : parent_(parent) {}

    BesideFile picture(const std::string& name, std::size_t limit) {
        return decode_picture(ask(AskPicture{name, limit}));
    }
    std::optional<std::string> resource(const Need& need) {
        return decode_resource(ask(AskResource{need.name}));
    }

private:
    std::string ask(const FromChild& question) {
        parent_.send(encode(question));
        auto reply = parent_.receive(longest_task);
        if (!reply) ::_exit(0);  // nobody is there any more
        return std::move(*reply);
    }
    Channel& parent_;
};

FromChild outcome_of(std::string_view bytes, Workshop& workshop, Asker& asker,
                     const PictureReader& read_picture, const Describers& describers) {
    try {
        Task task = decode_task(bytes);
        PictureLoading pictures{std::nullopt, read_picture};
        if (task.beside) pictures.folder = "";
        pictures.beside = [&asker](const std::string& name, std::size_t limit) {
            return asker.picture(name, limit);
        };
        return answer(std::move(task), workshop, pictures, describers);
    } catch (const Unreadable& error) {
        return Failure{Failure::Why::unreadable, error.what()};
    } catch (const CannotRun& error) {
        return Failure{Failure::Why::cannot_run, error.what()};
    } catch (const std::bad_alloc&) {
        return Failure{Failure::Why::out_of_memory, {}};
    } catch (const std::exception& error) {
        return Failure{Failure::Why::mistake, error.what()};
    }
}

// What a child does: one task after another. After a failure that may have left it damaged, no more.
void read_apart(Channel& parent, Workshop& workshop, const PictureReader& read_picture,
                const Describers& describers) {
    Asker asker(parent);
    workshop.resources().fetch_by([&asker](const Need& need) { return asker.resource(need); });
    while (const auto bytes = parent.receive(longest_task)) {
        const FromChild outcome = outcome_of(*bytes, workshop, asker, read_picture, describers);
        const auto* failure = std::get_if<Failure>(&outcome);
        if (failure != nullptr && failure->why == Failure::Why::out_of_memory)
            ::_exit(process::exit_out_of_memory);
        if (!parent.send(encode(outcome))) return;
        if (failure != nullptr && failure->why == Failure::Why::mistake) return;
    }
}

// The names are the parent's: the child may fill them, and choose none.
bool are_expected(const Answer& answer, const std::vector<std::string>& names) {
    if (answer.outcome == Outcome::refused) return answer.outputs.empty();
    return std::equal(
        names.begin(), names.end(), answer.outputs.begin(), answer.outputs.end(),
        [](const std::string& name, const OutputFile& output) { return output.name == name; });
}

}  // namespace

Sandbox::Sandbox(Workshop& workshop, const process::Confinement& confinement, PictureReader read_picture,
                 Describers describers)
    : workshop_(workshop),
      confinement_(confinement),
      read_picture_(std::move(read_picture)),
      describers_(std::move(describers)) {}

void Sandbox::start(const Task& task) {
    if (child_ != nullptr && letters_ < letters_of_a_child) return;
    child_.reset();
    letters_ = 0;
    if (task.what == Task::What::convert)  // what every letter needs is loaded once, not in each child
        workshop_.targets(task.job.to, task.job.profiles, loading_);
    child_ = std::make_unique<process::Child>(
        [this](Channel& parent) { read_apart(parent, workshop_, read_picture_, describers_); },
        confinement_);
}

void Sandbox::end(const Quarantined& why) {
    child_.reset();
    throw why;
}

FromChild Sandbox::next() {
    const auto bytes = child_->receive(longest_answer);
    if (!bytes) end(child_->ending(confinement_.limits));
    try {
        return decode_from_child(*bytes);
    } catch (const Unreadable& error) {
        end({Quarantined::Why::crashed, error.what()});
    }
}

std::string Sandbox::reply(const AskPicture& ask, const PictureLoading& pictures) {
    if (!pictures.folder) return encode(BesideFile{});
    return encode(read_beside(*pictures.folder, ask.name, std::min(ask.limit, pictures.limits.bytes)));
}

// Only what a format of the table names may be asked for.
std::string Sandbox::reply(const AskResource& ask) {
    for (const Format& format : workshop_.formats()) {
        if (!format.all_needs && !format.needs) continue;
        for (Need& need : format.all_needs ? format.all_needs() : format.needs({}, {})) {
            if (need.name != ask.name) continue;
            need.optional = true;
            const Resource* found = workshop_.resources().load(need);
            return encode(found != nullptr ? std::optional(found->bytes) : std::nullopt);
        }
    }
    return encode(std::optional<std::string>{});
}

Answer Sandbox::answer(Task task, const PictureLoading& pictures) {
    start(task);
    task.beside = pictures.folder.has_value();
    child_->allow_time(confinement_.limits.seconds);
    child_->channel().send(encode(task));  // where it has died, receiving will tell
    for (std::size_t questions = 0; questions < most_questions; ++questions) {
        FromChild message = next();
        if (const auto* picture = std::get_if<AskPicture>(&message)) {
            child_->channel().send(reply(*picture, pictures));
        } else if (const auto* resource = std::get_if<AskResource>(&message)) {
            child_->channel().send(reply(*resource));
        } else if (auto* answer = std::get_if<Answer>(&message)) {
            if (task.what == Task::What::convert &&
                !are_expected(*answer, file_names(task.job, workshop_.formats())))
                end({Quarantined::Why::crashed, "its reader answers with files of other names"});
            ++letters_;
            answer->timings.insert(answer->timings.begin(), loading_.begin(), loading_.end());
            loading_.clear();
            return std::move(*answer);
        } else {
            const Failure& failure = std::get<Failure>(message);
            ++letters_;
            if (failure.why == Failure::Why::unreadable) throw Unreadable(failure.message);
            if (failure.why == Failure::Why::cannot_run) throw CannotRun(failure.message);
            if (failure.why == Failure::Why::out_of_memory)
                end(process::out_of_memory(confinement_.limits));
            end({Quarantined::Why::crashed, failure.message});
        }
    }
    end({Quarantined::Why::crashed, "its reader asks without end"});
}

}  // namespace voetnoot::apart
