// libFuzzer: any bytes are read, normalized and balanced, or refused; nothing crashes and nothing runs
// away. A finding is an answer, even one of the ledger; an exception other than Unreadable is none.
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    try {
        voetnoot::read_letter(voetnoot::Source("fuzz.md", bytes),
                              *voetnoot::find_format(voetnoot::formats(), "markdown"), {}, {});
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
