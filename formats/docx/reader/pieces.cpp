#include "formats/docx/reader/pieces.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::docx::reader {

namespace {

using Iterator = Pieces::const_iterator;

Span span_of_range(Iterator begin, Iterator end) {
    return join(draft::span_of(begin->node), draft::span_of((end - 1)->node));
}

void append(const draft::Inline& node, draft::Inlines& to) {
    const auto* text = std::get_if<draft::Text>(&node.value);
    auto* before = to.empty() ? nullptr : std::get_if<draft::Text>(&to.back().value);
    if (text == nullptr || before == nullptr || text->placeholder != before->placeholder) {
        to.push_back(node);
        return;
    }
    before->text += text->text;
    before->span = join(before->span, text->span);
}

// Calls `inside` or `outside` for each run of pieces that do or do not satisfy `wanted`.
template <class Same, class Each>
void runs(Iterator begin, Iterator end, Same&& same, Each&& each) {
    while (begin != end) {
        Iterator next = begin;
        while (next != end && same(*next) == same(*begin)) ++next;
        each(begin, next, same(*begin));
        begin = next;
    }
}

draft::Inlines plain(Iterator begin, Iterator end) {
    draft::Inlines result;
    for (; begin != end; ++begin) append(begin->node, result);
    return result;
}

draft::Inlines by_height(Iterator begin, Iterator end) {
    draft::Inlines result;
    runs(
        begin, end, [](const Piece& piece) { return piece.height; },
        [&](Iterator from, Iterator to, Height height) {
            draft::Inlines content = plain(from, to);
            const Span span = span_of_range(from, to);
            if (height == Height::raised)
                result.push_back({draft::Superscript{std::move(content), span}});
            else if (height == Height::lowered)
                result.push_back({draft::Subscript{std::move(content), span}});
            else
                for (const draft::Inline& node : content) append(node, result);
        });
    return result;
}

draft::Inlines by_emphasis(Iterator begin, Iterator end) {
    draft::Inlines result;
    runs(
        begin, end, [](const Piece& piece) { return piece.emphasis; },
        [&](Iterator from, Iterator to, bool emphasis) {
            draft::Inlines content = by_height(from, to);
            if (emphasis)
                result.push_back({draft::Emphasis{std::move(content), span_of_range(from, to)}});
            else
                for (const draft::Inline& node : content) append(node, result);
        });
    return result;
}

draft::Inlines by_strength(Iterator begin, Iterator end) {
    draft::Inlines result;
    runs(
        begin, end, [](const Piece& piece) { return piece.strong; },
        [&](Iterator from, Iterator to, bool strong) {
            draft::Inlines content = by_emphasis(from, to);
            if (strong) result.push_back({draft::Strong{std::move(content), span_of_range(from, to)}});
            else
                for (const draft::Inline& node : content) append(node, result);
        });
    return result;
}

// Whoever wrote the letter did not choose most of these tags: Word did, for its spelling checker.
draft::Inlines by_language(Iterator begin, Iterator end) {
    draft::Inlines result;
    runs(
        begin, end, [](const Piece& piece) { return std::string_view(piece.language); },
        [&](Iterator from, Iterator to, std::string_view language) {
            draft::Inlines content = by_strength(from, to);
            if (!language.empty())
                result.push_back({draft::Foreign{std::string(language), std::move(content),
                                                 span_of_range(from, to), true}});
            else
                for (const draft::Inline& node : content) append(node, result);
        });
    return result;
}

// From all_styles[which] on.
draft::Inlines by_style(Iterator begin, Iterator end, std::size_t which) {
    if (which == all_styles.size()) return by_language(begin, end);
    const Style style = all_styles[which];
    draft::Inlines result;
    runs(
        begin, end, [style](const Piece& piece) { return piece.styles.has(style); },
        [&](Iterator from, Iterator to, bool has) {
            draft::Inlines content = by_style(from, to, which + 1);
            if (has)
                result.push_back({draft::Styled{style, std::move(content), span_of_range(from, to)}});
            else
                for (const draft::Inline& node : content) append(node, result);
        });
    return result;
}

bool shows_words(const Piece& piece) {
    if (const auto* replaced = std::get_if<draft::Replaced>(&piece.node.value))
        return !trim(replaced->text).empty();
    const auto* text = std::get_if<draft::Text>(&piece.node.value);
    return text != nullptr && !trim(text->text).empty();
}

// Weight without anything to show it on is none: a reference, a break, a space between two words.
void settle_weight(Pieces& pieces) {
    for (Piece& piece : pieces) {
        if (shows_words(piece)) continue;
        piece.height = Height::normal;
        piece.styles = {};
        if (!std::holds_alternative<draft::Text>(piece.node.value))
            piece.strong = piece.emphasis = false;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (shows_words(pieces[i])) continue;
        const bool inside =
            i > 0 && i + 1 < pieces.size() && std::holds_alternative<draft::Text>(pieces[i].node.value);
        pieces[i].strong = inside && pieces[i - 1].strong && pieces[i + 1].strong;
        pieces[i].emphasis = inside && pieces[i - 1].emphasis && pieces[i + 1].emphasis;
        for (const Style style : all_styles)
            if (inside && pieces[i - 1].styles.has(style) && pieces[i + 1].styles.has(style))
                pieces[i].styles.add(style);
    }
}

// A break, a space or a reference is in the language before it where that goes on after it.
void settle_language(Pieces& pieces) {
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        begin = std::find_if_not(begin, pieces.end(), shows_words);
        const auto end = std::find_if(begin, pieces.end(), shows_words);
        const bool goes_on =
            begin != pieces.begin() && end != pieces.end() && (begin - 1)->language == end->language;
        const std::string language = goes_on ? end->language : std::string();
        for (; begin != end; ++begin) begin->language = language;
    }
}

Pieces settled(Pieces pieces) {
    settle_weight(pieces);
    settle_language(pieces);
    return pieces;
}

}  // namespace

draft::Inlines nested(const Pieces& unsettled, const std::vector<std::string>& targets) {
    const Pieces pieces = settled(unsettled);
    draft::Inlines result;
    runs(
        pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.link; },
        [&](Iterator from, Iterator to, std::size_t link) {
            draft::Inlines content = by_style(from, to, 0);
            const bool leads = link != 0 && !squeeze(text_of(Pieces(from, to))).empty();
            if (leads)
                result.push_back(
                    {draft::Link{targets[link - 1], std::move(content), span_of_range(from, to)}});
            else
                for (const draft::Inline& node : content) append(node, result);
        });
    return result;
}

bool has_words(const Pieces& pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
        if (std::holds_alternative<draft::NoteMark>(piece.node.value)) return true;
        if (std::holds_alternative<draft::Image>(piece.node.value)) return true;
        return !squeeze(text_of({piece})).empty();
    });
}

std::string text_of(const Pieces& pieces) {
    std::string result;
    for (const Piece& piece : pieces) {
        if (const auto* text = std::get_if<draft::Text>(&piece.node.value)) result += text->text;
        else if (const auto* image = std::get_if<draft::Image>(&piece.node.value)) result += image->alt;
        else if (const auto* formula = std::get_if<draft::Formula>(&piece.node.value))
            result += formula->text;
        else if (const auto* replaced = std::get_if<draft::Replaced>(&piece.node.value))
            result += replaced->text;
        else if (std::holds_alternative<draft::HardBreak>(piece.node.value)) result += ' ';
    }
    return result;
}

}  // namespace voetnoot::docx::reader
