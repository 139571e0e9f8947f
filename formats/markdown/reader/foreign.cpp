#include "formats/markdown/reader/foreign.hpp"

#include "pipeline/draft/leaves.hpp"

#include <utility>

namespace voetnoot::markdown::reader {
namespace {

bool stays_outside(const draft::Inline& node) {
    return std::holds_alternative<draft::HardBreak>(node.value) ||
           std::holds_alternative<draft::SoftBreak>(node.value) ||
           std::holds_alternative<draft::Superscript>(node.value) ||
           std::holds_alternative<draft::NoteMark>(node.value);
}

}  // namespace

draft::Inlines in_language(const std::string& language, draft::Inlines content) {
    draft::Inlines result;
    draft::Inlines run;
    const auto flush = [&] {
        if (run.empty()) return;
        const Span span = join(span_of(run.front()), span_of(run.back()));
        result.push_back({draft::Foreign{language, std::exchange(run, {}), span}});
    };
    for (draft::Inline& node : content) {
        if (stays_outside(node)) {
            flush();
            result.push_back(std::move(node));
        } else {
            run.push_back(std::move(node));
        }
    }
    flush();
    return result;
}

void mark_language(const std::string& language, draft::Blocks& blocks, std::size_t from) {
    for (std::size_t i = from; i < blocks.size(); ++i)
        draft::for_each_leaf(blocks[i], [&language](draft::Inlines& content) {
            content = in_language(language, std::move(content));
        });
}

}  // namespace voetnoot::markdown::reader
