// libFuzzer: any bytes are a CMap, an encoding's name, a date or a packet of metadata, which says what a
// code stands for or nothing; nothing crashes, and what it says is UTF-8.
#include "formats/pdfa/recount/cmap.hpp"
#include "formats/pdfa/recount/encoding.hpp"
#include "formats/pdfa/recount/xmp.hpp"
#include "pipeline/text/text.hpp"

#include <cstdint>
#include <cstdlib>

using namespace voetnoot::pdfa::recount;

namespace {

void require_utf8(const std::string& text) {
    if (voetnoot::invalid_utf8(text)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const CMap map = CMap::parse(bytes);
    for (const CodeRange& range : map.codespace())
        if (range.bytes == 0 || range.bytes > 4) std::abort();
    for (const std::uint32_t code : {0u, 1u, 0x41u, 0xFFu, 0x4100u, 0xFFFFu, 0x10000u, 0xFFFFFFFFu})
        if (const auto text = map.text(code)) require_utf8(*text);
    if (size < 64) {
        require_utf8(text_of_glyph_name(bytes));
        for (const unsigned char code : {'\x41', '\x80', '\xE9'})
            require_utf8(text_of_code(code, bytes));
        xmp_date(bytes);
    }
    if (bytes.find('<') != bytes.npos) parse_xmp(bytes);
    return 0;
}
