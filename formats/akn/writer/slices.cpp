#include "formats/akn/writer/slices.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace voetnoot::akn::writer {

namespace {

const Inlines* styled_content(const Inline& node) {
    if (const auto* emphasis = std::get_if<Emphasis>(&node.value)) return &emphasis->content;
    if (const auto* strong = std::get_if<Strong>(&node.value)) return &strong->content;
    return nullptr;
}

void set_content(Inline& node, Inlines content) {
    if (auto* emphasis = std::get_if<Emphasis>(&node.value)) emphasis->content = std::move(content);
    else if (auto* strong = std::get_if<Strong>(&node.value)) strong->content = std::move(content);
}

}  // namespace

bool is_styled_text(const Inline& node) {
    if (std::holds_alternative<Text>(node.value)) return true;
    const Inlines* content = styled_content(node);
    return content != nullptr && std::all_of(content->begin(), content->end(), is_styled_text);
}

Inlines slice(const Inlines& content, std::size_t begin, std::size_t end) {
    Inlines result;
    std::size_t at = 0;
    for (const Inline& node : content) {
        const std::size_t size = plain_text({node}).size();
        const std::size_t from = std::max(begin, at);
        const std::size_t to = std::min(end, at + size);
        if (from < to) {
            Inline piece = node;
            if (auto* text = std::get_if<Text>(&piece.value))
                text->text = text->text.substr(from - at, to - from);
            else if (to - from < size)
                set_content(piece, slice(*styled_content(node), from - at, to - at));
            result.push_back(std::move(piece));
        }
        at += size;
    }
    return result;
}

}  // namespace voetnoot::akn::writer
