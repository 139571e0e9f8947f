#include "formats/pdfa/objects/number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace voetnoot::pdfa::objects {

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void append_fixed(std::string& out, std::int64_t value, int decimals) {
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i) unit *= 10;
    if (value < 0) {
        out += '-';
        value = -value;
    }
    const std::int64_t whole = value / unit;
    std::int64_t rest = value % unit;
    if (whole != 0 || rest == 0) append_integer(out, whole);
    if (rest == 0) return;
    out += '.';
    while (rest != 0) {
        unit /= 10;
        out += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
}

void append_real(std::string& out, double value, int decimals) {
    append_fixed(out, std::llround(value * std::pow(10.0, decimals)), decimals);
}

}  // namespace voetnoot::pdfa::objects
