#include "formats/pdfa/reader/paragraphs.hpp"

#include "formats/pdfa/foreign/tables.hpp"
#include "pipeline/normalize/letterhead/letterhead.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Line;
using foreign::Role;
using foreign::Token;

// In em.
constexpr double same_size = 0.08;
constexpr double indent = 0.8;
constexpr double same_row = 0.35;
constexpr double room = 0.18;         // above a paragraph, beyond the usual distance of lines
constexpr double wide_line = 0.5;     // likewise, between lines of a sentence that must go on
constexpr double blank = 0.25;        // between words
constexpr double text_column = 0.4;   // of the page's width, at least
constexpr double full_enough = 0.6;   // of a column: a line that a page's end may have cut
constexpr double nearly_full = 0.75;  // likewise: a word that is tied to the next may not have fitted
constexpr double left_of_text = 3;    // a label stands at most so far from its text

bool ends_sentence(std::string_view text) {
    while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')'))
        text.remove_suffix(1);
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with(':') ||
           text.ends_with(';') || text.ends_with("\u201D");
}

bool begins_lower(std::string_view text) {
    std::size_t at = 0;
    const char32_t c = next_code_point(text, at);
    const std::string first(text.substr(0, at));
    return is_word_character(c) && upper_case(first) != first;
}

// The last word of a line, and the first: a reference is none.
std::string_view last_word(const Line& line) {
    for (std::size_t i = line.tokens.size(); i > 0; --i)
        if (line.tokens[i - 1].calls.empty()) return line.tokens[i - 1].text;
    return {};
}

double first_word_width(const Line& line) {
    std::size_t end = 1;
    while (end < line.tokens.size() && line.tokens[end].tight) ++end;
    return line.tokens[end - 1].box.right - line.tokens.front().box.left;
}

std::optional<std::uint32_t> block_of(const Line& line) {
    for (std::size_t i = line.label; i < line.tokens.size(); ++i)
        if (line.tokens[i].block) return line.tokens[i].block;
    return std::nullopt;
}

class Divider {
public:
    Divider(const Transcript& transcript, const Measure& measure)
        : transcript_(transcript), measure_(measure) {}

    std::vector<Passage> run() {
        head_end_ = end_of_head();
        // What a page's end interrupts goes on behind its notes and its furniture.
        std::optional<std::size_t> open_body, open_note, open_furniture;
        for (const Placed& placed : transcript_.lines) {
            std::optional<std::size_t>& open = placed.line.role == Role::body   ? open_body
                                               : placed.line.role == Role::note ? open_note
                                                                                : open_furniture;
            if (open && goes_on(passages_[*open], placed)) {
                passages_[*open].lines.push_back(&placed);
                continue;
            }
            open = passages_.size();
            passages_.push_back({{&placed}, false, false, nullptr});
            if (const auto block = block_of(placed.line); block)
                passages_.back().block = &transcript_.read.blocks[*block];
        }
        for (Passage& passage : passages_) {
            passage.in_head = passage.lines.front() < head_end_;
            passage.short_lines = passage.in_head || all_short(passage);
        }
        return std::move(passages_);
    }

private:
    bool goes_on(const Passage& passage, const Placed& next) {
        const Placed& last = *passage.lines.back();
        if (last.line.role == Role::furniture) return last.page == next.page && is_same_row(last, next);
        if (next.line.role == Role::note && (next.line.label > 0 || next.line.note != last.line.note))
            return false;
        if (last.line.cell != next.line.cell || (last.line.cell && last.page != next.page)) return false;
        if (&last < head_end_ && last.line.role == Role::body)
            return last.page == next.page && goes_on_below(passage, last, next);
        const auto before = block_of(last.line);
        const auto after = block_of(next.line);
        if (before && after) {
            const auto& one = transcript_.read.blocks[*before];
            const auto& other = transcript_.read.blocks[*after];
            if (one.cell != other.cell) return false;
            const bool item = one.item != 0 && one.item == other.item && one.type == "Lbl";
            if (foreign::is_leaf(one) && foreign::is_leaf(other)) return before == after || item;
        }
        return last.page == next.page ? goes_on_below(passage, last, next) : goes_on_over(last, next);
    }

    static bool is_same_row(const Placed& last, const Placed& next) {
        return std::abs(last.line.baseline - next.line.baseline) <=
                   same_row * std::max(last.line.size, next.line.size) &&
               next.line.box.left >= last.line.box.left;
    }

    static bool looks_alike(const Line& last, const Line& next) {
        const double ratio = next.size / std::max(last.size, 0.01);
        return ratio > 1 - same_size && ratio < 1 + same_size && is_bold(last) == is_bold(next);
    }

    bool goes_on_below(const Passage& passage, const Placed& last, const Placed& next) const {
        if (last.line.turn != next.line.turn) return false;
        if (is_same_row(last, next)) return true;
        const double size = last.line.size;
        const double distance = last.line.baseline - next.line.baseline;
        double usual = measure_.leading(size);
        if (passage.lines.size() > 1) {
            const Placed& above = *passage.lines[passage.lines.size() - 2];
            const double own = above.line.baseline - last.line.baseline;
            if (above.page == last.page && own > 0.5 * size) usual = own;
        }
        if (distance <= 0) return false;
        if (distance > usual + room * size)
            return distance <= usual + wide_line * size && must_go_on(passage, last, next);
        if (&last < head_end_) return is_in_group(last.line, next.line);
        if (!looks_alike(last.line, next.line) || item_label(next.line)) return false;
        if (next.line.box.left > last.line.box.right || last.line.box.left > next.line.box.right)
            return false;
        if (is_indented(passage, next)) return flows_around(last, next);
        if (!ended_early(last, next)) return true;
        return !ends_sentence(last_word(last.line)) &&
               (begins_lower(next.line.tokens.front().text) || is_full(last, nearly_full));
    }

    // A line that had no room for the next word, in the middle of a sentence: items of lists are often
    // set wider than the text. Those of a heading are broken where it reads well.
    bool must_go_on(const Passage& passage, const Placed& last, const Placed& next) const {
        return &last >= head_end_ && looks_alike(last.line, next.line) && !item_label(next.line) &&
               !is_indented(passage, next) && !ends_sentence(last_word(last.line)) &&
               begins_lower(next.line.tokens.front().text) &&
               (!ended_early(last, next) || last.line.size > heading_size * measure_.size()) &&
               next.line.box.left <= last.line.box.right && last.line.box.left <= next.line.box.right;
    }

    // Beside a picture the middle of a sentence stands further to the right, or back to the left.
    bool flows_around(const Placed& last, const Placed& next) const {
        return !ends_sentence(last_word(last.line)) && begins_lower(next.line.tokens.front().text) &&
               !ended_early(last, next);
    }

    // What stands before the salutation, which is on the first page: lines of a letterhead; where nobody
    // is greeted, what stands before the text, if some of it bears labels.
    const Placed* end_of_head() const {
        constexpr std::size_t longest_head = 120;  // lines
        constexpr std::size_t fewest_labels = 2;
        const Placed* begin = transcript_.lines.data();
        const Placed* text = nullptr;
        std::size_t labels = 0;
        const std::size_t lines = std::min(longest_head, transcript_.lines.size());
        for (std::size_t i = 0; i < lines && begin[i].page == 0; ++i) {
            const Line& line = begin[i].line;
            if (line.role != Role::body) continue;
            if (is_salutation(line)) return begin + i;
            const double column = measure_.right_edge(begin[i]) - line.box.left;
            const bool wide = !line.cell && line.box.right - line.box.left > full_enough * column &&
                              column > text_column * transcript_.read.pages[0].upright_width();
            if (text == nullptr && wide) text = begin + i;
            if (text == nullptr && normalize::letterhead::read_line_label(foreign::text_of(line)))
                ++labels;
        }
        return text != nullptr && labels >= fewest_labels ? text : begin;
    }

    // A label begins a group of its own.
    static bool is_in_group(const Line& last, const Line& next) {
        const double ratio = next.size / std::max(last.size, 0.01);
        return ratio > 1 - 2 * same_size && ratio < 1 + 2 * same_size &&
               std::abs(next.box.left - last.box.left) < indent * next.size &&
               !normalize::letterhead::read_line_label(foreign::text_of(next)) &&
               (!is_bold(next) || is_bold(last));
    }

    static double left_of(const Passage& passage) {
        const Line& first = passage.lines.front()->line;
        if (passage.lines.size() > 1) {
            const Line& second = passage.lines[1]->line;
            if (!is_same_row(*passage.lines.front(), *passage.lines[1])) return second.box.left;
        }
        if (first.label > 0 && first.label < first.tokens.size())
            return first.tokens[first.label].box.left;
        const auto label = item_label(first);
        return label ? label->text_at : first.box.left;
    }

    // Lines of a cell that are centred, or stand at its right side.
    static bool is_set_alike(const Line& last, const Line& next) {
        if (!next.cell || next.cell != last.cell) return false;
        const double middle = (next.box.left + next.box.right - last.box.left - last.box.right) / 2;
        return std::abs(middle) < same_row * next.size ||
               std::abs(next.box.right - last.box.right) < same_row * next.size;
    }

    // To the right of the text, or to the left of what is not its first line.
    static bool is_indented(const Passage& passage, const Placed& next) {
        const double size = next.line.size;
        if (is_set_alike(passage.lines.back()->line, next.line)) return false;
        const double left = left_of(passage);
        if (next.line.box.left > left + indent * size) return true;
        return next.line.box.left < left - indent * size && passage.lines.size() > 1;
    }

    bool ended_early(const Placed& last, const Placed& next) const {
        const double size = last.line.size;
        const double end = last.line.box.right + blank * size + first_word_width(next.line);
        return end < measure_.free_edge(last) - blank * size;
    }

    bool goes_on_over(const Placed& last, const Placed& next) const {
        if (next.line.role == Role::note) return true;  // of the same note
        if (next.page != last.page + 1 || !looks_alike(last.line, next.line) || item_label(next.line))
            return false;
        if (begins_lower(next.line.tokens.front().text)) return true;
        if (!is_full(last, full_enough)) return false;
        if (!ends_sentence(last_word(last.line))) return true;
        const double column = measure_.right_edge(last) - last.line.box.left;
        return column > text_column * transcript_.read.pages[last.page].upright_width() &&
               is_full(next, full_enough) && !ended_early(last, next);
    }

    bool is_full(const Placed& placed, double share) const {
        const double column = measure_.right_edge(placed) - placed.line.box.left;
        return placed.line.box.right - placed.line.box.left > share * column;
    }

    bool all_short(const Passage& passage) const {
        for (std::size_t i = 0; i + 1 < passage.lines.size(); ++i)
            if (!ended_early(*passage.lines[i], *passage.lines[i + 1]) ||
                begins_lower(passage.lines[i + 1]->line.tokens.front().text))
                return false;
        return passage.lines.size() > 1;
    }

    const Transcript& transcript_;
    const Measure& measure_;
    const Placed* head_end_ = nullptr;
    std::vector<Passage> passages_;
};

bool is_bullet(std::string_view text) {
    return is_one_of(text, {"\u2022", "\u25CF", "\u25AA", "\u25A0", "\u25E6", "\u2023", "\u27A2",
                            "\uF0B7", "\uF0A7", "\uF0D8", "\uF0FC", "\u2013", "-",      "\u2212",
                            "o",      "\u2043", "\u2610", "\u2713", "\u2714", "\u00B7", "*"});
}

bool is_number_label(std::string_view text) {
    if (text.size() < 2 || text.size() > 6) return false;
    const bool bracketed = text.front() == '(' && text.back() == ')';
    if (bracketed) text = text.substr(1, text.size() - 2);
    else if (text.back() == '.' || text.back() == ')') text.remove_suffix(1);
    else return false;
    if (text.empty()) return false;
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    const bool letter =
        text.size() == 1 && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
    const bool roman = text.find_first_not_of("ivx") == std::string_view::npos;
    return (digits && text.size() <= 3) || letter || roman;
}

}  // namespace

std::optional<ItemLabel> item_label(const Line& line) {
    const std::size_t from = line.label;
    if (line.tokens.size() < from + 2) return std::nullopt;
    const Token& token = line.tokens[from];
    const Token& next = line.tokens[from + 1];
    if (token.height != foreign::Height::line || next.tight) return std::nullopt;
    const bool bullet = is_bullet(token.text);
    if (!bullet && !is_number_label(token.text)) return std::nullopt;
    const double gap = next.box.left - token.box.right;
    if (gap > left_of_text * line.size * 2) return std::nullopt;
    // A dash within a sentence, and "A. de Vries", stand a blank before what follows.
    if (gap < 0.45 * line.size &&
        (token.text == "o" || token.text == "-" || token.text == "\u2013" || !bullet) &&
        !(token.text.back() == '.' && token.text[0] >= '0' && token.text[0] <= '9') &&
        token.text.back() != ')')
        return std::nullopt;
    return ItemLabel{1, !bullet, next.box.left};
}

bool is_salutation(const Line& line) {
    if (line.role != Role::body) return false;
    draft::Paragraph paragraph;
    paragraph.content.push_back({draft::Text{foreign::text_of(line), {}}});
    return normalize::letterhead::is_salutation({std::move(paragraph)});
}

bool is_bold(const Line& line) {
    bool any = false;
    for (std::size_t i = line.label; i < line.tokens.size(); ++i) {
        const Token& token = line.tokens[i];
        if (token.height != foreign::Height::line) continue;
        if (!token.bold) return false;
        any = true;
    }
    return any;
}

std::vector<Passage> passages_of(const Transcript& transcript, const Measure& measure) {
    return Divider(transcript, measure).run();
}

}  // namespace voetnoot::pdfa::reader
