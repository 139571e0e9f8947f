#include "formats/pdfa/layout/text/direction.hpp"

#include "pipeline/text/text.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <memory>
#include <stdexcept>

namespace voetnoot::pdfa::layout::text {
namespace {

bool goes_backwards(char32_t c) {
    if (c < 0x590) return false;
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ||
           direction == U_RIGHT_TO_LEFT_OVERRIDE || direction == U_RIGHT_TO_LEFT_EMBEDDING ||
           direction == U_RIGHT_TO_LEFT_ISOLATE;
}

}  // namespace

std::vector<Level> levels_of(std::string_view text, bool right_to_left) {
    std::vector<UChar> units;
    std::vector<std::uint32_t> bytes;  // by unit
    bool backwards = right_to_left;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t c = next_code_point(text, at);
        backwards = backwards || goes_backwards(c);
        if (c <= 0xFFFF) {
            units.push_back(static_cast<UChar>(c));
            bytes.push_back(begin);
        } else {
            units.push_back(U16_LEAD(c));
            units.push_back(U16_TRAIL(c));
            bytes.insert(bytes.end(), 2, begin);
        }
    }
    if (!backwards) return {};

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), ubidi_close);
    ubidi_setPara(bidi.get(), units.data(), static_cast<std::int32_t>(units.size()),
                  right_to_left ? UBIDI_RTL : UBIDI_DEFAULT_LTR, nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot tell the direction of text");
    std::vector<Level> result(text.size(), 0);
    for (std::size_t i = 0; i < units.size(); ++i) result[bytes[i]] = levels[i];
    for (std::size_t i = 1; i < result.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) result[i] = result[i - 1];
    return result;
}

std::vector<std::size_t> visual_order(const std::vector<Level>& levels) {
    std::vector<std::int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return std::vector<std::size_t>(order.begin(), order.end());
}

}  // namespace voetnoot::pdfa::layout::text
