#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"

#include <iterator>

namespace voetnoot::normalize::notes {

namespace {

bool is_mark(const draft::Inline& node, int highest) {
    const auto* raised = std::get_if<draft::Superscript>(&node.value);
    if (raised == nullptr) return false;
    const std::string text = full_text(raised->content);
    return read_label(text, highest) || !read_label_list(text, highest).empty();
}

draft::Inlines* emphasised(draft::Inline& node) {
    if (auto* emphasis = std::get_if<draft::Emphasis>(&node.value)) return &emphasis->content;
    if (auto* strong = std::get_if<draft::Strong>(&node.value)) return &strong->content;
    return nullptr;
}

void set_begin(draft::Inline& node, std::uint32_t begin) {
    if (auto* emphasis = std::get_if<draft::Emphasis>(&node.value)) emphasis->span.begin = begin;
    if (auto* strong = std::get_if<draft::Strong>(&node.value)) strong->span.begin = begin;
}

void free(draft::Inlines& content, int highest) {
    draft::Inlines result;
    result.reserve(content.size());
    for (draft::Inline& node : content) {
        if (draft::Inlines* inner = emphasised(node)) {
            free(*inner, highest);
            std::size_t leading = 0;
            while (leading < inner->size() && is_mark((*inner)[leading], highest)) ++leading;
            const auto end = inner->begin() + static_cast<std::ptrdiff_t>(leading);
            std::move(inner->begin(), end, std::back_inserter(result));
            inner->erase(inner->begin(), end);
            if (leading != 0 && inner->empty()) continue;
            if (leading != 0) set_begin(node, span_of(*inner).begin);
        } else if (auto* link = std::get_if<draft::Link>(&node.value)) {
            free(link->content, highest);
        } else if (auto* foreign = std::get_if<draft::Foreign>(&node.value)) {
            free(foreign->content, highest);
        }
        result.push_back(std::move(node));
    }
    content = std::move(result);
}

}  // namespace

void free_marks(Workbench& work) {
    for (Piece& piece : work.flow)
        draft::for_each_leaf(piece.block,
                             [](draft::Inlines& content) { free(content, highest_number); });
}

}  // namespace voetnoot::normalize::notes
