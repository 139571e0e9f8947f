// The signs of Microsoft's fonts Wingdings, Wingdings 2, Wingdings 3 and Webdings as Unicode has them
// (since its version 7 nearly all), from code 0x20 on; 0: none.
#pragma once

#include <array>

namespace voetnoot::docx::reader {

using Signs = std::array<char32_t, 0xE0>;
inline constexpr unsigned first_sign = 0x20;

extern const Signs wingdings;
extern const Signs wingdings_2;
extern const Signs wingdings_3;
extern const Signs webdings;

}  // namespace voetnoot::docx::reader
