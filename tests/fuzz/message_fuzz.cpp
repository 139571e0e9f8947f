// libFuzzer: any bytes are what a process that reads letters may say, or are refused; and whatever a
// letter says is shown in one line.
#include "pipeline/address/address.hpp"
#include "pipeline/apart/message.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/job/packed_ledger.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"
#include "pipeline/verify/live_address.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

template <class Decode>
void refused_or_not(Decode decode) {
    try {
        decode();
    } catch (const voetnoot::Unreadable&) {
        return;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    refused_or_not([&] { voetnoot::apart::decode_from_child(bytes); });
    refused_or_not([&] { voetnoot::apart::decode_task(bytes); });
    refused_or_not([&] { voetnoot::apart::decode_picture(bytes); });
    refused_or_not([&] { voetnoot::apart::decode_resource(bytes); });
    refused_or_not([&] { voetnoot::unpack(bytes); });

    const std::string shown = voetnoot::shown(bytes);
    if (voetnoot::invalid_utf8(shown) || voetnoot::shown(shown) != shown) std::abort();
    if (voetnoot::reach_of(bytes) == voetnoot::Reach::live && !voetnoot::is_harmless_address(bytes))
        std::abort();  // what one lets through, the other finds
    return 0;
}
