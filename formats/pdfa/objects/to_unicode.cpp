#include "formats/pdfa/objects/font_objects.hpp"

#include "formats/pdfa/objects/strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace voetnoot::pdfa::objects {

namespace {

constexpr std::size_t characters_per_block = 100;  // a limit of CMap files

constexpr std::string_view head =
    "/CIDInit/ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000><FFFF>\n"
    "endcodespacerange\n";
constexpr std::string_view foot =
    "endcmap\n"
    "CMapName currentdict/CMap defineresource pop\n"
    "end\n"
    "end\n";

}  // namespace

std::string to_unicode_cmap(const CidFont& font) {
    std::string cmap(head);
    const auto& characters = font.characters();
    for (std::size_t first = 0; first < characters.size(); first += characters_per_block) {
        const std::size_t end = std::min(characters.size(), first + characters_per_block);
        fmt::format_to(std::back_inserter(cmap), "{} beginbfchar\n", end - first);
        for (std::size_t i = first; i < end; ++i) {
            fmt::format_to(std::back_inserter(cmap), "<{:04X}><", i + 1);
            append_utf16_hex(cmap, characters[i].text);
            cmap += ">\n";
        }
        cmap += "endbfchar\n";
    }
    cmap += foot;
    return cmap;
}

}  // namespace voetnoot::pdfa::objects
