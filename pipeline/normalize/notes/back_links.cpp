#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/rest_of_list.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::normalize::notes {

namespace {

// "#footnote-ref-2" leads back from "#footnote-2", "#fnref:1" from "#fn:1".
std::optional<std::string> place_of_note(std::string_view back) {
    for (const std::string_view word : {"-ref-", "ref"}) {
        const std::size_t at = back.rfind(word);
        if (at == back.npos || at < 2 || at + word.size() == back.size()) continue;
        return std::string(back.substr(0, at)) + (word == "ref" ? "" : "-") +
               std::string(back.substr(at + word.size()));
    }
    return std::nullopt;
}

// "↑", "↩": no word.
bool is_sign(const draft::Inlines& content) {
    const std::string text = full_text(content);
    for (std::size_t at = 0; at < text.size();)
        if (is_word_character(next_code_point(text, at))) return false;
    return !text.empty();
}

class BackLinks {
public:
    explicit BackLinks(Workbench& work) : work_(work) {
        for (const Piece& piece : work.flow)
            draft::for_each_leaf(piece.block, [this](const draft::Inlines& content) { look(content); });
    }

    void settle() {
        if (labels_.empty()) return;
        std::vector<Piece> flow;
        flow.reserve(work_.flow.size());
        for (Piece& piece : work_.flow) {
            auto* list = std::get_if<draft::List>(&piece.block.value);
            if (list == nullptr ||
                std::none_of(list->items.begin(), list->items.end(),
                             [this](const draft::ListItem& item) { return place_of(item); }))
                flow.push_back(std::move(piece));
            else settle(*list, flow);
        }
        work_.flow = std::move(flow);
    }

private:
    // The labels of links to places in the letter: "[1]", "<sup>1</sup>".
    void look(const draft::Inlines& content) {
        for (const draft::Inline& node : content) {
            if (const auto* link = std::get_if<draft::Link>(&node.value))
                if (link->target.starts_with('#'))
                    if (const auto label = read_label(full_text(link->content), highest_number))
                        labels_.try_emplace(link->target, label->printed);
            if (const auto* strong = std::get_if<draft::Strong>(&node.value)) look(strong->content);
            if (const auto* emphasis = std::get_if<draft::Emphasis>(&node.value))
                look(emphasis->content);
            if (const auto* styled = std::get_if<draft::Styled>(&node.value)) look(styled->content);
            if (const auto* foreign = std::get_if<draft::Foreign>(&node.value)) look(foreign->content);
            if (const auto* mark = std::get_if<draft::Superscript>(&node.value)) look(mark->content);
        }
    }

    using Labels = std::map<std::string, std::string>;  // by target

    // The place of the note that an item is. One that the source names itself is found by that.
    std::optional<Labels::const_iterator> place_of(const draft::ListItem& item) const {
        const auto words = first_words(item.content);
        if (!words || is_named(item.content.front())) return std::nullopt;
        const auto* last = std::get_if<draft::Paragraph>(&item.content.back().value);
        const draft::Link* back = last == nullptr ? nullptr : last_link(last->content);
        if (back != nullptr && words->begin >= back->span.begin) return std::nullopt;  // nothing else
        const auto place = back && is_sign(back->content) ? place_of_note(back->target) : std::nullopt;
        const auto found = place ? labels_.find(*place) : labels_.end();
        return found == labels_.end() ? std::nullopt : std::optional(found);
    }

    static bool is_named(const draft::Block& block) {
        bool named = false;
        draft::for_each_leaf(block, [&named](const draft::Inlines& content) {
            draft::for_each_inline(content, [&named](const draft::Inline& node, const std::string&) {
                if (const auto* text = std::get_if<draft::Text>(&node.value))
                    named = named || !text->ids.empty();
            });
        });
        return named;
    }

    static const draft::Link* last_link(const draft::Inlines& content) {
        const auto last = std::find_if_not(content.rbegin(), content.rend(),
                                           [](const draft::Inline& node) { return is_blank(node); });
        return last == content.rend() ? nullptr : std::get_if<draft::Link>(&last->value);
    }

    void settle(draft::List& list, std::vector<Piece>& flow) {
        RestOfList rest(list.ordered, flow);
        for (draft::ListItem& item : list.items) {
            const auto place = place_of(item);
            if (!place) {
                rest.keep(std::move(item));
                continue;
            }
            rest.end();
            flow.push_back({{note(item, **place)}});
        }
        rest.end();
    }

    draft::NoteBody note(draft::ListItem& item, const Labels::value_type& place) {
        auto& last = std::get<draft::Paragraph>(item.content.back().value).content;
        const draft::Link* back = last_link(last);
        work_.book(Fate::furniture, back->span, &letter_rules::note_in_list);
        while (last_link(last) == back) last.pop_back();
        while (!last.empty() && is_blank(last.back())) last.pop_back();
        if (last.empty()) item.content.pop_back();
        Span span = item.span;
        span.begin = first_words(item.content)->begin;
        work_.report(letter_rules::note_in_list, {span.part, span.begin, span.begin},
                     phrase("an item of a list that leads back to its reference is read as note {}",
                            place.second));
        std::string counted = item.label == place.second + "." ? std::string() : item.label;
        return {{}, place.second, std::move(item.content), span, {place.first.substr(1)}, counted};
    }

    Workbench& work_;
    Labels labels_;
};

}  // namespace

void free_notes_that_lead_back(Workbench& work) {
    BackLinks(work).settle();
}

}  // namespace voetnoot::normalize::notes
