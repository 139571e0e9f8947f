#include "pipeline/job/guard.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/job/packed_ledger.hpp"

#include <new>
#include <unistd.h>

namespace voetnoot {

namespace {

// The first byte of what the child sends.
constexpr char counted = 'L';
constexpr char refused = 'U';

std::string count(const Recounter& recount, std::string_view bytes, const Limits& limits) {
    try {
        return counted + pack(recount(bytes, limits));
    } catch (const std::bad_alloc&) {
        ::_exit(process::exit_out_of_memory);
    } catch (const std::exception& error) {
        return refused + std::string(error.what());
    }
}

}  // namespace

Ledger guarded_recount(const Recounter& recount, std::string_view bytes, const Limits& limits,
                       const process::Confinement& confinement) {
    process::Child child([&](process::Channel& parent) { parent.send(count(recount, bytes, limits)); },
                         confinement);
    child.allow_time(confinement.limits.seconds);
    const auto message = child.receive(confinement.limits.megabytes << 20);
    if (!message) throw Unreadable(child.ending(confinement.limits).what());
    if (message->empty()) throw Unreadable("its reader sends what makes no sense");
    const std::string_view content = std::string_view(*message).substr(1);
    if (message->front() != counted) throw Unreadable(std::string(content));
    return unpack(content);
}

}  // namespace voetnoot
