#include "pipeline/normalize/body/join.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace voetnoot::normalize::body {

namespace {

using letter_rules::furniture_removed;
using letter_rules::paragraph_joined;
using letter_rules::paragraph_perhaps_cut;

constexpr std::size_t quoted_code_points = 40;
constexpr int deepest_list = 16;

// Words after which no sentence ends.
bool ends_in_function_word(std::string_view flat) {
    constexpr std::array<std::string_view, 62> words_that_go_on{
        "de",  "het", "een", "van", "en",   "of",  "in",  "op",  "te",   "voor", "met", "aan", "door",
        "bij", "dat", "die", "om",  "naar", "the", "a",   "an",  "and",  "or",   "to",  "for", "with",
        "by",  "at",  "der", "die", "das",  "und", "im",  "zu",  "mit",  "von",  "den", "dem", "le",
        "la",  "les", "du",  "des", "et",   "au",  "aux", "par", "pour", "sur",  "og",  "i",   "på",
        "som", "å",   "til", "med", "av",   "for", "fra", "om",  "ved",  "eller"};
    const std::vector<std::string> all = words(tail(flat, quoted_code_points));
    if (all.empty() || !stops_early(flat)) return false;
    const std::string last = lower_case(all.back());
    return std::find(words_that_go_on.begin(), words_that_go_on.end(), last) != words_that_go_on.end();
}

bool ends_in_abbreviation(std::string_view flat) {
    constexpr std::array<std::string_view, 18> abbreviations{
        "nr.", "art.",  "p.",    "blz.", "d.d.",  "bijv.", "mr.",    "dr.",  "prof.",
        "ca.", "incl.", "resp.", "jl.",  "m.fl.", "bl.a.", "f.eks.", "z.B.", "No."};
    const std::string_view text = trim(flat);
    const std::size_t space = text.find_last_of(" (");
    const std::string_view last = space == std::string_view::npos ? text : text.substr(space + 1);
    return std::find(abbreviations.begin(), abbreviations.end(), last) != abbreviations.end();
}

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

class Joiner {
public:
    explicit Joiner(Workbench& work) : work_(work) {}

    void join() {
        for (std::size_t i = 0; i < work_.flow.size(); ++i) {
            Piece& piece = work_.flow[i];
            if (piece.role != Piece::Role::body) continue;
            if (open_ && consider(work_.flow[*open_], piece, i > *open_ + 1)) continue;
            look_behind_pictures(i);
            open_ = i;
        }
    }

private:
    // What a picture at the head of a page cuts in two is told, not joined: the letter's order would
    // change.
    void look_behind_pictures(std::size_t i) {
        const draft::Block& block = work_.flow[i].block;
        if (is_picture(block) || repeats_picture(block)) {
            if (!before_pictures_) before_pictures_ = open_;
            return;
        }
        if (before_pictures_) tell_cut_by_picture(work_.flow[*before_pictures_].block, block);
        before_pictures_.reset();
    }

    static bool is_picture(const draft::Block& block) {
        const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
        return paragraph != nullptr && paragraph->content.size() == 1 &&
               std::holds_alternative<draft::Image>(paragraph->content.front().value);
    }

    // Some converters put the description of a picture below it once more.
    bool repeats_picture(const draft::Block& block) const {
        const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
        if (paragraph == nullptr || !before_pictures_ || !is_picture(work_.flow[*open_].block))
            return false;
        const auto& picture = std::get<draft::Paragraph>(work_.flow[*open_].block.value);
        return trim(flat_text(paragraph->content)) == trim(flat_text(picture.content));
    }

    void tell_cut_by_picture(const draft::Block& before, const draft::Block& after) {
        const auto* first = std::get_if<draft::Paragraph>(&before.value);
        const auto* second = std::get_if<draft::Paragraph>(&after.value);
        if (first == nullptr || second == nullptr) return;
        const std::string end = flat_text(first->content);
        const std::string begin = flat_text(second->content);
        if (stops_early(end) && begins_in_lower_case(begin))
            work_.report(paragraph_perhaps_cut, second->span,
                         fmt::format("'{}' and '{}' may be one paragraph: a picture stands between them",
                                     ending(end), beginning(begin)));
    }

    // True where `next` became part of `before`. The list that a paragraph was joined to goes on with
    // the next list, page end or not.
    bool consider(Piece& before, Piece& next, bool page_end) {
        auto* paragraph = std::get_if<draft::Paragraph>(&next.block.value);
        auto* list = std::get_if<draft::List>(&before.block.value);
        if (auto* next_list = std::get_if<draft::List>(&next.block.value))
            return list != nullptr && (page_end || list_was_joined_) &&
                   join_lists(*list, *next_list, next);
        if (!page_end) return false;
        if (auto* first = std::get_if<draft::Paragraph>(&before.block.value))
            return paragraph != nullptr && join_paragraphs(*first, *paragraph, next, true);
        if (list != nullptr && paragraph != nullptr) {
            draft::Paragraph* last = last_paragraph(*list);
            const Span span = paragraph->span;
            if (last == nullptr || !join_paragraphs(*last, *paragraph, next, false)) return false;
            widen(*list, span);
            return list_was_joined_ = true;
        }
        auto* table = std::get_if<draft::Table>(&before.block.value);
        auto* next_table = std::get_if<draft::Table>(&next.block.value);
        return table != nullptr && next_table != nullptr && join_tables(*table, *next_table, next);
    }

    bool join_paragraphs(draft::Paragraph& before, draft::Paragraph& next, Piece& piece,
                         bool tell_doubt) {
        const std::string first = flat_text(before.content);
        const std::string second = flat_text(next.content);
        if (trim(first).empty() || trim(second).empty()) return false;
        std::string why;
        if (stops_early(first) && begins_in_lower_case(second))
            why = "stops early, goes on in lower case";
        else if (ends_in_function_word(first)) why = "stops at a word that ends no sentence";
        else if (ends_in_abbreviation(first)) why = "stops at an abbreviation";
        if (why.empty()) {
            if (tell_doubt && (begins_in_lower_case(second) || trim(first).ends_with(',')))
                work_.report(paragraph_perhaps_cut, next.span,
                             fmt::format("'{}' and '{}' may be one paragraph, but are not joined",
                                         ending(first), beginning(second)));
            return false;
        }
        tell(before.span, next.span, first, second, why);
        const Span seam{before.span.part, before.span.end, before.span.end};
        before.content.push_back({draft::Text{" ", seam}});
        before.content.insert(before.content.end(), std::make_move_iterator(next.content.begin()),
                              std::make_move_iterator(next.content.end()));
        before.span = voetnoot::join(before.span, next.span);
        piece.role = Piece::Role::page_end;
        list_was_joined_ = false;
        return true;
    }

    void tell(const Span& before, const Span& next, const std::string& first, const std::string& second,
              const std::string& why) {
        work_.book(Fate::joined, {before.part, before.end, next.begin}, &paragraph_joined, why);
        work_.findings.add(paragraph_joined, next,
                           fmt::format("joined: '{}' + '{}'", ending(first), beginning(second)));
        work_.change(fmt::format("joined: '{}' + '{}'", ending(first), beginning(second)), why, next);
    }

    bool join_lists(draft::List& before, draft::List& next, Piece& piece) {
        if (before.ordered != next.ordered || before.items.empty() || next.items.empty()) return false;
        if (before.ordered && !numbers_go_on(before.items.back().label, next.items.front().label))
            return false;
        work_.change("joined: two lists", "a page end cut the list in two", next.span);
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
            work_.book(Fate::furniture, span, &furniture_removed, "head of a table, repeated");
            work_.report(furniture_removed, span, "the head of a table is repeated after a page end");
        }
        work_.change("joined: two tables", "the second repeats the head of the first", next.span);
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
    std::optional<std::size_t> open_;             // the body block that may go on
    std::optional<std::size_t> before_pictures_;  // that before the pictures which now come last
    bool list_was_joined_ = false;
};

}  // namespace

void join_what_page_ends_cut(Workbench& work) {
    Joiner(work).join();
}

}  // namespace voetnoot::normalize::body
