#include "pipeline/job/guard.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/job/packed_ledger.hpp"
#include "pipeline/process/child.hpp"

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
                       const process::Limits& guard) {
    process::Child child([&](process::Channel& parent) { parent.send(count(recount, bytes, limits)); },
                         process::Confinement{guard});
    child.allow_time(guard.seconds);
    const auto message = child.receive(guard.megabytes << 20);
    if (!message) throw Unreadable(child.ending(guard).what());
    const std::string_view content = std::string_view(*message).substr(1);
    if (message->front() != counted) throw Unreadable(std::string(content));
    return unpack(content);
}

}  // namespace voetnoot
