#include "pipeline/job/guard.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/job/packed_ledger.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/phrase_pack.hpp"

#include <new>
#include <unistd.h>

namespace voetnoot {

namespace {

// The first byte of what the child sends.
constexpr char was_counted = 'L';
constexpr char refused = 'U';

std::string count(const Recounter& recount, std::string_view bytes, const Limits& limits) {
    try {
        return was_counted + pack(recount(bytes, limits));
    } catch (const std::bad_alloc&) {
        ::_exit(process::exit_out_of_memory);
    } catch (const std::exception& error) {
        process::Packer to;
        pack(to, said_by(error));
        return refused + to.take();
    }
}

}  // namespace

Ledger guarded_recount(const Recounter& recount, std::string_view bytes, const Limits& limits,
                       const process::Confinement& confinement) {
    process::Child child([&](process::Channel& parent) { parent.send(count(recount, bytes, limits)); },
                         confinement);
    child.allow_time(confinement.limits.seconds);
    const auto message = child.receive(confinement.limits.megabytes << 20);
    if (!message) throw Unreadable(child.ending(confinement.limits).said);
    if (message->empty()) throw Unreadable(phrase("its reader sends what makes no sense"));
    const std::string_view content = std::string_view(*message).substr(1);
    if (message->front() != was_counted) {
        process::Unpacker from(content);
        throw Unreadable(unpack_phrase(from));
    }
    return unpack(content);
}

}  // namespace voetnoot
