#include "pipeline/document/block.hpp"

namespace voetnoot {

const Span& span_of(const Block& node) {
    return std::visit([](const auto& kind) -> const Span& { return kind.span; }, node.value);
}

}  // namespace voetnoot
