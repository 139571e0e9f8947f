#include "pipeline/apart/sandbox.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/receipt.hpp"

#include <algorithm>
#include <new>
#include <system_error>
#include <unistd.h>

namespace voetnoot::apart {

namespace {

using process::Channel;

constexpr std::size_t letters_of_a_child = 500;
constexpr std::size_t most_questions = 2000;      // of one letter
constexpr std::size_t longest_language = 8;       // bytes
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
    } catch (const DictionaryNeeded& needed) {
        return AskDictionary{needed.language};
    } catch (const Unreadable& error) {
        return Failure{Failure::Why::unreadable, said_by(error)};
    } catch (const CannotRun& error) {
        return Failure{Failure::Why::cannot_run, said_by(error)};
    } catch (const std::bad_alloc&) {
        return Failure{Failure::Why::out_of_memory, {}};
    } catch (const std::exception& error) {
        return Failure{Failure::Why::mistake, said_by(error)};
    }
}

// What a child does: one task after another. After a failure that may have left it damaged, no more.
void read_apart(Channel& parent, Workshop& workshop, const PictureReader& read_picture,
                const Describers& describers) {
    Asker asker(parent);
    workshop.resources().fetch_by([&asker](const Need& need) { return asker.resource(need); });
    workshop.dictionaries().open_no_more();
    while (const auto bytes = parent.receive(longest_task)) {
        const FromChild outcome = outcome_of(*bytes, workshop, asker, read_picture, describers);
        const auto* failure = std::get_if<Failure>(&outcome);
        if (failure != nullptr && failure->why == Failure::Why::out_of_memory)
            ::_exit(process::exit_out_of_memory);
        if (!parent.send(encode(outcome))) return;
        if (failure != nullptr && failure->why == Failure::Why::mistake) return;
    }
}

// Names, formats and titles are the parent's: the child fills files, and chooses none.
bool are_expected(Answer& answer, const Job& job, const std::vector<Target>& targets) {
    if (answer.outcome == Outcome::refused) return answer.outputs.empty();
    if (answer.timings.empty()) return false;
    auto output = answer.outputs.begin();
    for (const Target& target : targets) {
        if (!target.asked_for) continue;
        if (output == answer.outputs.end() ||
            output->name != job.stem + std::string(target.format->suffixes.front()))
            return false;
        output->format = target.format;
        output->title = target.title();
        ++output;
    }
    return output == answer.outputs.end();
}

}  // namespace

Sandbox::Sandbox(Workshop& workshop, const process::Confinement& confinement, PictureReader read_picture,
                 Describers describers)
    : workshop_(workshop),
      confinement_(confinement),
      read_picture_(std::move(read_picture)),
      describers_(std::move(describers)) {}

void Sandbox::start(const Task& task) {
    const bool converts = task.what == Task::What::convert;
    if (child_ != nullptr && letters_ < letters_of_a_child && (child_converts_ || !converts)) return;
    child_.reset();
    letters_ = 0;
    child_converts_ = converts;
    if (converts)  // what every letter needs is loaded once, and here: the child may open nothing
        workshop_.targets(task.job.to, task.job.profiles, loading_);
    child_ = std::make_unique<process::Child>(
        [this](Channel& parent) { read_apart(parent, workshop_, read_picture_, describers_); },
        confinement_);
}

void Sandbox::end(const Quarantined& why) {
    child_.reset();
    throw Quarantined(why.why, why.said);
}

FromChild Sandbox::next() {
    const auto bytes = child_->receive(longest_answer);
    if (!bytes) end(child_->ending(confinement_.limits));
    try {
        return decode_from_child(*bytes);
    } catch (const Unreadable& error) {
        end({Quarantined::Why::crashed, said_by(error)});
    } catch (const std::bad_alloc&) {
        end({Quarantined::Why::crashed, phrase("its reader answers with more than it may")});
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
    return encode(std::optional<std::string_view>{});
}

// The process that asks for it is given up: a copy of this one that has it takes its place.
void Sandbox::open(const AskDictionary& ask) {
    Dictionaries& dictionaries = workshop_.dictionaries();
    if (ask.language.size() > longest_language || dictionaries.has_looked_for(ask.language))
        end({Quarantined::Why::crashed, phrase("its reader asks for a dictionary that it has")});
    child_.reset();
    dictionaries.of(ask.language);
}

void Sandbox::finish(Answer& answer, const Task& task) {
    ++letters_;
    if (task.what != Task::What::convert) return;
    if (!are_expected(answer, task.job, workshop_.targets(task.job.to, task.job.profiles, loading_)))
        end({Quarantined::Why::crashed, phrase("its reader answers with files of other names")});
    answer.receipt_name = receipt_name(task.job);
    answer.timings.insert(answer.timings.begin(), loading_.begin(), loading_.end());
    loading_.clear();
}

void Sandbox::fail(const Failure& failure) {
    ++letters_;
    switch (failure.why) {
        case Failure::Why::unreadable:
            throw Unreadable(failure.message);
        case Failure::Why::cannot_run:
            throw CannotRun(failure.message);
        case Failure::Why::out_of_memory:
            end(process::out_of_memory(confinement_.limits));
        case Failure::Why::mistake:
            break;
    }
    end({Quarantined::Why::crashed, failure.message});
}

void Sandbox::submit(const Task& task, const std::string& message) {
    start(task);
    child_->allow_time(confinement_.limits.seconds);
    child_->send(message);  // where it has died, receiving will tell
}

Answer Sandbox::answer(Task task, const PictureLoading& pictures) {
    task.beside = pictures.folder.has_value();
    const std::string message = encode(task);
    task.bytes.clear();
    submit(task, message);
    for (std::size_t questions = 0; questions < most_questions; ++questions) {
        FromChild said = next();
        if (const auto* picture = std::get_if<AskPicture>(&said)) {
            child_->send(reply(*picture, pictures));
        } else if (const auto* resource = std::get_if<AskResource>(&said)) {
            child_->send(reply(*resource));
        } else if (const auto* dictionary = std::get_if<AskDictionary>(&said)) {
            open(*dictionary);
            submit(task, message);
        } else if (auto* answer = std::get_if<Answer>(&said)) {
            finish(*answer, task);
            return std::move(*answer);
        } else {
            fail(std::get<Failure>(said));
        }
    }
    end({Quarantined::Why::crashed, phrase("its reader asks without end")});
}

}  // namespace voetnoot::apart
