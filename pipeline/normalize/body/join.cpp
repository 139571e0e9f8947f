#include "pipeline/normalize/body/body.hpp"

#include "pipeline/normalize/body/seams.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace voetnoot::normalize::body {

namespace {

using letter_rules::furniture_removed;
using letter_rules::paragraph_joined;
using letter_rules::paragraph_perhaps_cut;

constexpr std::size_t quoted_code_points = 40;
constexpr int deepest_list = 16;

std::string beginning(std::string_view flat) {
    std::string result;
    std::size_t i = 0;
    for (std::size_t n = 0; i < flat.size() && n < quoted_code_points; ++n)
        append_code_point(result, next_code_point(flat, i));
    return i < flat.size() ? result + "…" : result;
}

std::string ending(std::string_view flat) {
    const std::string_view last = tail(flat, quoted_code_points);
    return last.size() < flat.size() ? "…" + std::string(last) : std::string(last);
}

// The paragraph in which a list ends, or null.
draft::Paragraph* last_paragraph(draft::List& list) {
    draft::List* inner = &list;
    for (int depth = 0; depth < deepest_list; ++depth) {
        if (inner->items.empty() || inner->items.back().content.empty()) return nullptr;
        draft::Block& last = inner->items.back().content.back();
        if (auto* paragraph = std::get_if<draft::Paragraph>(&last.value)) return paragraph;
        auto* nested = std::get_if<draft::List>(&last.value);
        if (nested == nullptr) return nullptr;
        inner = nested;
    }
    return nullptr;
}

void widen(draft::List& list, const Span& span) {
    draft::List* inner = &list;
    for (int depth = 0; depth < deepest_list && inner != nullptr; ++depth) {
        inner->span = voetnoot::join(inner->span, span);
        if (inner->items.empty()) return;
        inner->items.back().span = voetnoot::join(inner->items.back().span, span);
        if (inner->items.back().content.empty()) return;
        inner = std::get_if<draft::List>(&inner->items.back().content.back().value);
    }
}

// What a block is called where it stands between two pieces of a sentence.
std::string_view name_of(const draft::Block& block) {
    if (std::holds_alternative<draft::Heading>(block.value)) return marked("a heading");
    if (std::holds_alternative<draft::Table>(block.value)) return marked("a table");
    return marked("a picture");
}

bool is_picture(const draft::Block& block) {
    const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
    return paragraph != nullptr && paragraph->content.size() == 1 &&
           std::holds_alternative<draft::Image>(paragraph->content.front().value);
}

// The text behind the last line end that the letter shows: an address in lines is no running text.
std::string last_line(const draft::Inlines& content) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < content.size(); ++i)
        if (std::holds_alternative<draft::HardBreak>(content[i].value)) begin = i + 1;
    return flat_text(copy(content, {begin, content.size()}));
}

class Joiner {
public:
    explicit Joiner(Workbench& work) : work_(work) {}

    void join() {
        for (std::size_t i = 0; i < work_.flow.size(); ++i) {
            Piece& piece = work_.flow[i];
            if (piece.role != Piece::Role::body) continue;
            if (!work_.explicit_roles) join_within(piece.block);
            if (open_ && !work_.explicit_roles &&
                std::holds_alternative<draft::Rule>(piece.block.value)) {
                if (!rule_) rule_ = i;
                else open_.reset();  // two of them are no page end
                continue;
            }
            const bool page_end = open_ && (i > *open_ + 1 || piece.block.begins_page);
            if (open_ && consider(work_.flow[*open_], piece, page_end)) {
                if (rule_) work_.flow[*rule_].role = Piece::Role::page_end;
                rule_.reset();
                continue;
            }
            read_what_went_before(i);
            open_ = i;
            rule_.reset();
        }
    }

private:
    // What a picture, a table or a heading cuts in two is told, not joined: the letter's order would
    // change.
    void read_what_went_before(std::size_t i) {
        const draft::Block& block = work_.flow[i].block;
        if (may_stand_between(block) || repeats_picture(block)) {
            if (!before_ && open_ && (!work_.explicit_roles || is_picture(block))) {
                before_ = open_;
                between_ = name_of(block);
            }
            return;
        }
        behind_.reset();
        if (before_) {
            if (report_cut_by(between_, work_.flow[*before_].block, block)) before_.reset();
            behind_ = std::exchange(before_, std::nullopt);
        }
    }

    static bool may_stand_between(const draft::Block& block) {
        return is_picture(block) || std::holds_alternative<draft::Table>(block.value) ||
               std::holds_alternative<draft::Heading>(block.value);
    }

    // Some converters put the description of a picture below it once more.
    bool repeats_picture(const draft::Block& block) const {
        const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
        if (paragraph == nullptr || !before_ || !open_ || !is_picture(work_.flow[*open_].block))
            return false;
        const auto& picture = std::get<draft::Paragraph>(work_.flow[*open_].block.value);
        return trim(flat_text(paragraph->content)) == trim(flat_text(picture.content));
    }

    bool report_cut_by(std::string_view between, const draft::Block& before, const draft::Block& after) {
        const auto* first = std::get_if<draft::Paragraph>(&before.value);
        const auto* second = std::get_if<draft::Paragraph>(&after.value);
        if (first == nullptr || second == nullptr || is_picture(before)) return false;
        const std::string end = flat_text(first->content);
        const std::string begin = flat_text(second->content);
        if (!stops_early(end) || !goes_on(begin)) return false;
        if (between != "a picture" && !is_running(last_line(first->content))) return false;
        work_.report(paragraph_perhaps_cut, second->span,
                     phrase("'{}' and '{}' may be one paragraph: {} stands between them", ending(end),
                            beginning(begin), sentence(between)));
        return true;
    }

    // Paragraphs of one item or quote.
    void join_within(draft::Block& block) {
        if (auto* list = std::get_if<draft::List>(&block.value))
            for (draft::ListItem& item : list->items) join_within(item.content);
        else if (auto* quote = std::get_if<draft::Quote>(&block.value)) join_within(quote->content);
    }

    void join_within(draft::Blocks& blocks) {
        draft::Paragraph* open = nullptr;
        draft::Blocks kept;
        kept.reserve(blocks.size());
        for (draft::Block& block : blocks) {
            join_within(block);
            auto* next = std::get_if<draft::Paragraph>(&block.value);
            const Between between = block.begins_page ? Between::page_end : Between::nothing;
            if (open != nullptr && next != nullptr && join_texts(*open, *next, between)) continue;
            kept.push_back(std::move(block));
            open = std::get_if<draft::Paragraph>(&kept.back().value);
        }
        blocks = std::move(kept);
    }

    // True where `next` became part of `before`. The list that a paragraph was joined to goes on with
    // the next list, page end or not.
    // Flat: a branch for each pair of kinds that a page end can cut.
    bool consider(Piece& before, Piece& next, bool page_end) {
        if (is_picture(before.block) || is_picture(next.block)) return false;
        auto* paragraph = std::get_if<draft::Paragraph>(&next.block.value);
        auto* list = std::get_if<draft::List>(&before.block.value);
        if (auto* next_list = std::get_if<draft::List>(&next.block.value))
            return !rule_ && list != nullptr && (page_end || list_was_joined_) &&
                   join_lists(*list, *next_list, next);
        if (auto* first = std::get_if<draft::Paragraph>(&before.block.value))
            return paragraph != nullptr && join_paragraphs(*first, *paragraph, next, page_end);
        if (list != nullptr && paragraph != nullptr) {
            draft::Paragraph* last = last_paragraph(*list);
            const Span span = paragraph->span;
            const Between between = page_end ? Between::page_end : Between::item_end;
            if (last == nullptr || !join_texts(*last, *paragraph, between)) return false;
            widen(*list, span);
            next.role = Piece::Role::page_end;
            return list_was_joined_ = true;
        }
        if (!page_end || rule_) return false;
        auto* quote = std::get_if<draft::Quote>(&before.block.value);
        auto* next_quote = std::get_if<draft::Quote>(&next.block.value);
        if (quote != nullptr && next_quote != nullptr) return join_quotes(*quote, *next_quote, next);
        auto* table = std::get_if<draft::Table>(&before.block.value);
        auto* next_table = std::get_if<draft::Table>(&next.block.value);
        return table != nullptr && next_table != nullptr && join_tables(*table, *next_table, next);
    }

    bool join_paragraphs(draft::Paragraph& before, draft::Paragraph& next, Piece& piece, bool page_end) {
        if (behind_ && !page_end) {  // a caption, and what goes on behind the picture
            if (report_cut_by("a picture or table", work_.flow[*behind_].block, piece.block))
                return false;
        }
        if (!join_texts(before, next, page_end ? Between::page_end : Between::nothing)) return false;
        piece.role = Piece::Role::page_end;
        list_was_joined_ = false;
        return true;
    }

    bool join_texts(draft::Paragraph& before, draft::Paragraph& next, Between between) {
        if (work_.explicit_roles && between != Between::page_end) return false;  // no page was cut
        const std::string first = last_line(before.content);
        const std::string second = flat_text(next.content);
        if (trim(first).empty() || trim(second).empty() || is_only_addresses(next.content)) return false;
        if (is_heading_in_bold(before.content) && !is_heading_in_bold(next.content)) return false;
        const SeamReading read = read_seam(first, second, between);
        if (read.seam == Seam::perhaps)
            work_.report(paragraph_perhaps_cut, next.span,
                         phrase("'{}' and '{}' may be one paragraph, but are not joined", ending(first),
                                beginning(second)));
        if (read.seam != Seam::cut) return false;
        report(before.span, next.span, first, second, read.why);
        const Span seam{before.span.part, before.span.end, before.span.end};
        before.content.push_back({draft::Text{" ", seam}});
        before.content.insert(before.content.end(), std::make_move_iterator(next.content.begin()),
                              std::make_move_iterator(next.content.end()));
        before.span = voetnoot::join(before.span, next.span);
        return true;
    }

    bool join_quotes(draft::Quote& before, draft::Quote& next, Piece& piece) {
        if (before.content.empty() || next.content.empty()) return false;
        auto* first = std::get_if<draft::Paragraph>(&before.content.back().value);
        auto* second = std::get_if<draft::Paragraph>(&next.content.front().value);
        if (first == nullptr || second == nullptr || !join_texts(*first, *second, Between::page_end))
            return false;
        before.span = voetnoot::join(before.span, next.span);
        before.content.insert(before.content.end(), std::make_move_iterator(next.content.begin() + 1),
                              std::make_move_iterator(next.content.end()));
        piece.role = Piece::Role::page_end;
        return true;
    }

    void report(const Span& before, const Span& next, const std::string& first,
                const std::string& second, std::string_view why) {
        work_.book(Fate::joined, {before.part, before.end, next.begin}, &paragraph_joined);
        work_.findings.add(paragraph_joined, next,
                           phrase("joined: '{}' + '{}'", ending(first), beginning(second)));
        work_.change(phrase("joined: '{}' + '{}'", ending(first), beginning(second)), sentence(why),
                     next);
    }

    bool join_lists(draft::List& before, draft::List& next, Piece& piece) {
        if (before.ordered != next.ordered || before.items.empty() || next.items.empty()) return false;
        if (before.ordered && !numbers_go_on(before.items.back().label, next.items.front().label))
            return false;
        work_.change(phrase("joined: two lists"), phrase("a page end cut the list in two"), next.span);
        before.span = voetnoot::join(before.span, next.span);
        before.items.insert(before.items.end(), std::make_move_iterator(next.items.begin()),
                            std::make_move_iterator(next.items.end()));
        piece.role = Piece::Role::page_end;
        list_was_joined_ = false;
        return true;
    }

    static bool numbers_go_on(std::string_view last, std::string_view next) {
        const auto before = read_label(last, usual_highest_number);
        const auto after = read_label(next, usual_highest_number);
        return before && after && before->number && after->number &&
               *after->number == *before->number + 1;
    }

    bool join_tables(draft::Table& before, draft::Table& next, Piece& piece) {
        if (before.columns.size() != next.columns.size() || before.header_rows == 0 ||
            before.header_rows != next.header_rows)
            return false;
        for (std::size_t r = 0; r < next.header_rows; ++r)
            if (has_marks(next.rows[r]) || text_of(before.rows[r]) != text_of(next.rows[r]))
                return false;
        for (std::size_t r = 0; r < next.header_rows; ++r) {
            const Span& span = next.rows[r].span;
            if (trim(text_of(next.rows[r])).empty()) continue;
            work_.book(Fate::furniture, span, &furniture_removed);
            work_.report(furniture_removed, span,
                         phrase("the head of a table is repeated after a page end"));
        }
        work_.change(phrase("joined: two tables"), phrase("the second repeats the head of the first"),
                     next.span);
        before.span = voetnoot::join(before.span, next.span);
        before.rows.insert(
            before.rows.end(),
            std::make_move_iterator(next.rows.begin() + static_cast<std::ptrdiff_t>(next.header_rows)),
            std::make_move_iterator(next.rows.end()));
        piece.role = Piece::Role::page_end;
        return true;
    }

    // A head that refers to notes is more than a repetition.
    static bool has_marks(const draft::Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const draft::Cell& cell) {
            return !notes::marks_of(cell.content).empty();
        });
    }

    static std::string text_of(const draft::Row& row) {
        std::string text;
        for (const draft::Cell& cell : row.cells) text += flat_text(cell.content) + '|';
        return text;
    }

    Workbench& work_;
    std::optional<std::size_t> open_;    // the body block that may go on
    std::optional<std::size_t> rule_;    // behind it, which may be a page end
    std::optional<std::size_t> before_;  // the block before pictures, tables and headings, now last
    std::optional<std::size_t> behind_;  // likewise, where the open block stands right behind them
    std::string_view between_;
    bool list_was_joined_ = false;
};

}  // namespace

void join_what_page_ends_cut(Workbench& work) {
    Joiner(work).join();
}

}  // namespace voetnoot::normalize::body
