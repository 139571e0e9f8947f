// libFuzzer: any bytes are counted as a file of the format that VOETNOOT_FUZZ_FORMAT names, or refused:
// by its recount, and by its inspector, which finds whatever it finds.
#include "formats/registry/registry.hpp"
#include "pipeline/format/resources.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const voetnoot::Format& format =
        *voetnoot::find_format(voetnoot::formats(), VOETNOOT_FUZZ_FORMAT);
    static voetnoot::Resources resources(VOETNOOT_DATA_DIR);
    static const voetnoot::Inspector inspect = format.inspector(resources);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        format.recount(bytes, {});
        voetnoot::Findings findings;
        inspect(bytes, {}, {}, findings);
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
