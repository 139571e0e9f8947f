#include "formats/pdfa/reader/paragraphs.hpp"

#include "formats/pdfa/foreign/tables.hpp"
#include "formats/pdfa/reader/item_labels.hpp"
#include "formats/pdfa/reader/sentences.hpp"
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
constexpr double room = 0.18;          // above a paragraph, beyond the usual distance of lines
constexpr double wide_line = 0.5;      // likewise, between lines of a sentence that must go on
constexpr double blank = 0.25;         // between words
constexpr double value_leading = 1.5;  // from a label to what stands below it
constexpr double text_column = 0.4;    // of the page's width, at least
constexpr double full_enough = 0.6;    // of a column: a line that a page's end may have cut
constexpr double nearly_full = 0.75;   // likewise: a word that is tied to the next may not have fitted

bool is_word(const Token& token) {
    return token.height == foreign::Height::line;
}

double first_word_width(const Line& line) {
    std::size_t end = 1;
    while (end < line.tokens.size() && line.tokens[end].tight) ++end;
    return line.tokens[end - 1].box.right - line.tokens.front().box.left;
}

foreign::Index block_of(const Line& line) {
    for (std::size_t i = line.label; i < line.tokens.size(); ++i)
        if (line.tokens[i].block) return line.tokens[i].block;
    return {};
}

constexpr std::ptrdiff_t most_in_row = 10;  // labels of a letterhead, and their values

class Divider {
public:
    Divider(const Transcript& transcript, const Measure& measure)
        : transcript_(transcript), measure_(measure) {}

    std::vector<Passage> run() {
        head_end_ = end_of_head(transcript_, measure_);
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
        if (last.entry != 0 || next.entry != 0) return last.entry == next.entry;
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
        return ratio > 1 - same_size && ratio < 1 + same_size &&
               (is_bold(last) == is_bold(next) || is_bold_over(last, next));
    }

    // Bold within a sentence, that the line's end cuts.
    static bool is_bold_over(const Line& last, const Line& next) {
        const auto at_end = std::find_if(last.tokens.rbegin(), last.tokens.rend(), is_word);
        const auto at_begin = std::find_if(next.tokens.begin(), next.tokens.end(), is_word);
        return at_end != last.tokens.rend() && at_begin != next.tokens.end() && at_end->bold &&
               at_begin->bold && !ends_sentence(last);
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
        if (&last < head_end_ && is_value(passage, next.line)) return true;
        if (distance > usual + room * size)
            return distance <= usual + wide_line * size && must_go_on(passage, last, next);
        if (&last < head_end_) return is_in_group(last.line, next.line);
        if (!looks_alike(last.line, next.line) || begins_item(passage, last, next)) return false;
        if (next.line.box.left > last.line.box.right || last.line.box.left > next.line.box.right)
            return false;
        if (is_set_right(last.line, next.line)) return false;
        if (is_indented(passage, next)) return flows_around(last, next);
        if (!ended_early(last, next)) return true;
        return !ends_sentence(last.line) && !is_line_by_itself(passage, last, next) &&
               (begins_within_sentence(next.line) || ends_within_sentence(last.line) ||
                is_full(last, nearly_full));
    }

    // A name, and an office below it: both had room on one line, which nobody breaks but for a reason.
    bool is_line_by_itself(const Passage& passage, const Placed& last, const Placed& next) const {
        if (passage.lines.size() > 1 || next.line.cell || next.line.role != Role::body ||
            is_bold(last.line) || last.line.size > heading_size * measure_.size())
            return false;
        const double size = last.line.size;
        const double from = last.line.box.right + blank * size;
        if (from + next.line.box.right - next.line.box.left > measure_.free_edge(last) - blank * size)
            return false;
        const bool next_is_wider =
            std::abs(next.line.box.left - last.line.box.left) < same_size * size &&
            from + first_word_width(next.line) < next.line.box.right;
        return next_is_wider || is_name(last.line);
    }

    // A label, unless it is the next number within a sentence: of what the sentence counts, or a date.
    bool begins_item(const Passage& passage, const Placed& last, const Placed& next) const {
        const auto label = item_label(next.line);
        if (!label) return false;
        const Token& token = next.line.tokens[next.line.label];
        const double text_left = passage.lines.size() > 1 ? last.line.box.left : left_of(passage);
        const double size = next.line.size;
        if (!label->ordered || label->text_at - token.box.right > widest_blank * size ||
            ended_early(last, next) || ends_sentence(last.line) || is_first_label(token.text) ||
            std::abs(next.line.box.left - text_left) > indent * size)
            return true;
        const Line& first = passage.lines.front()->line;
        if (item_label(first) && std::abs(first.box.left - next.line.box.left) < indent * size)
            return true;
        return last_word(last.line).ends_with(',') && !counts_up_to(passage, token.text);
    }

    // Does "2." stand before "3." in it?
    static bool counts_up_to(const Passage& passage, std::string_view label) {
        constexpr std::size_t most_lines = 30;
        const std::size_t lines = passage.lines.size();
        for (std::size_t i = lines - std::min(lines, most_lines); i < lines; ++i)
            for (const Token& token : passage.lines[i]->line.tokens)
                if (is_next_label(token.text, label)) return true;
        return false;
    }

    // A line that had no room for the next word, in the middle of a sentence: items of lists are often
    // set wider than the text. Those of a heading are broken where it reads well.
    bool must_go_on(const Passage& passage, const Placed& last, const Placed& next) const {
        return &last >= head_end_ && looks_alike(last.line, next.line) && !item_label(next.line) &&
               !is_indented(passage, next) && !ends_sentence(last.line) &&
               (begins_lower(next.line) || ends_within_sentence(last.line) ||
                last_word(last.line).ends_with(',')) &&
               (!ended_early(last, next) || last.line.size > heading_size * measure_.size()) &&
               next.line.box.left <= last.line.box.right && last.line.box.left <= next.line.box.right;
    }

    // Beside a picture the middle of a sentence stands further to the right, or back to the left.
    bool flows_around(const Placed& last, const Placed& next) const {
        return !ends_sentence(last.line) && begins_lower(next.line) && !ended_early(last, next);
    }

    // A label begins a group of its own.
    static bool is_in_group(const Line& last, const Line& next) {
        const double ratio = next.size / std::max(last.size, 0.01);
        return ratio > 1 - 2 * same_size && ratio < 1 + 2 * same_size &&
               (std::abs(next.box.left - last.box.left) < indent * next.size ||
                stands_below_value(last, next)) &&
               !normalize::letterhead::read_line_label(foreign::text_of(next)) &&
               (!is_bold(next) || is_bold(last));
    }

    // "Subject:  what it is about," and the rest of that below it.
    static bool stands_below_value(const Line& last, const Line& next) {
        for (std::size_t i = 1; i < last.tokens.size(); ++i)
            if (last.tokens[i - 1].text.ends_with(':'))
                return std::abs(last.tokens[i].box.left - next.box.left) < same_row * next.size;
        return false;
    }

    // What stands close below a label, often in larger type; of several in a row, below any.
    static bool is_value(const Passage& passage, const Line& next) {
        const Placed& last = *passage.lines.back();
        if (last.line.baseline - next.baseline > value_leading * next.size || is_bold(next) ||
            normalize::letterhead::read_line_label(foreign::text_of(next)))
            return false;
        const auto end =
            std::find_if(passage.lines.rbegin(), passage.lines.rend(), [&](const Placed* one) {
                return std::abs(one->line.baseline - last.line.baseline) > same_row * last.line.size;
            });
        return std::any_of(passage.lines.rbegin(), end, [&](const Placed* one) {
            const std::string label = foreign::text_of(one->line);
            return label.ends_with(':') &&
                   std::abs(next.box.left - one->line.box.left) < indent * next.size &&
                   normalize::letterhead::read_line_label(label);
        });
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

    // Short lines that end below each other, and begin anywhere: a date and a number, each by itself.
    static bool is_set_right(const Line& last, const Line& next) {
        constexpr double most_width = 12;  // em
        const auto is_short = [](const Line& line) {
            return line.box.right - line.box.left < most_width * line.size;
        };
        return !next.cell && is_short(last) && is_short(next) &&
               std::abs(last.box.right - next.box.right) < same_size * next.size &&
               std::abs(last.box.left - next.box.left) > indent * next.size;
    }

    // To the right of the text, or to the left of what is not its first line.
    static bool is_indented(const Passage& passage, const Placed& next) {
        const double size = next.line.size;
        if (is_set_alike(passage.lines.back()->line, next.line)) return false;
        const double left = left_of(passage);
        // Beside a picture, where the line above it was not.
        if (passage.lines.size() > 2 &&
            std::abs(next.line.box.left - passage.lines.back()->line.box.left) < same_size * size)
            return false;
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
        if (begins_lower(next.line)) return true;
        if (!is_full(last, full_enough)) return false;
        if (!ends_sentence(last.line)) return true;
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
                ends_within_sentence(passage.lines[i]->line) || begins_lower(passage.lines[i + 1]->line))
                return false;
        return passage.lines.size() > 1;
    }

    const Transcript& transcript_;
    const Measure& measure_;
    const Placed* head_end_ = nullptr;
    std::vector<Passage> passages_;
};

// Close to a row of labels, whose values may be set in larger type.
bool stands_below_label(const Placed* begin, const Placed* at) {
    for (const Placed* one = at; one != begin && at - one < most_in_row;) {
        const Line& above = (--one)->line;
        const double distance = above.baseline - at->line.baseline;
        if (distance > 0 && distance < value_leading * at->line.size &&
            foreign::text_of(above).ends_with(':'))
            return true;
    }
    return false;
}

}  // namespace

const Placed* end_of_head(const Transcript& transcript, const Measure& measure) {
    constexpr std::size_t longest_head = 120;  // lines
    constexpr std::size_t fewest_labels = 2;
    const Placed* begin = transcript.lines.data();
    const Placed* text = nullptr;
    std::size_t labels = 0;
    const std::size_t lines = std::min(longest_head, transcript.lines.size());
    for (std::size_t i = 0; i < lines && begin[i].page == 0; ++i) {
        const Line& line = begin[i].line;
        if (line.role != Role::body) continue;
        if (is_salutation(line)) return begin + i;
        if (text != nullptr) continue;
        const bool labelled = normalize::letterhead::read_line_label(foreign::text_of(line)).has_value();
        if (begin[i].entry != 0) {
            if (labelled) ++labels;
            continue;
        }
        const double column = measure.right_edge(begin[i]) - line.box.left;
        const bool wide = !line.cell && line.size > (1 - same_size) * measure.size() &&
                          line.box.right - line.box.left > full_enough * column &&
                          column > text_column * transcript.read.pages[0].upright_width();
        const bool title = labels >= fewest_labels && line.size > heading_size * measure.size() &&
                           !stands_below_label(begin, begin + i);
        if (wide || title) text = begin + i;
        else if (labelled) ++labels;
    }
    return text != nullptr && labels >= fewest_labels ? text : begin;
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
