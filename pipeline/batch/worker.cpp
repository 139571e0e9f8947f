#include "pipeline/batch/worker.hpp"

#include "pipeline/format/resources.hpp"

#include <sys/resource.h>

#include <new>
#include <system_error>

namespace voetnoot::batch {

namespace {

using Message = nlohmann::json;

// The limit on processor time counts from the start of the process: it is moved on with each letter.
void allow_time(std::size_t seconds) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit limit{};
    ::getrlimit(RLIMIT_CPU, &limit);
    limit.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 2) + seconds;
    ::setrlimit(RLIMIT_CPU, &limit);
}

void limit_process([[maybe_unused]] const Guard& limits) {
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
#if !defined(__SANITIZE_ADDRESS__)  // its shadow memory is larger than any machine
    const rlimit memory{limits.megabytes << 20, limits.megabytes << 20};
    ::setrlimit(RLIMIT_AS, &memory);
#endif
}

Letter letter_of(const Message& task) {
    return {task.at("name"), task.at("file"), task.at("options")};
}

std::optional<Entry> known_of(const Message& task) {
    const Message& known = task.at("known");
    if (known.is_null()) return std::nullopt;
    return Entry{Verdict::sealed, known.at(0), known.at(1), known.at(2)};
}

Message answer_of(const Made& made) {
    switch (made.how) {
        case Made::How::unchanged:
            return {{"how", "unchanged"}};
        case Made::How::changed:
            return {{"how", "changed"}};
        case Made::How::done:
            break;
    }
    const Entry& entry = made.entry;
    return {{"how", "done"},
            {"verdict", name(entry.verdict)},
            {"source", entry.source},
            {"recipe", entry.recipe},
            {"result", entry.result}};
}

Message unreadable(const std::string& why) {
    const Message result{{"reason", why}, {"outputs", Message::array()}, {"findings", Message::array()}};
    return {{"how", "done"},
            {"verdict", name(Verdict::unreadable)},
            {"source", ""},
            {"recipe", ""},
            {"result", result.dump(-1, ' ', false, Message::error_handler_t::replace)}};
}

std::optional<Prepared> prepared(const Message& task, const Prepare& prepare, Channel& batch) {
    try {
        return prepare(letter_of(task));
    } catch (const CannotRun& error) {
        batch.send(unreadable(error.what()));
        return std::nullopt;
    }
}

void make_one(const Message& task, Channel& batch, const Prepare& prepare, Workshop& workshop) {
    auto ready = prepared(task, prepare, batch);
    if (!ready) return;
    const Identity identity = identity_of(*ready);
    batch.send({{"how", "begun"}, {"source", identity.source}, {"recipe", identity.recipe}});
    batch.send(answer_of(make(std::move(*ready), identity, known_of(task), task.at("anew"), workshop)));
}

}  // namespace

nlohmann::json task_message(const JournalRow& row, bool anew) {
    Message known;
    if (row.entry) known = {row.entry->source, row.entry->recipe, row.entry->result};
    return {{"name", row.letter.name},
            {"file", row.letter.file},
            {"options", row.letter.options},
            {"known", known},
            {"anew", anew}};
}

void work(Channel& batch, const Prepare& prepare, Workshop& workshop, const Guard& limits) {
    limit_process(limits);
    while (const auto task = batch.receive()) {
        allow_time(limits.seconds);
        try {
            make_one(*task, batch, prepare, workshop);
        } catch (const std::bad_alloc&) {
            batch.send({{"how", "out-of-memory"}});
            return;
        } catch (const CannotRun& error) {  // the machine: nothing is said of the letter
            batch.send({{"how", "machine"}, {"why", error.what()}});
        } catch (const std::system_error& error) {
            batch.send({{"how", "machine"}, {"why", error.what()}});
        } catch (const std::exception& error) {
            batch.send({{"how", "crashed"}, {"why", error.what()}});
            return;
        }
    }
}

}  // namespace voetnoot::batch
