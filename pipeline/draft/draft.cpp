#include "pipeline/draft/draft.hpp"

namespace voetnoot::draft {

const Span& span_of(const Inline& node) {
    return std::visit([](const auto& kind) -> const Span& { return kind.span; }, node.value);
}

const Span& span_of(const Block& node) {
    return std::visit([](const auto& kind) -> const Span& { return kind.span; }, node.value);
}

}  // namespace voetnoot::draft
