#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <set>

namespace voetnoot::normalize::notes {

namespace {

bool is_bracketed(const draft::Superscript& mark) {
    return mark.bare.starts_with('[');
}

bool is_exact(const draft::Text& text) {
    return text.text.size() == text.span.end - text.span.begin;
}

// Within a superscript, brackets are text: "<sup>[1], [2]</sup>".
void unbracket(draft::Superscript& mark) {
    draft::Inlines content;
    for (draft::Inline& node : mark.content) {
        auto* inner = std::get_if<draft::Superscript>(&node.value);
        const bool bracketed = inner != nullptr && is_bracketed(*inner);
        draft::Text text = bracketed ? draft::Text{inner->bare, inner->span} : draft::Text{};
        if (!bracketed) {
            auto* plain = std::get_if<draft::Text>(&node.value);
            if (plain == nullptr) {
                content.push_back(std::move(node));
                continue;
            }
            text = std::move(*plain);
        }
        auto* before = content.empty() ? nullptr : std::get_if<draft::Text>(&content.back().value);
        const bool adjacent = before != nullptr && before->span.part == text.span.part &&
                              before->span.end == text.span.begin && is_exact(*before) && is_exact(text);
        if (!adjacent) {
            content.push_back({std::move(text)});
            continue;
        }
        before->text += text.text;
        before->span.end = text.span.end;
    }
    mark.content = std::move(content);
}

using Visit = std::function<void(draft::Inline&)>;

void for_each_bracketed(draft::Inlines& content, const Visit& visit) {
    for (draft::Inline& node : content) {
        if (auto* emphasis = std::get_if<draft::Emphasis>(&node.value))
            for_each_bracketed(emphasis->content, visit);
        else if (auto* strong = std::get_if<draft::Strong>(&node.value))
            for_each_bracketed(strong->content, visit);
        else if (auto* foreign = std::get_if<draft::Foreign>(&node.value))
            for_each_bracketed(foreign->content, visit);
        else if (auto* styled = std::get_if<draft::Styled>(&node.value))
            for_each_bracketed(styled->content, visit);
        else if (auto* link = std::get_if<draft::Link>(&node.value))
            for_each_bracketed(link->content, visit);
        else if (auto* mark = std::get_if<draft::Superscript>(&node.value)) {
            if (is_bracketed(*mark)) visit(node);
            else unbracket(*mark);
        }
    }
}

class Brackets {
public:
    explicit Brackets(Workbench& work) : work_(work) {
        for (std::size_t i = 0; i < work.flow.size(); ++i) {
            find_notes(i);
            draft::for_each_leaf(work.flow[i].block, [this, i](draft::Inlines& content) {
                for_each_bracketed(content, [this, i](draft::Inline& node) { count(node, i); });
            });
        }
    }

    void settle() {
        const bool notes = are_notes();
        if (!notes) report();
        for (Piece& piece : work_.flow)
            draft::for_each_leaf(piece.block, [this, notes](draft::Inlines& content) {
                for_each_bracketed(content, [this, notes](draft::Inline& node) { settle(node, notes); });
            });
    }

private:
    struct Start {
        std::size_t piece;
        Span span;
    };

    void find_notes(std::size_t i) {
        draft::Block& block = work_.flow[i].block;
        if (const auto* note = std::get_if<draft::NoteBody>(&block.value); note && note->key.empty())
            listed_.insert(note->label);
        if (const auto* list = std::get_if<draft::List>(&block.value))
            for (const draft::ListItem& item : list->items) find_item(i, item);
        const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
        if (paragraph == nullptr) return;
        for (const NodeRange& line : node_lines(paragraph->content)) {
            std::size_t node = line.begin;
            while (node < line.end && is_blank(paragraph->content[node])) ++node;
            if (node == line.end) continue;
            const auto* mark = std::get_if<draft::Superscript>(&paragraph->content[node].value);
            if (mark == nullptr) continue;
            const auto label = read_label(full_text(mark->content), work_.highest_number);
            if (!label) continue;
            if (!is_bracketed(*mark)) others_.insert(label->key());
            else if (starts_.try_emplace(label->key(), Start{i, mark->span}).second)
                start_places_.insert(place_of(mark->span));
        }
    }

    // "- [1] Text" that was not read as a note.
    void find_item(std::size_t i, const draft::ListItem& item) {
        const auto* paragraph =
            item.content.empty() ? nullptr : std::get_if<draft::Paragraph>(&item.content.front().value);
        if (paragraph == nullptr) return;
        const auto node = std::find_if_not(paragraph->content.begin(), paragraph->content.end(),
                                           [](const draft::Inline& one) { return is_blank(one); });
        if (node == paragraph->content.end()) return;
        const auto* mark = std::get_if<draft::Superscript>(&node->value);
        if (mark == nullptr || !is_bracketed(*mark)) return;
        const auto label = read_label(full_text(mark->content), work_.highest_number);
        if (label && items_.try_emplace(label->key(), Start{i, mark->span}).second)
            start_places_.insert(place_of(mark->span));
    }

    std::vector<std::string> labels_of(const draft::Superscript& mark) const {
        const std::string text = full_text(mark.content);
        if (const auto label = read_label(text, work_.highest_number)) return {label->key()};
        std::vector<std::string> labels;
        for (const ListedLabel& listed : read_label_list(text, work_.highest_number))
            labels.push_back(listed.label.key());
        return labels;
    }

    void count(const draft::Inline& node, std::size_t piece) {
        const auto& mark = std::get<draft::Superscript>(node.value);
        if (start_places_.contains(place_of(mark.span))) return;
        for (const std::string& label : labels_of(mark)) {
            first_reference_.try_emplace(label, piece);
            ++times_[label];
        }
    }

    bool is_referred_to_before(const std::string& label, const Start& start) const {
        const auto reference = first_reference_.find(label);
        return reference != first_reference_.end() && reference->second < start.piece;
    }

    bool are_notes() const {
        if (starts_.empty()) return !listed_.empty();
        return std::all_of(starts_.begin(), starts_.end(), [this](const auto& start) {
            return is_referred_to_before(start.first, start.second) && !others_.contains(start.first);
        });
    }

    // Works in a list, which are cited again and again, are no notes for certain.
    void leave_works() {
        const bool works = std::any_of(items_.begin(), items_.end(), [this](const auto& item) {
            const auto times = times_.find(item.first);
            return times != times_.end() && times->second > 1;
        });
        if (works) items_.clear();
    }

    void report() {
        leave_works();
        for (const auto* starts : {&starts_, &items_})
            for (const auto& [label, start] : *starts)
                if (is_referred_to_before(label, start))
                    return work_.report(
                        letter_rules::bracketed_numbers, start.span,
                        phrase(
                            "'[{}]' stands in the text, and here at the beginning of a line: they are "
                            "read as text, and may be a reference and its note",
                            label));
    }

    // A mark is one where all its labels are those of notes.
    void settle(draft::Inline& node, bool notes) {
        auto& mark = std::get<draft::Superscript>(node.value);
        const std::vector<std::string> labels = labels_of(mark);
        const bool known = std::all_of(labels.begin(), labels.end(), [this](const std::string& label) {
            return starts_.contains(label) || listed_.contains(label);
        });
        if (notes && known && !labels.empty()) return mark.bare.clear();
        draft::Text text{std::move(mark.bare), mark.span, std::move(mark.ids)};
        node.value = std::move(text);
    }

    Workbench& work_;
    std::map<std::string, Start> starts_;  // of lines, by label
    std::map<std::string, Start> items_;   // of items that are no notes, by label
    std::set<Place> start_places_;
    std::set<std::string> others_;  // labels of lines that begin with a mark of another kind
    std::set<std::string> listed_;  // of notes in lists
    std::map<std::string, std::size_t> first_reference_;  // piece, by label
    std::map<std::string, std::size_t> times_;            // how often it is referred to
};

}  // namespace

void settle_bracketed_marks(Workbench& work) {
    Brackets(work).settle();
}

}  // namespace voetnoot::normalize::notes
