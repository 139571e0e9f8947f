#include "pipeline/document/block.hpp"

namespace voetnoot {

const Span& span_of(const Block& node) {
    return std::visit([](const auto& kind) -> const Span& { return kind.span; }, node.value);
}

bool reads_as_heading(const Paragraph& paragraph) {
    constexpr std::size_t longest = 100;  // bytes
    if (paragraph.role != Paragraph::Role::body || plain_text(paragraph.content).size() > longest)
        return false;
    bool strong = false;
    for (const Inline& node : paragraph.content) {
        if (std::holds_alternative<Strong>(node.value)) strong = true;
        else if (!plain_text({node}).empty() && plain_text({node}) != " ") return false;
    }
    return strong;
}

}  // namespace voetnoot
