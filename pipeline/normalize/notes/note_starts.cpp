#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/note_zones.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::normalize::notes {

namespace {

constexpr int widest_gap = 10;  // of lost notes, in the numbers of those that are left

std::size_t leading_digits(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    return digits;
}

class StartsOfParagraph {
public:
    StartsOfParagraph(const draft::Paragraph& paragraph, std::size_t piece, int highest,
                      std::vector<NoteStart>& starts)
        : content_(paragraph.content), piece_(piece), highest_(highest), starts_(starts) {}

    void find() {
        for (const NodeRange& line : node_lines(content_)) {
            std::size_t node = line.begin;
            while (node < line.end && is_blank(content_[node])) ++node;
            if (node == line.end) continue;
            if (raised(node, line)) behind(node, line);
            else plain(node, line);
        }
    }

private:
    void add(NoteStart start, std::size_t node, const NodeRange& line) {
        start.piece = piece_;
        start.node = node;
        start.first_line = line.begin == 0 && start.form != NoteStart::Form::in_line;
        start.text += full_text(copy(content_, {node + 1, line.end}));
        starts_.push_back(std::move(start));
    }

    std::optional<NoteStart> mark_at(std::size_t node) const {
        if (const auto* link = std::get_if<draft::Link>(&content_[node].value)) return back_link(*link);
        const auto* mark = std::get_if<draft::Superscript>(&content_[node].value);
        return mark == nullptr ? std::nullopt : mark_in(*mark);
    }

    std::optional<NoteStart> mark_in(const draft::Superscript& mark) const {
        const std::optional<Label> label = read_label(full_text(mark.content), highest_);
        if (!label) return std::nullopt;
        NoteStart start;
        start.span = mark.span;
        start.label = *label;
        start.ids = mark.ids;
        return start;
    }

    // "[<sup>4</sup>](#page-1-3) Text", "<span id=…></span>[4](#page-1-3) Text".
    std::optional<NoteStart> back_link(const draft::Link& link) const {
        if (!link.target.starts_with('#') || link.content.size() != 1) return std::nullopt;
        std::optional<NoteStart> start;
        if (const auto* mark = std::get_if<draft::Superscript>(&link.content.front().value)) {
            start = mark_in(*mark);
        } else if (const auto* text = std::get_if<draft::Text>(&link.content.front().value)) {
            const std::optional<Label> label = read_label(text->text, highest_);
            if (!label || text->ids.empty()) return std::nullopt;
            start.emplace();
            start->span = link.span;
            start->label = *label;
            start->ids = text->ids;
        }
        if (start) start->link = link.span;
        return start;
    }

    bool raised(std::size_t node, const NodeRange& line) {
        std::optional<NoteStart> start = mark_at(node);
        if (start) add(std::move(*start), node, line);
        return start.has_value();
    }

    static bool is_next(const Label& before, const Label& label) {
        if (before.number) return label.number && *label.number == *before.number + 1;
        return before.printed.size() == 1 && label.printed.size() == 1 && is_letter(label.printed[0]) &&
               label.printed[0] == before.printed[0] + 1;
    }

    // The next numbers or letters, each behind a sentence that is complete, or an address.
    void behind(std::size_t first, const NodeRange& line) {
        Label last = starts_.back().label;
        for (std::size_t node = first + 1; node + 1 < line.end; ++node) {
            std::optional<NoteStart> start = mark_at(node);
            if (!start || !is_next(last, start->label)) continue;
            const draft::Inlines before = copy(content_, {first + 1, node});
            const bool complete =
                !stops_early(flat_text(before)) ||
                (!before.empty() && std::holds_alternative<draft::Link>(before.back().value));
            if (before.empty() || !complete) continue;
            start->form = NoteStart::Form::in_line;
            last = start->label;
            add(std::move(*start), node, line);
            first = node;
        }
    }

    // "9 Text", "9: Text", or a 9 that stands alone.
    void plain(std::size_t node, const NodeRange& line) {
        const auto* text = std::get_if<draft::Text>(&content_[node].value);
        if (text == nullptr || text->text.size() != text->span.end - text->span.begin) return;
        const std::size_t numerals = leading_digits(text->text);
        const bool is_signed =
            numerals < text->text.size() &&
            std::string_view(":.)").find(text->text[numerals]) != std::string_view::npos;
        const std::size_t digits = numerals + (is_signed ? 1 : 0);
        const std::size_t rest = std::min(text->text.find_first_not_of(' ', digits), text->text.size());
        const bool alone = digits == text->text.size() && node + 1 == line.end;
        if (numerals == 0 || (rest == digits && !alone)) return;
        const std::optional<Label> label =
            read_label(std::string_view(text->text).substr(0, numerals), highest_);
        if (!label) return;
        NoteStart start;
        start.form = NoteStart::Form::plain;
        start.label_length = rest;
        start.span = {text->span.part, text->span.begin,
                      text->span.begin + static_cast<std::uint32_t>(digits)};
        start.label = *label;
        start.ids = text->ids;
        start.signed_label = is_signed;
        start.text = text->text.substr(rest);
        add(std::move(start), node, line);
    }

    const draft::Inlines& content_;
    std::size_t piece_;
    int highest_;
    std::vector<NoteStart>& starts_;
};

// Follows the numbers of the lines that begin with one, as long as each is due.
class Climb {
public:
    int highest() const { return highest_; }

    void line(const draft::Inlines& content, const NodeRange& line) {
        std::size_t node = line.begin;
        while (node < line.end && is_blank(content[node])) ++node;
        if (node < line.end && !number_of(content[node])) return;
        for (; node < line.end; ++node)  // further notes of the line, too
            if (const std::optional<int> number = number_of(content[node])) step(*number);
    }

private:
    static std::optional<int> number_of(const draft::Inline& node) {
        const auto* mark = std::get_if<draft::Superscript>(&node.value);
        const std::optional<Label> label =
            mark ? read_label(full_text(mark->content), highest_number) : std::nullopt;
        return label && !label->misread ? label->number : std::nullopt;
    }

    void step(int number) {
        if (number <= usual_highest_number || number <= highest_ + widest_gap)
            highest_ = std::max(highest_, number);
    }

    int highest_ = 0;
};

}  // namespace

void find_highest_number(Workbench& work) {
    Climb climb;
    for (const Piece& piece : work.flow)
        if (const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value))
            for (const NodeRange& line : node_lines(paragraph->content))
                climb.line(paragraph->content, line);
    work.highest_number = std::max(usual_highest_number, climb.highest() + 1);  // the last may be lost
}

std::vector<NoteStart> note_starts(const Workbench& work) {
    std::vector<NoteStart> starts;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        if (work.flow[i].role != Piece::Role::body || work.flow[i].people) continue;
        if (const auto* paragraph = std::get_if<draft::Paragraph>(&work.flow[i].block.value))
            StartsOfParagraph(*paragraph, i, work.highest_number, starts).find();
    }
    return starts;
}

}  // namespace voetnoot::normalize::notes
