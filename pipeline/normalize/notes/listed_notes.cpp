#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/back_matter.hpp"
#include "pipeline/normalize/notes/listed_starts.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/notes/rest_of_list.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace voetnoot::normalize::notes {

namespace {

const draft::Paragraph* first_paragraph(const draft::Blocks& blocks) {
    return blocks.empty() ? nullptr : std::get_if<draft::Paragraph>(&blocks.front().value);
}

class ListedNotes {
public:
    explicit ListedNotes(Workbench& work) : work_(work), below_(back_matter(work)) {
        std::set<Place> starts;
        for (const Piece& piece : work.flow) {
            if (const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value)) {
                for (const NodeRange& line : node_lines(paragraph->content)) {
                    const draft::Paragraph of_line{copy(paragraph->content, line), paragraph->span};
                    if (const auto start = raised_start(of_line, work.highest_number)) {
                        borne_.insert(start->label.key());
                        starts.insert(place_of(start->span));
                    }
                }
            }
            for_each_item(piece.block, [&](const draft::Blocks& content) {
                if (const draft::Paragraph* paragraph = first_paragraph(content))
                    if (const auto start = raised_start(*paragraph, work.highest_number))
                        starts.insert(place_of(start->span));
            });
        }
        for (const Mark& mark : marks_of(work)) {
            if (starts.contains(place_of(mark.span))) continue;
            for (const MarkLink& link : mark.links) targets_.insert(link.target);
            if (const auto label = read_label(mark.text, work.highest_number))
                first_reference_.try_emplace(label->key(), mark.piece);
            for (const ListedLabel& listed : read_label_list(mark.text, work.highest_number))
                first_reference_.try_emplace(listed.label.key(), mark.piece);
            for (const int number : counting_on(mark.text))
                fused_reference_.try_emplace(fmt::format("{}", number), mark.piece);
        }
    }

    void free() {
        if (first_reference_.empty()) return;
        std::vector<Piece> flow;
        flow.reserve(work_.flow.size());
        for (std::size_t i = 0; i < work_.flow.size(); ++i) {
            draft::Block& block = work_.flow[i].block;
            bool done = false;
            if (auto* list = std::get_if<draft::List>(&block.value))
                done = free_list(*list, i, flow) ||
                       (!list->items.empty() && free_last(list->items.back().content, i, flow));
            else if (auto* quote = std::get_if<draft::Quote>(&block.value))
                done = free_quote(*quote, i, flow) || free_within(*quote, i, flow);
            if (!done) flow.push_back(std::move(work_.flow[i]));
        }
        work_.flow = std::move(flow);
    }

private:
    template <class Visit>
    static void for_each_item(const draft::Block& block, const Visit& visit) {
        if (const auto* list = std::get_if<draft::List>(&block.value))
            for (const draft::ListItem& item : list->items) {
                visit(item.content);
                for (std::size_t i = 1; i < item.content.size(); ++i)
                    if (std::holds_alternative<draft::Paragraph>(item.content[i].value))
                        visit(draft::Blocks{item.content[i]});
            }
        if (const auto* quote = std::get_if<draft::Quote>(&block.value))
            for (const draft::Block& inner : quote->content) {
                if (std::holds_alternative<draft::Paragraph>(inner.value)) visit(draft::Blocks{inner});
                else for_each_item(inner, visit);
            }
    }

    using References = std::map<std::string, std::size_t>;  // piece, by label

    static bool is_before(const References& references, const Label& label, std::size_t piece) {
        const auto reference = references.find(label.key());
        return reference != references.end() && reference->second <= piece;
    }
    bool is_referred_to(const Label& label, std::size_t piece) const {
        return is_before(first_reference_, label, piece);
    }

    // "23" may be 2 and 3.
    static std::vector<int> counting_on(std::string_view digits) {
        static const std::vector<bool> any(highest_number + 1, true);
        constexpr std::size_t most = 16;
        if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos) return {};
        for (const std::vector<int>& cut : cuts_of_fused_number(digits, any, most))
            if (cut.back() - cut.front() + 1 == static_cast<int>(cut.size())) return cut;
        return {};
    }

    // The starts of all items: raised where most are referred to; else plain numbers that count on, all
    // of which are referred to and borne by nothing else; else the list's own numbers, likewise.
    std::vector<std::optional<ListedStart>> starts_of(const draft::List& list, std::size_t piece) const {
        std::vector<std::optional<ListedStart>> raised;
        std::vector<std::optional<ListedStart>> plain;
        std::vector<std::optional<ListedStart>> own;
        std::vector<std::optional<ListedStart>> bracketed;
        bool any_raised = false;
        for (const draft::ListItem& item : list.items) {
            const draft::Paragraph* paragraph = first_paragraph(item.content);
            raised.push_back(paragraph ? raised_start(*paragraph, work_.highest_number) : std::nullopt);
            plain.push_back(paragraph ? plain_start(*paragraph, work_.highest_number) : std::nullopt);
            bracketed.push_back(paragraph ? bracketed_start(*paragraph, work_.highest_number)
                                          : std::nullopt);
            own.push_back(paragraph ? own_start(list, item, *paragraph) : std::nullopt);
            any_raised = any_raised || (raised.back() && is_referred_to(raised.back()->label, piece));
        }
        if (any_raised) return raised;
        if (count_and_are_referred_to(plain, piece)) return plain;
        const bool headed = below_[piece] != BackMatter::none;  // works bear "[1]" there
        if (piece > 0 && !headed && count_and_are_referred_to(bracketed, piece - 1, Share::all))
            return bracketed;
        const bool marked_off =
            below_[piece] != BackMatter::none || are_places_of_notes(own) ||
            (piece > 0 && std::holds_alternative<draft::Rule>(work_.flow[piece - 1].block.value));
        const Share enough = below_[piece] == BackMatter::notes ? Share::half : Share::most;
        if (marked_off && count_and_are_referred_to(own, piece, enough)) return own;
        return {};
    }

    std::optional<ListedStart> own_start(const draft::List& list, const draft::ListItem& item,
                                         const draft::Paragraph& paragraph) const {
        if (!list.ordered) return std::nullopt;
        const auto label = read_label(item.label, work_.highest_number);
        const auto words = first_words(paragraph.content);
        if (!label || !words) return std::nullopt;
        return ListedStart{
            ListedStart::Form::of_list,  *label, {words->part, words->begin, words->begin}, 0, 0,
            first_ids(paragraph.content)};
    }

    // By which links lead to the beginning of a text.
    static std::vector<std::string> first_ids(const draft::Inlines& content) {
        if (content.empty()) return {};
        const draft::Inline& first = content.front();
        if (const auto* text = std::get_if<draft::Text>(&first.value)) return text->ids;
        if (const auto* mark = std::get_if<draft::Superscript>(&first.value)) return mark->ids;
        if (const auto* strong = std::get_if<draft::Strong>(&first.value))
            return first_ids(strong->content);
        const auto* emphasis = std::get_if<draft::Emphasis>(&first.value);
        return emphasis != nullptr ? first_ids(emphasis->content) : std::vector<std::string>{};
    }

    // "<li id="fn1">": each item is a place that a mark's link leads to, or bears the name that
    // converters give to the place of a note.
    bool are_places_of_notes(const std::vector<std::optional<ListedStart>>& items) const {
        return std::all_of(items.begin(), items.end(), [this](const std::optional<ListedStart>& item) {
            return item && std::any_of(item->ids.begin(), item->ids.end(), [&](const std::string& id) {
                       return targets_.contains('#' + id) || names_a_note(id, item->label);
                   });
        });
    }

    // "fn1", "fn:1", "footnote-1", "_edn1", "cite_note-1", "voetnoot1".
    static bool names_a_note(std::string_view id, const Label& label) {
        const std::string small = lower_case(id);
        const std::size_t digits = small.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
        if (small.substr(digits) != label.key()) return false;
        return std::any_of(names_of_notes.begin(), names_of_notes.end(), [&](std::string_view name) {
            return small.substr(0, digits).find(name) != std::string::npos;
        });
    }

    static constexpr std::array<std::string_view, 7> names_of_notes{"fn",   "ftn",   "edn", "note",
                                                                    "noot", "noten", "fuss"};

    // Of the items of a list, how many must be referred to.
    enum class Share { half, most, all };

    // Each number is the next, and nothing else bears it.
    bool count_on(const std::vector<std::optional<ListedStart>>& starts) const {
        std::optional<int> before;
        for (const std::optional<ListedStart>& start : starts) {
            if (!start || !start->label.number || borne_.contains(start->label.key())) return false;
            if (before && *start->label.number != *before + 1) return false;
            before = start->label.number;
        }
        return !starts.empty();
    }

    bool count_and_are_referred_to(const std::vector<std::optional<ListedStart>>& starts,
                                   std::size_t piece, Share enough = Share::most) const {
        if (!count_on(starts)) return false;
        const auto referred = static_cast<std::size_t>(
            std::count_if(starts.begin(), starts.end(), [&](const std::optional<ListedStart>& start) {
                return is_referred_to(start->label, piece);
            }));
        switch (enough) {
            case Share::all:
                return referred != 0 && referred == starts.size();
            case Share::most:
                return referred * 2 > starts.size();
            case Share::half:
                return referred != 0 && referred * 2 >= starts.size();
        }
        return false;
    }

    bool free_list(draft::List& list, std::size_t piece, std::vector<Piece>& flow) {
        const std::vector<std::optional<ListedStart>> starts = starts_of(list, piece);
        if (starts.empty()) return false;
        RestOfList rest(list.ordered, flow);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            draft::ListItem& item = list.items[i];
            const draft::Paragraph* paragraph = first_paragraph(item.content);
            const auto words = paragraph ? first_words(paragraph->content) : std::nullopt;
            if (!starts[i] || !words) {
                rest.keep(std::move(item));
                continue;
            }
            rest.end();
            if (starts[i]->form != ListedStart::Form::of_list) {
                work_.book(Fate::furniture, {words->part, words->begin, words->begin},
                           &letter_rules::note_in_list);
                work_.journal.back().text = item.label;
            }
            flow.push_back({{note(*starts[i], std::move(item.content), item.span)}});
        }
        rest.end();
        return true;
    }

    // All of the quote are notes: "> <sup>1</sup> Text", or "> 1 Text", "> **1** Text" and "> 1Text"
    // where each is referred to, be it in digits that have run together.
    bool free_quote(draft::Quote& quote, std::size_t piece, std::vector<Piece>& flow) {
        if (quote.content.size() == 1)
            if (auto* list = std::get_if<draft::List>(&quote.content.front().value))
                return free_list(*list, piece, flow);
        std::vector<std::optional<ListedStart>> raised, plain;
        bool referred = false;
        for (const draft::Block& block : quote.content) {
            const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
            if (!paragraph || node_lines(paragraph->content).size() != 1) return false;
            raised.push_back(raised_start(*paragraph, work_.highest_number));
            plain.push_back(plain_start(*paragraph, work_.highest_number));
            if (!plain.back()) plain.back() = glued_start(*paragraph, work_.highest_number);
            if (!plain.back()) plain.back() = set_off_start(*paragraph, work_.highest_number);
            referred = referred || (raised.back() && is_referred_to(raised.back()->label, piece));
        }
        const auto begins = [](const auto& start) { return start.has_value(); };
        const bool are_raised = referred && std::all_of(raised.begin(), raised.end(), begins);
        const auto may_be_referred_to = [&](const auto& start) {
            return is_referred_to(start->label, piece) ||
                   is_before(fused_reference_, start->label, piece);
        };
        if (!are_raised &&
            !(count_on(plain) && std::all_of(plain.begin(), plain.end(), may_be_referred_to)))
            return false;
        const auto& starts = are_raised ? raised : plain;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const Span span = draft::span_of(quote.content[i]);
            flow.push_back({{note(*starts[i], {std::move(quote.content[i])}, span)}});
        }
        return true;
    }

    // Notes below the first paragraph of a quote, wherever a page ended in it: what stands between them
    // are quotes of their own, which are joined again where a sentence goes on.
    bool free_within(draft::Quote& quote, std::size_t piece, std::vector<Piece>& flow) {
        std::vector<std::optional<ListedStart>> starts;
        for (std::size_t i = 0; i < quote.content.size(); ++i) {
            const auto* paragraph = std::get_if<draft::Paragraph>(&quote.content[i].value);
            std::optional<ListedStart> start;
            if (i != 0 && paragraph && node_lines(paragraph->content).size() == 1)
                start = raised_start(*paragraph, work_.highest_number);
            if (start && !is_referred_to(start->label, piece)) start.reset();
            starts.push_back(std::move(start));
        }
        if (std::none_of(starts.begin(), starts.end(),
                         [](const auto& start) { return start.has_value(); }))
            return false;
        draft::Quote rest;
        const auto end_rest = [&] {
            if (rest.content.empty()) return;
            rest.span = join(draft::span_of(rest.content.front()), draft::span_of(rest.content.back()));
            flow.push_back({{std::exchange(rest, {})}});
        };
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (!starts[i]) {
                rest.content.push_back(std::move(quote.content[i]));
                continue;
            }
            end_rest();
            const Span span = draft::span_of(quote.content[i]);
            flow.push_back({{note(*starts[i], {std::move(quote.content[i])}, span)}});
        }
        end_rest();
        return true;
    }

    // Notes that an item ends with, below its own text. What is before them stays.
    bool free_last(draft::Blocks& content, std::size_t piece, std::vector<Piece>& flow) {
        std::size_t first = content.size();
        std::vector<ListedStart> starts;
        for (; first > 1; --first) {
            const auto* paragraph = std::get_if<draft::Paragraph>(&content[first - 1].value);
            const auto start = paragraph ? raised_start(*paragraph, work_.highest_number) : std::nullopt;
            if (!start || node_lines(paragraph->content).size() != 1 ||
                !is_referred_to(start->label, piece))
                break;
            starts.push_back(*start);
        }
        if (starts.empty()) return false;
        std::reverse(starts.begin(), starts.end());
        const auto begin = content.begin() + static_cast<std::ptrdiff_t>(first);
        draft::Blocks notes(std::make_move_iterator(begin), std::make_move_iterator(content.end()));
        content.erase(begin, content.end());
        flow.push_back(std::move(work_.flow[piece]));
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const Span span = draft::span_of(notes[i]);
            flow.push_back({{note(starts[i], {std::move(notes[i])}, span)}});
        }
        return true;
    }

    draft::NoteBody note(const ListedStart& start, draft::Blocks content, const Span& item) {
        auto& paragraph = std::get<draft::Paragraph>(content.front().value);
        Span span = join(start.span, item);
        span.begin = start.span.begin;
        if (start.form == ListedStart::Form::raised) {
            paragraph.content = copy(paragraph.content, {start.node + 1, paragraph.content.size()});
        } else if (start.form == ListedStart::Form::plain) {
            auto& text = std::get<draft::Text>(paragraph.content.front().value);
            text.text.erase(0, start.length);
            text.span.begin += static_cast<std::uint32_t>(start.length);
            if (text.text.empty()) paragraph.content.erase(paragraph.content.begin());
        }
        if (paragraph.content.empty()) paragraph.span = {span.part, start.span.end, start.span.end};
        else paragraph.span = span_of(paragraph.content);
        if (paragraph.content.empty() && content.size() == 1) content.clear();
        const bool by_list = start.form == ListedStart::Form::of_list;
        work_.report(by_list ? letter_rules::note_not_raised : letter_rules::note_in_list, start.span,
                     phrase("{} is read as note {}",
                            by_list ? phrase("an item of a list below a heading or a rule")
                                    : phrase("an item of a list, or a paragraph of a quote,"),
                            start.label.printed));
        return {{}, start.label.printed, std::move(content), span, start.ids};
    }

    Workbench& work_;
    std::vector<BackMatter> below_;  // by piece
    std::set<std::string> targets_;  // of the links of marks
    std::set<std::string> borne_;    // labels of raised numbers that begin a line
    References first_reference_;
    References fused_reference_;  // by what digits may be that have run together
};

}  // namespace

void free_listed_notes(Workbench& work) {
    ListedNotes(work).free();
}

}  // namespace voetnoot::normalize::notes
