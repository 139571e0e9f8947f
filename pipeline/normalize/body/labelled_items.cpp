#include "pipeline/document/block.hpp"
#include "pipeline/normalize/body/assemble.hpp"
#include "pipeline/normalize/body/line_labels.hpp"
#include "pipeline/normalize/draft_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::normalize::body {

namespace {

draft::Paragraph* first_paragraph(draft::ListItem& item) {
    return item.content.empty() ? nullptr : std::get_if<draft::Paragraph>(&item.content.front().value);
}

std::string_view text_of(draft::ListItem& item) {
    const draft::Paragraph* paragraph = first_paragraph(item);
    if (paragraph == nullptr || paragraph->content.empty()) return {};
    const auto* text = std::get_if<draft::Text>(&paragraph->content.front().value);
    return text == nullptr ? std::string_view{} : std::string_view(text->text);
}

// "• x" behind a bullet of Markdown's.
std::string_view sign_of(std::string_view text) {
    constexpr std::array<std::string_view, 11> signs{"•", "◦", "▪", "■", "□", "‣",
                                                     "·", "○", "●", "–", "➢"};
    for (const std::string_view sign : signs)
        if (text.starts_with(sign) && text.substr(sign.size()).starts_with(' ')) return sign;
    return {};
}

// Of every item, if they all have one and these count on.
std::vector<std::string> labels_of(std::vector<draft::ListItem>& items) {
    std::vector<std::string> labels;
    std::optional<LabelOfLine> before;
    for (draft::ListItem& item : items) {
        const std::string_view text = text_of(item);
        if (const std::string_view sign = sign_of(text); !sign.empty()) {
            if (!labels.empty() && labels.back() != sign) return {};
            labels.emplace_back(sign);
            continue;
        }
        std::optional<LabelOfLine> label = read_label_of(text);
        const bool counts_on = label && (before ? follows(*before, *label) : labels.empty());
        if (!counts_on) return {};
        labels.push_back(label->printed);
        before = std::move(label);
    }
    const bool alone = items.size() == 1 && before && !is_first(*before);
    return alone ? std::vector<std::string>{} : labels;
}

// The list that is all of an item, with one item of its own, which says something.
draft::List* inner_list(draft::ListItem& item) {
    if (item.content.size() != 1 || !first_words(item.content)) return nullptr;
    auto* inner = std::get_if<draft::List>(&item.content.front().value);
    return inner != nullptr && inner->ordered && inner->items.size() == 1 ? inner : nullptr;
}

bool is_bullet(const draft::ListItem& item) {
    return item.label == bullet_label && item.label_span.empty();
}

void book_bullet(const draft::ListItem& item, Workbench& work) {
    const Span first = *first_words(item.content);
    work.book(Fate::furniture, {first.part, first.begin, first.begin}, nullptr);
    work.journal.back().text = item.label;
}

}  // namespace

void read_item_labels(draft::List& list, Workbench& work) {
    if (list.ordered || !std::all_of(list.items.begin(), list.items.end(), is_bullet)) return;
    if (std::all_of(list.items.begin(), list.items.end(),
                    [](draft::ListItem& item) { return inner_list(item) != nullptr; })) {
        for (draft::ListItem& item : list.items) {
            book_bullet(item, work);
            draft::ListItem inner = std::move(inner_list(item)->items.front());
            item.label = std::move(inner.label);
            item.content = std::move(inner.content);
        }
        list.ordered = true;
        return;
    }
    const std::vector<std::string> labels = labels_of(list.items);
    if (labels.empty()) return;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        draft::ListItem& item = list.items[i];
        draft::Paragraph& paragraph = *first_paragraph(item);
        book_bullet(item, work);
        item.label = labels[i];
        paragraph.content = without_label(std::move(paragraph.content), labels[i].size());
    }
    list.ordered = sign_of(labels.front() + ' ').empty();
}

}  // namespace voetnoot::normalize::body
