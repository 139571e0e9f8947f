// libFuzzer: any bytes are a picture with as many samples as its sides say, or refused with a reason;
// nothing crashes and nothing runs away.
#include "formats/codings/picture/picture_reader.hpp"
#include "pipeline/format/format.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const voetnoot::Picture picture =
            voetnoot::codings::picture::read_picture(bytes, {.pixels = 1'000'000});
        const std::size_t samples = std::size_t{picture.width} * picture.height * picture.channels;
        if (picture.jpeg.empty() ? picture.samples.size() != samples : !picture.samples.empty())
            std::abort();
    } catch (const voetnoot::Unreadable& reason) {
        if (*reason.what() == '\0') std::abort();
    }
    return 0;
}
