// libFuzzer: any bytes are counted as the file of a format that is written (the first byte says which),
// or refused: by its recount, and by its inspector, which finds whatever it finds.
#include "formats/registry/registry.hpp"
#include "pipeline/format/resources.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace {

struct Reader {
    const voetnoot::Format* format;
    voetnoot::Inspector inspect;
};

const std::vector<Reader>& readers() {
    static voetnoot::Resources resources(VOETNOOT_DATA_DIR);
    static const std::vector<Reader> all = [] {
        std::vector<Reader> found;
        for (const voetnoot::Format& format : voetnoot::formats())
            if (format.recount && format.inspector)
                found.push_back({&format, format.inspector(resources)});
        return found;
    }();
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Reader& reader = readers()[data[0] % readers().size()];
    try {
        reader.format->recount(bytes, {});
        voetnoot::Findings findings;
        reader.inspect(bytes, {}, {}, findings);
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
