#include "formats/akn/recount/target.hpp"

#include <string_view>

namespace voetnoot::akn::recount {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                            hex_digit(text[i + 2]) >= 0;
        if (!escape) {
            decoded += text[i];
            continue;
        }
        decoded += static_cast<char>(16 * hex_digit(text[i + 1]) + hex_digit(text[i + 2]));
        i += 2;
    }
    return decoded;
}

}  // namespace

std::string target(const std::optional<std::string>& href, const std::optional<std::string>& title) {
    if (!href) return {};
    if (!title) return *href;
    // Encoded once, or, where the title has escapes of its own, as a whole.
    const std::string decoded = percent_decoded(*href);
    return decoded == *title || decoded == percent_decoded(*title) ? *title : *href;
}

}  // namespace voetnoot::akn::recount
