#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"

#include <algorithm>
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

// How many stars the text begins with, or ends in; stars alone may be a mark as well.
std::size_t stars_at(const draft::Inline& node, bool end) {
    const auto* raised = std::get_if<draft::Superscript>(&node.value);
    if (raised != nullptr)
        return raised->bare.find_first_not_of('*') == std::string::npos ? raised->bare.size() : 0;
    const auto* text = std::get_if<draft::Text>(&node.value);
    if (text == nullptr || text->text.size() != text->span.end - text->span.begin) return 0;
    const std::string_view words = text->text;
    if (!end) return std::min(words.find_first_not_of('*'), words.size());
    const std::size_t last = words.find_last_not_of('*');
    return last == std::string_view::npos ? words.size() : words.size() - 1 - last;
}

void cut(Workbench& work, draft::Inline& node, std::size_t count, bool end) {
    if (const auto* raised = std::get_if<draft::Superscript>(&node.value)) {
        const Span span = raised->span;
        work.book_replaced(span, nullptr, "");
        node.value = draft::Text{"", span};
        return;
    }
    auto& text = std::get<draft::Text>(node.value);
    const auto size = static_cast<std::uint32_t>(count);
    const std::uint32_t begin = end ? text.span.end - size : text.span.begin;
    work.book_replaced({text.span.part, begin, begin + size}, nullptr, "");
    text.text.erase(end ? text.text.size() - count : 0, count);
    (end ? text.span.end : text.span.begin) = end ? begin : begin + size;
}

// "woord**<sup>1</sup>** meer": no Markdown has these stars for emphasis, and the converter meant
// nothing else.
void drop_stars(Workbench& work, draft::Inlines& content, int highest) {
    for (std::size_t i = 1; i + 1 < content.size(); ++i) {
        if (!is_mark(content[i], highest)) continue;
        const std::size_t stars = stars_at(content[i - 1], true);
        if (stars == 0 || stars > 3 || stars_at(content[i + 1], false) != stars) continue;
        cut(work, content[i - 1], stars, true);
        cut(work, content[i + 1], stars, false);
    }
    std::erase_if(content, [](const draft::Inline& node) {
        const auto* text = std::get_if<draft::Text>(&node.value);
        return text != nullptr && text->text.empty() && text->ids.empty();
    });
}

void free(Workbench& work, draft::Inlines& content, int highest) {
    drop_stars(work, content, highest);
    draft::Inlines result;
    result.reserve(content.size());
    for (draft::Inline& node : content) {
        if (draft::Inlines* inner = emphasised(node)) {
            free(work, *inner, highest);
            std::size_t leading = 0;
            while (leading < inner->size() && is_mark((*inner)[leading], highest)) ++leading;
            const auto end = inner->begin() + static_cast<std::ptrdiff_t>(leading);
            std::move(inner->begin(), end, std::back_inserter(result));
            inner->erase(inner->begin(), end);
            if (leading != 0 && inner->empty()) continue;
            if (leading != 0) set_begin(node, span_of(*inner).begin);
        } else if (auto* link = std::get_if<draft::Link>(&node.value)) {
            free(work, link->content, highest);
        } else if (auto* foreign = std::get_if<draft::Foreign>(&node.value)) {
            free(work, foreign->content, highest);
        } else if (auto* styled = std::get_if<draft::Styled>(&node.value)) {
            free(work, styled->content, highest);
        }
        result.push_back(std::move(node));
    }
    content = std::move(result);
}

}  // namespace

void free_marks(Workbench& work) {
    for (Piece& piece : work.flow)
        draft::for_each_leaf(piece.block,
                             [&work](draft::Inlines& content) { free(work, content, highest_number); });
}

}  // namespace voetnoot::normalize::notes
