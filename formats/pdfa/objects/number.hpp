// Numbers as PDF writes them (ISO 32000-1, 7.3.3): a point for the decimals, no exponent, in every
// locale.
#pragma once

#include <cstdint>
#include <string>

namespace voetnoot::pdfa::objects {

void append_integer(std::string& out, std::int64_t value);

// `value` counts units of 10^-decimals: (12340, 3) is "12.34".
void append_fixed(std::string& out, std::int64_t value, int decimals);

// Rounded half away from zero. Precondition: finite.
void append_real(std::string& out, double value, int decimals = 3);

}  // namespace voetnoot::pdfa::objects
