#include "pipeline/document/inline.hpp"

#include "pipeline/document/visit.hpp"

namespace voetnoot {

const Span& span_of(const Inline& node) {
    return std::visit([](const auto& kind) -> const Span& { return kind.span; }, node.value);
}

namespace {

void append_plain_text(const Inlines& content, std::string& result) {
    const auto nested = [&result](const auto& node) { append_plain_text(node.content, result); };
    for (const Inline& node : content) {
        visit_node(
            node, [&](const Text& text) { result += text.text; }, [&](const Emphasis& e) { nested(e); },
            [&](const Strong& s) { nested(s); }, [&](const Superscript& s) { nested(s); },
            [&](const Subscript& s) { nested(s); }, [&](const Foreign& f) { nested(f); },
            [&](const Styled& s) { nested(s); }, [&](const Code& code) { result += code.text; },
            [&](const Link& link) { nested(link); }, [](const Anchor&) {},
            [&](const Formula& formula) { result += formula.text; },
            [&](const Image& image) { result += image.alt; }, [&](const LineBreak&) { result += ' '; },
            [](const NoteReference&) {}, [](const DanglingReference&) {});
    }
}

}  // namespace

std::string plain_text(const Inlines& content) {
    std::string result;
    append_plain_text(content, result);
    return result;
}

}  // namespace voetnoot
