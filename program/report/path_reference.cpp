#include "program/report/path_reference.hpp"

#include <fmt/format.h>

namespace voetnoot::program::report {

std::string path_reference(std::string_view path) {
    constexpr std::string_view kept =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string result;
    for (const char c : path) {
        if (kept.find(c) != kept.npos) result += c;
        else result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return result;
}

}  // namespace voetnoot::program::report
