// How wide text is on a screen with a fixed pitch: East Asian wide and full-width characters take two
// columns (Unicode Standard Annex 11), combining marks and format characters none.
#pragma once

#include <cstddef>
#include <string_view>

namespace voetnoot::text::writer {

inline constexpr std::size_t page_width = 72;  // columns

std::size_t columns(std::string_view text);

}  // namespace voetnoot::text::writer
