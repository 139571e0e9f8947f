#include "pipeline/verify/live_address.hpp"

#include <algorithm>
#include <array>

namespace voetnoot {

bool is_harmless_address(std::string_view address) {
    constexpr std::array<std::string_view, 4> beginnings{"http://", "https://", "mailto:", "tel:"};
    const auto same = [](char want, char have) { return want == have || (have | 0x20) == want; };
    const bool unseen = std::any_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    return !unseen && std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view begin) {
        return address.size() > begin.size() &&
               std::equal(begin.begin(), begin.end(), address.begin(), same);
    });
}

}  // namespace voetnoot
