#include "pipeline/batch/report.hpp"

#include "pipeline/phrase/json.hpp"
#include "pipeline/process/packer.hpp"
#include "pipeline/process/phrase_pack.hpp"

#include <nlohmann/json.hpp>

namespace voetnoot::batch {

namespace {

using process::pack;
using process::Packer;
using process::unpack_phrase;
using process::Unpacker;

void put(Packer& to, const Entry& entry) {
    to.number(static_cast<std::uint64_t>(entry.verdict));
    to.text(entry.source);
    to.text(entry.recipe);
    to.text(entry.result);
}
void put(Packer& to, const Begun& begun) {
    to.text(begun.identity.source);
    to.text(begun.identity.recipe);
}
void put(Packer&, const Unchanged&) {}
void put(Packer& to, const Changed& changed) {
    pack(to, changed.why);
}
void put(Packer& to, const Done& done) {
    put(to, done.entry);
}
void put(Packer& to, const MachineFailed& failed) {
    pack(to, failed.why);
}
void put(Packer& to, const Killed& killed) {
    to.text(killed.why);
}

Entry take_entry(Unpacker& from) {
    const auto verdict = static_cast<Verdict>(from.number_below(verdict_count));
    return {verdict, from.text(), from.text(), from.text()};
}

FromWorker take(Unpacker& from) {
    switch (from.number_below(std::variant_size_v<FromWorker>)) {
        case 0:
            return Begun{{from.text(), from.text()}};
        case 1:
            return Unchanged{};
        case 2:
            return Changed{unpack_phrase(from)};
        case 3:
            return Done{take_entry(from)};
        case 4:
            return MachineFailed{unpack_phrase(from)};
        default:
            return Killed{from.text()};
    }
}

}  // namespace

std::string encode(const Order& order) {
    Packer to;
    to.text(order.letter.name);
    to.text(order.letter.file);
    to.text(order.letter.options);
    to.number(order.known.has_value());
    if (order.known) put(to, *order.known);
    to.number(order.anew);
    to.number(order.verify);
    return to.take();
}

Order decode_order(std::string_view bytes) {
    Unpacker from(bytes);
    Order order{{from.text(), from.text(), from.text()}, {}, false, false};
    if (from.flag()) order.known = take_entry(from);
    order.anew = from.flag();
    order.verify = from.flag();
    from.end();
    return order;
}

std::string encode(const FromWorker& message) {
    Packer to;
    to.number(message.index());
    std::visit([&to](const auto& kind) { put(to, kind); }, message);
    return to.take();
}

FromWorker decode_from_worker(std::string_view bytes) {
    Unpacker from(bytes);
    FromWorker message = take(from);
    from.end();
    return message;
}

Entry entry_without_result(Verdict verdict, const Identity& identity, const Phrase& reason) {
    using Json = nlohmann::ordered_json;
    const Json json{{"reason", reason.english()},
                    {"outputs", Json::array()},
                    {"findings", Json::array()},
                    {"said", phrase_json(reason)}};
    return {verdict, identity.source, identity.recipe,
            json.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace voetnoot::batch
