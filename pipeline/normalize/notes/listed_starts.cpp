#include "pipeline/normalize/notes/listed_starts.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace voetnoot::normalize::notes {

namespace {

// A mark that `is_one` of its spelling: "" in tags, "[1]" in brackets.
template <class IsOne>
std::optional<ListedStart> mark_start(const draft::Paragraph& paragraph, int highest,
                                      const IsOne& is_one) {
    const auto node = std::find_if(paragraph.content.begin(), paragraph.content.end(),
                                   [](const draft::Inline& one) { return !is_blank(one); });
    if (node == paragraph.content.end()) return std::nullopt;
    const auto* mark = std::get_if<draft::Superscript>(&node->value);
    if (mark == nullptr || !is_one(mark->bare)) return std::nullopt;
    const auto label = read_label(full_text(mark->content), highest);
    if (!label) return std::nullopt;
    return ListedStart{ListedStart::Form::raised,
                       *label,
                       mark->span,
                       static_cast<std::size_t>(node - paragraph.content.begin()),
                       0,
                       mark->ids};
}

// What stands behind a number, in bytes: the sign that is of the label, and where the text begins.
struct Parted {
    std::size_t sign = 0, text = 0;
};

template <class Part>
std::optional<ListedStart> number_start(const draft::Paragraph& paragraph, int highest,
                                        const Part& part) {
    if (paragraph.content.empty()) return std::nullopt;
    const auto* text = std::get_if<draft::Text>(&paragraph.content.front().value);
    if (text == nullptr || text->text.size() != text->span.end - text->span.begin) return std::nullopt;
    const std::string_view words = text->text;
    std::size_t digits = 0;
    while (digits < words.size() && is_digit(words[digits])) ++digits;
    const auto label = digits == 0 ? std::nullopt : read_label(words.substr(0, digits), highest);
    const auto parted = label ? part(words.substr(digits)) : std::nullopt;
    if (!parted) return std::nullopt;
    const auto end = text->span.begin + static_cast<std::uint32_t>(digits + parted->sign);
    return ListedStart{ListedStart::Form::plain, *label,   {text->span.part, text->span.begin, end}, 0,
                       digits + parted->text,    text->ids};
}

}  // namespace

std::optional<ListedStart> raised_start(const draft::Paragraph& paragraph, int highest) {
    return mark_start(paragraph, highest, [](const std::string& bare) { return bare.empty(); });
}

std::optional<ListedStart> bracketed_start(const draft::Paragraph& paragraph, int highest) {
    return mark_start(paragraph, highest, [](const std::string& bare) { return bare.starts_with('['); });
}

std::optional<ListedStart> plain_start(const draft::Paragraph& paragraph, int highest) {
    return number_start(paragraph, highest, [&](std::string_view behind) -> std::optional<Parted> {
        const std::size_t sign = behind.starts_with(':') ? 1 : 0;
        const std::size_t text = std::min(behind.find_first_not_of(' ', sign), behind.size());
        const bool alone = text == behind.size() && paragraph.content.size() == 1;
        return alone || text == sign ? std::nullopt : std::optional(Parted{sign, text});
    });
}

std::optional<ListedStart> glued_start(const draft::Paragraph& paragraph, int highest) {
    return number_start(paragraph, highest, [](std::string_view behind) -> std::optional<Parted> {
        const bool word = behind.size() > 1 && behind[0] >= 'A' && behind[0] <= 'Z' &&
                          behind[1] >= 'a' && behind[1] <= 'z';
        return word || behind.starts_with("http") ? std::optional(Parted{}) : std::nullopt;
    });
}

std::optional<ListedStart> set_off_start(const draft::Paragraph& paragraph, int highest) {
    if (paragraph.content.size() < 2 || is_blank(paragraph.content.front())) return std::nullopt;
    const draft::Inline& first = paragraph.content.front();
    const draft::Inlines* content = nullptr;
    if (const auto* strong = std::get_if<draft::Strong>(&first.value)) content = &strong->content;
    if (const auto* emphasis = std::get_if<draft::Emphasis>(&first.value)) content = &emphasis->content;
    if (const auto* styled = std::get_if<draft::Styled>(&first.value)) content = &styled->content;
    if (content == nullptr || content->size() != 1) return std::nullopt;
    const auto* text = std::get_if<draft::Text>(&content->front().value);
    const auto label = text ? read_label(text->text, highest) : std::nullopt;
    if (!label || label->printed != text->text) return std::nullopt;
    return ListedStart{ListedStart::Form::raised, *label, text->span, 0, 0, text->ids};
}

}  // namespace voetnoot::normalize::notes
