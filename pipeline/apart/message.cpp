#include "pipeline/apart/message.hpp"

#include "pipeline/apart/pack.hpp"
#include "pipeline/process/phrase_pack.hpp"

namespace voetnoot::apart {

namespace {

using process::Packer;
using process::Unpacker;

void put(Packer& to, const AskPicture& ask) {
    to.text(ask.name);
    to.number(ask.limit);
}
void put(Packer& to, const AskResource& ask) {
    to.text(ask.name);
}
void put(Packer& to, const AskDictionary& ask) {
    to.text(ask.language);
}
void put(Packer& to, const Answer& answer) {
    pack(to, answer.source);
    pack(to, answer.findings);
    to.number(static_cast<std::uint64_t>(answer.outcome));
    to.number(answer.outputs.size());
    for (const OutputFile& output : answer.outputs) {
        to.text(output.name);
        to.text(output.bytes);
    }
    to.text(answer.receipt);
    to.number(answer.timings.size());
    for (const Timing& timing : answer.timings) {
        to.text(timing.what);
        to.number(static_cast<std::uint64_t>(timing.cpu.count()));
    }
    to.text(answer.pictures);
    to.text(answer.text);
    to.text(voetnoot::pack(answer.ledger));
}
void put(Packer& to, const Failure& failure) {
    to.number(static_cast<std::uint64_t>(failure.why));
    pack(to, failure.message);
}

void take(Unpacker& from, AskPicture& ask) {
    ask.name = from.text();
    ask.limit = from.number();
}
void take(Unpacker& from, AskResource& ask) {
    ask.name = from.text();
}
void take(Unpacker& from, AskDictionary& ask) {
    ask.language = from.text();
}
void take(Unpacker& from, Answer& answer) {
    answer.source = unpack_source(from);
    answer.findings = unpack_findings(from, answer.source);
    answer.outcome = static_cast<Outcome>(from.number_below(2));
    answer.outputs.resize(from.count(16));
    for (OutputFile& output : answer.outputs) {
        output.name = from.text();
        output.bytes = from.text();
    }
    answer.receipt = from.text();
    answer.timings.resize(from.count(16));
    for (Timing& timing : answer.timings) {
        timing.what = from.text();
        timing.cpu = std::chrono::nanoseconds(from.number());
    }
    answer.pictures = from.text();
    answer.text = from.text();
    answer.ledger = unpack(from.text());
}
void take(Unpacker& from, Failure& failure) {
    failure.why = static_cast<Failure::Why>(from.number_below(4));
    failure.message = unpack_phrase(from);
}

template <class Kind>
FromChild taken(Unpacker& from) {
    Kind kind;
    take(from, kind);
    from.end();
    return kind;
}

}  // namespace

std::string encode(const FromChild& message) {
    Packer to;
    to.number(message.index());
    std::visit([&to](const auto& kind) { put(to, kind); }, message);
    return to.take();
}

FromChild decode_from_child(std::string_view bytes) {
    Unpacker from(bytes);
    switch (from.number_below(std::variant_size_v<FromChild>)) {
        case 0:
            return taken<AskPicture>(from);
        case 1:
            return taken<AskResource>(from);
        case 2:
            return taken<AskDictionary>(from);
        case 3:
            return taken<Answer>(from);
        default:
            return taken<Failure>(from);
    }
}

std::string encode(const Task& task) {
    Packer to;
    to.number(static_cast<std::uint64_t>(task.what));
    pack(to, task.job);
    to.text(task.name);
    to.text(task.bytes);
    to.number(task.beside);
    to.number(task.describe);
    to.number(task.ledger);
    return to.take();
}

Task decode_task(std::string_view bytes) {
    Unpacker from(bytes);
    const auto what = static_cast<Task::What>(from.number_below(6));
    Job job = unpack_job(from);
    Task task{what, std::move(job), from.text(), from.text(), from.flag(), from.flag(), from.flag()};
    from.end();
    return task;
}

std::string encode(const BesideFile& reply) {
    Packer to;
    to.number(reply.bytes.has_value());
    if (reply.bytes) to.text(*reply.bytes);
    else pack(to, reply.why);
    pack(to, reply.hint);
    return to.take();
}

BesideFile decode_picture(std::string_view bytes) {
    Unpacker from(bytes);
    BesideFile reply;
    if (from.flag()) reply.bytes = from.text();
    else reply.why = unpack_phrase(from);
    reply.hint = unpack_phrase(from);
    from.end();
    return reply;
}

std::string encode(const std::optional<std::string_view>& reply) {
    Packer to;
    to.number(reply.has_value());
    to.text(reply.value_or(""));
    return to.take();
}

std::optional<std::string> decode_resource(std::string_view bytes) {
    Unpacker from(bytes);
    const bool found = from.flag();
    std::string content = from.text();
    from.end();
    if (!found) return std::nullopt;
    return content;
}

}  // namespace voetnoot::apart
