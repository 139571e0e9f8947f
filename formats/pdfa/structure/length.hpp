// Lengths on a page, in whole 1/65536 points: sums and comparisons are exact, so that every machine
// breaks the same lines and pages.
#pragma once

#include <cstdint>

namespace voetnoot::pdfa {

using Length = std::int64_t;

inline constexpr Length point = 65536;

constexpr Length points(double count) {
    return static_cast<Length>(count * point + (count < 0 ? -0.5 : 0.5));
}
constexpr Length millimetres(double count) {
    return points(count * 72 / 25.4);
}
constexpr double to_points(Length length) {
    return static_cast<double>(length) / point;
}

// `units` of a font with `units_per_em` at `size`, rounded half up.
constexpr Length scaled(std::int64_t units, Length size, int units_per_em) {
    const Length twice = 2 * units * size + units_per_em;
    const Length divisor = 2 * static_cast<Length>(units_per_em);
    return twice >= 0 ? twice / divisor : -((-twice + divisor - 1) / divisor);
}

}  // namespace voetnoot::pdfa
