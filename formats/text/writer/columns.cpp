#include "formats/text/writer/columns.hpp"

#include "pipeline/text/text.hpp"

#include <unicode/uchar.h>

namespace voetnoot::text::writer {
namespace {

std::size_t columns(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    switch (u_charType(point)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
            return 0;
        default:
            break;
    }
    switch (u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
            return 2;
        default:
            return 1;
    }
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t total = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            ++total;
        } else {
            total += columns(next_code_point(text, at));
        }
    }
    return total;
}

}  // namespace voetnoot::text::writer
