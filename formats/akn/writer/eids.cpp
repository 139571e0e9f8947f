#include "formats/akn/writer/eids.hpp"

#include <fmt/format.h>

namespace voetnoot::akn::writer {

std::string EIds::only(std::string_view around, std::string_view name) {
    return around.empty() ? std::string(name) : fmt::format("{}__{}", around, name);
}

std::string EIds::next(std::string_view around, std::string_view name) {
    const std::string unnumbered = only(around, name);
    return fmt::format("{}_{}", unnumbered, ++used_[unnumbered]);
}

}  // namespace voetnoot::akn::writer
