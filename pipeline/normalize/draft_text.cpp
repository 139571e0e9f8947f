#include "pipeline/normalize/draft_text.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <unicode/uchar.h>

namespace voetnoot::normalize {

namespace {

bool is_break(const draft::Inline& node) {
    return std::holds_alternative<draft::HardBreak>(node.value) ||
           std::holds_alternative<draft::SoftBreak>(node.value);
}

// Which words are wanted beside the running text.
struct Wanted {
    bool marks = false;   // superscripts and labels of references
    bool foreign = true;  // words that the source says are in another language
};

void append(const draft::Inlines& content, const Wanted& wanted, std::string& result) {
    for (const draft::Inline& node : content)
        visit_node(
            node, [&](const draft::Text& text) { result += text.text; },
            [&](const draft::Emphasis& e) { append(e.content, wanted, result); },
            [&](const draft::Strong& s) { append(s.content, wanted, result); },
            [&](const draft::Superscript& s) {
                if (wanted.marks) append(s.content, wanted, result);
            },
            [&](const draft::Subscript& s) { append(s.content, wanted, result); },
            [&](const draft::Foreign& f) {
                if (wanted.foreign || f.doubtful) append(f.content, wanted, result);
            },
            [&](const draft::Styled& s) { append(s.content, wanted, result); },
            [&](const draft::Code& code) { result += code.text; },
            [&](const draft::Link& link) { append(link.content, wanted, result); },
            [&](const draft::Formula& formula) { result += formula.text; },
            [&](const draft::Image& image) { result += image.alt; },
            [&](const draft::HardBreak&) { result += ' '; },
            [&](const draft::SoftBreak&) { result += ' '; },
            [&](const draft::NoteMark& mark) {
                if (wanted.marks) result += mark.label;
            },
            [&](const draft::Replaced& replaced) { result += replaced.text; });
}

void append(const draft::Blocks& content, const Wanted& wanted, std::string& result) {
    for (const draft::Block& block : content) {
        if (!result.empty()) result += ' ';
        visit_node(
            block, [&](const draft::Heading& heading) { append(heading.content, wanted, result); },
            [&](const draft::Paragraph& paragraph) { append(paragraph.content, wanted, result); },
            [&](const draft::List& list) {
                for (const draft::ListItem& item : list.items) append(item.content, wanted, result);
            },
            [&](const draft::Table& table) {
                for (const draft::Row& row : table.rows)
                    for (const draft::Cell& cell : row.cells) append(cell.content, wanted, result);
            },
            [&](const draft::Quote& quote) { append(quote.content, wanted, result); },
            [&](const draft::Preformatted& node) {
                for (const std::string& line : node.lines) result += line + ' ';
            },
            [](const draft::Rule&) {}, [](const draft::PageMark&) {},
            [&](const draft::Furniture& furniture) { append(furniture.content, wanted, result); },
            [&](const draft::NoteBody& note) { append(note.content, wanted, result); },
            [](const draft::Replaced&) {});
    }
}

// Closing quotes and brackets, which hide whether a sentence is complete.
bool is_closer(char32_t c) {
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_END_PUNCTUATION:
        case U_FINAL_PUNCTUATION:
            return true;
        default:
            return c == U'"' || c == U'\'' || c == U'*' || c == U'”' || c == U'’';
    }
}

bool ends_sentence(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == U':' || c == U';' || c == U'…';
}

bool only_signs(std::string_view text) {
    for (std::size_t i = 0; i < text.size();)
        if (is_word_character(next_code_point(text, i))) return false;
    return true;
}

bool is_address(std::string_view text) {
    const std::string_view word = trim(text);
    if (word.find_first_of(" \n\t") != std::string_view::npos) return false;
    return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
}

bool is_plain_paragraph(const draft::Inlines& content) {
    return std::none_of(content.begin(), content.end(), [](const draft::Inline& node) {
        return is_break(node) || std::holds_alternative<draft::Emphasis>(node.value) ||
               std::holds_alternative<draft::Strong>(node.value) ||
               std::holds_alternative<draft::Foreign>(node.value) ||
               std::holds_alternative<draft::Styled>(node.value);
    });
}

void cut(const draft::Inlines& content, std::vector<draft::Inlines>& lines);

template <class Container>
void cut_within(const Container& container, std::vector<draft::Inlines>& lines) {
    std::vector<draft::Inlines> inner;
    cut(container.content, inner);
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (i > 0) lines.emplace_back();
        if (inner[i].empty()) continue;
        Container line = container;
        if (inner.size() > 1) line.span = span_of(inner[i]);
        line.content = std::move(inner[i]);
        lines.back().push_back({std::move(line)});
    }
}

void cut(const draft::Inlines& content, std::vector<draft::Inlines>& lines) {
    lines.emplace_back();
    for (const draft::Inline& node : content) {
        if (is_break(node)) lines.emplace_back();
        else if (const auto* emphasis = std::get_if<draft::Emphasis>(&node.value))
            cut_within(*emphasis, lines);
        else if (const auto* strong = std::get_if<draft::Strong>(&node.value))
            cut_within(*strong, lines);
        else if (const auto* foreign = std::get_if<draft::Foreign>(&node.value))
            cut_within(*foreign, lines);
        else if (const auto* styled = std::get_if<draft::Styled>(&node.value))
            cut_within(*styled, lines);
        else lines.back().push_back(node);
    }
}

}  // namespace

std::string flat_text(const draft::Inlines& content) {
    std::string result;
    append(content, Wanted{}, result);
    return result;
}

std::string flat_text(const draft::Blocks& content) {
    std::string result;
    append(content, Wanted{}, result);
    return result;
}

std::string own_text(const draft::Blocks& content) {
    std::string result;
    append(content, Wanted{false, false}, result);
    return result;
}

std::string full_text(const draft::Inlines& content) {
    std::string result;
    append(content, Wanted{true, true}, result);
    return result;
}

bool stops_early(std::string_view flat) {
    // From its end: a paragraph that is joined of many is asked once for each.
    for (std::size_t end = flat.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && (static_cast<unsigned char>(flat[begin]) & 0xC0) == 0x80) --begin;
        std::size_t at = begin;
        const char32_t c = next_code_point(flat, at);
        if (!is_white_space(c) && !is_closer(c)) return c != 0 && !ends_sentence(c);
        end = begin;
    }
    return false;
}

bool begins_in_lower_case(std::string_view flat) {
    for (std::size_t i = 0; i < flat.size();) {
        const char32_t c = next_code_point(flat, i);
        if (u_isalpha(static_cast<UChar32>(c)) != 0) return u_islower(static_cast<UChar32>(c)) != 0;
        if (u_isdigit(static_cast<UChar32>(c)) != 0) return false;
    }
    return false;
}

std::vector<draft::Inlines> lines_of(const draft::Inlines& content) {
    if (is_plain_paragraph(content)) return {content};
    std::vector<draft::Inlines> lines;
    cut(content, lines);
    return lines;
}

std::vector<NodeRange> node_lines(const draft::Inlines& content) {
    std::vector<NodeRange> lines{{0, 0}};
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (is_break(content[i])) lines.push_back({i + 1, i + 1});
        else lines.back().end = i + 1;
    }
    return lines;
}

draft::Inlines copy(const draft::Inlines& content, NodeRange range) {
    while (range.begin < range.end && is_blank(content[range.begin])) ++range.begin;
    while (range.begin < range.end && is_blank(content[range.end - 1])) --range.end;
    const auto at = [&content](std::size_t i) {
        return content.begin() + static_cast<std::ptrdiff_t>(i);
    };
    return draft::Inlines(at(range.begin), at(range.end));
}

bool is_blank(const draft::Inline& node) {
    if (is_break(node)) return true;
    const auto* text = std::get_if<draft::Text>(&node.value);
    return text != nullptr && trim(text->text).empty();
}

bool is_blank(const draft::Inlines& content) {
    return std::all_of(content.begin(), content.end(),
                       [](const draft::Inline& node) { return is_blank(node); });
}

bool is_only_addresses(const draft::Inlines& content) {
    bool found = false;
    for (const draft::Inline& node : content) {
        if (const auto* link = std::get_if<draft::Link>(&node.value)) {
            const std::string words(trim(flat_text(link->content)));
            const bool site =
                words.find(' ') == std::string::npos && words.find('.') != std::string::npos;
            if (is_address(words)) found = true;
            else if (!found || !site) return false;  // "https://doi.org/… [site.org]"
        } else if (const auto* text = std::get_if<draft::Text>(&node.value)) {
            if (is_address(text->text)) found = true;
            else if (!only_signs(text->text) && !(found && trim(text->text).starts_with('[')))
                return false;
        } else if (!is_break(node)) {
            return false;
        }
    }
    return found;
}

Span span_of(const draft::Inlines& content) {
    if (content.empty()) return {};
    return voetnoot::join(draft::span_of(content.front()), draft::span_of(content.back()));
}

bool is_heading_in_bold(const draft::Inlines& content) {
    constexpr std::size_t most_words = 8;
    bool strong = false;
    for (const draft::Inline& node : content) {
        if (std::holds_alternative<draft::Strong>(node.value)) strong = true;
        else if (!is_blank(node)) return false;
    }
    return strong && count_words(flat_text(content)) <= most_words;
}

std::optional<Span> first_words(const draft::Inlines& content) {
    for (const draft::Inline& node : content) {
        if (is_break(node)) continue;
        if (const auto* text = std::get_if<draft::Text>(&node.value)) {
            if (trim(text->text).empty()) continue;
            const std::size_t blanks = text->text.find_first_not_of(" \t");
            Span words = text->span;
            if (words.end - words.begin == text->text.size())
                words.begin += static_cast<std::uint32_t>(blanks);
            return words;
        }
        if (const auto* raised = std::get_if<draft::Superscript>(&node.value))
            return first_words(raised->content);
        if (const auto* link = std::get_if<draft::Link>(&node.value)) return first_words(link->content);
        if (const auto* strong = std::get_if<draft::Strong>(&node.value))
            return first_words(strong->content);
        if (const auto* emphasis = std::get_if<draft::Emphasis>(&node.value))
            return first_words(emphasis->content);
        if (const auto* styled = std::get_if<draft::Styled>(&node.value))
            return first_words(styled->content);
        if (const auto* foreign = std::get_if<draft::Foreign>(&node.value))
            return first_words(foreign->content);
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Span> first_words(const draft::Blocks& content) {
    if (content.empty()) return std::nullopt;
    const draft::Block& first = content.front();
    if (const auto* paragraph = std::get_if<draft::Paragraph>(&first.value))
        return first_words(paragraph->content);
    if (const auto* heading = std::get_if<draft::Heading>(&first.value))
        return first_words(heading->content);
    if (const auto* quote = std::get_if<draft::Quote>(&first.value)) return first_words(quote->content);
    const auto* list = std::get_if<draft::List>(&first.value);
    return list == nullptr || list->items.empty() ? std::nullopt
                                                  : first_words(list->items.front().content);
}

}  // namespace voetnoot::normalize
