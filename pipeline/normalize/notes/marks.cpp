#include "pipeline/normalize/notes/marks.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <set>
#include <unicode/uchar.h>

namespace voetnoot::normalize::notes {

namespace {

constexpr std::size_t bytes_before = 40;
constexpr std::size_t bytes_after = 24;

// Lays the text of one paragraph flat and remembers where its marks stand.
class Collector {
public:
    explicit Collector(std::vector<Mark>& marks) : marks_(marks), first_(marks.size()) {}

    void collect(const draft::Inlines& content) {
        for (const draft::Inline& node : content)
            visit_node(
                node, [&](const draft::Text& text) { add(text.text); },
                [&](const draft::Emphasis& e) { collect(e.content); },
                [&](const draft::Strong& s) { collect(s.content); },
                [&](const draft::Superscript& s) { superscript(s); },
                [&](const draft::Subscript& s) {
                    collect(s.content);
                    after_subscript_ = true;
                },
                [&](const draft::Foreign& f) { collect(f.content); },
                [&](const draft::Styled& s) { collect(s.content); },
                [&](const draft::Code& code) { add(code.text); },
                [&](const draft::Link& link) { this->link(link); },
                [&](const draft::Formula& formula) { add(formula.text); },
                [&](const draft::Image& image) { add(image.alt); },
                [&](const draft::HardBreak&) { add(" "); }, [&](const draft::SoftBreak&) { add(" "); },
                [&](const draft::NoteMark& mark) {
                    Mark found = begin(mark.span);
                    found.text = mark.label;
                    found.key = mark.key;
                    marks_.push_back(std::move(found));
                },
                [&](const draft::Replaced& replaced) { add(replaced.text); });
    }

    void finish() {
        for (std::size_t i = first_; i < marks_.size(); ++i) {
            const std::size_t at = offsets_[i - first_];
            const std::size_t from = at > bytes_before ? at - bytes_before : 0;
            marks_[i].before = flat_.substr(from, at - from);
            marks_[i].after = flat_.substr(at, bytes_after);
        }
    }

private:
    void add(const std::string& text) {
        if (text.empty()) return;
        flat_ += text;
        after_subscript_ = false;
    }

    Mark begin(const Span& span) {
        offsets_.push_back(flat_.size());
        Mark mark;
        mark.span = span;
        mark.touches_subscript = after_subscript_;
        return mark;
    }

    void link(const draft::Link& link) {
        const MarkLink found{link.target, full_text(link.content), link.span};
        const bool within = link.target.size() > 1 && link.target.front() == '#';
        const std::size_t first = marks_.size();
        if (within && read_label(flat_text(link.content), highest_number)) {
            Mark mark = begin(link.span);
            mark.text = found.text;
            mark.links = {found};
            mark.raised = false;
            marks_.push_back(std::move(mark));
            return add(flat_text(link.content));
        }
        collect(link.content);
        if (within && flat_text(link.content).empty() && marks_.size() == first + 1)
            marks_.back().links = {found};
    }

    void superscript(const draft::Superscript& node) {
        Mark mark = begin(node.span);
        mark.text = full_text(node.content);
        for (const draft::Inline& inner : node.content)
            if (const auto* link = std::get_if<draft::Link>(&inner.value))
                mark.links.push_back({link->target, full_text(link->content), link->span});
        mark.places = places_of(node.content);
        if (mark.places.size() != mark.text.size()) mark.places.clear();
        marks_.push_back(std::move(mark));
    }

    // Of a character reference, all bytes stand where it begins.
    static std::vector<std::uint32_t> places_of(const draft::Inlines& content) {
        std::vector<std::uint32_t> places;
        for (const draft::Inline& node : content) {
            const auto* text = std::get_if<draft::Text>(&node.value);
            if (text == nullptr) return {};
            const bool exact = text->text.size() == text->span.end - text->span.begin;
            if (!exact && count_code_points(text->text) > 1) return {};
            for (std::size_t i = 0; i < text->text.size(); ++i)
                places.push_back(text->span.begin + static_cast<std::uint32_t>(exact ? i : 0));
        }
        return places;
    }

    std::vector<Mark>& marks_;
    std::size_t first_;
    std::vector<std::size_t> offsets_;
    std::string flat_;
    bool after_subscript_ = false;
};

void collect(const draft::Inlines& content, std::vector<Mark>& marks) {
    Collector collector(marks);
    collector.collect(content);
    collector.finish();
}

// "1.234", "12", "€ 3,5", "15 %".
bool is_number(std::string_view text) {
    bool digit = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<UChar32>(next_code_point(text, i));
        if (u_isdigit(c) != 0) digit = true;
        else if (u_isalpha(c) != 0) return false;
    }
    return digit;
}

void collect(const draft::Blocks& content, std::vector<Mark>& marks);

void collect(const draft::Block& block, std::vector<Mark>& marks) {
    visit_node(
        block, [&](const draft::Heading& heading) { collect(heading.content, marks); },
        [&](const draft::Paragraph& paragraph) { collect(paragraph.content, marks); },
        [&](const draft::List& list) {
            for (const draft::ListItem& item : list.items) collect(item.content, marks);
        },
        [&](const draft::Table& table) {
            for (const draft::Row& row : table.rows)
                for (const draft::Cell& cell : row.cells) {
                    const std::size_t first = marks.size();
                    collect(cell.content, marks);
                    const bool number = marks.size() > first && is_number(flat_text(cell.content));
                    for (std::size_t i = first; i < marks.size(); ++i) {
                        marks[i].in_table = true;
                        marks[i].in_number_cell = number;
                    }
                }
        },
        [&](const draft::Quote& quote) { collect(quote.content, marks); },
        [](const draft::Preformatted&) {}, [](const draft::Rule&) {}, [](const draft::PageMark&) {},
        [](const draft::Furniture&) {},
        [&](const draft::NoteBody& note) { collect(note.content, marks); },
        [](const draft::Replaced&) {});
}

void collect(const draft::Blocks& content, std::vector<Mark>& marks) {
    for (const draft::Block& block : content) collect(block, marks);
}

}  // namespace

std::vector<Mark> marks_of(const draft::Inlines& content) {
    std::vector<Mark> marks;
    collect(content, marks);
    return marks;
}

std::vector<Mark> marks_of(const draft::Blocks& content) {
    std::vector<Mark> marks;
    collect(content, marks);
    return marks;
}

namespace {

void collect_ids(const draft::Inlines& content, std::set<std::string>& ids) {
    const auto add = [&ids](const std::vector<std::string>& found) {
        for (const std::string& id : found) ids.insert('#' + id);
    };
    for (const draft::Inline& node : content)
        if (const auto* raised = std::get_if<draft::Superscript>(&node.value)) add(raised->ids);
        else if (const auto* text = std::get_if<draft::Text>(&node.value)) add(text->ids);
        else if (const auto* link = std::get_if<draft::Link>(&node.value))
            collect_ids(link->content, ids);
}

// Notes begin in paragraphs; those that are found already have their ids.
std::set<std::string> targets(const Workbench& work) {
    std::set<std::string> ids;
    for (const FoundNote& note : work.notes)
        for (const std::string& id : note.ids) ids.insert('#' + id);
    if (!work.notes.empty()) return ids;
    for (const Piece& piece : work.flow)
        if (const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value))
            collect_ids(paragraph->content, ids);
    return ids;
}

}  // namespace

std::vector<Mark> marks_of(const Workbench& work) {
    const std::set<std::string> ids = targets(work);
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const Piece& piece = work.flow[i];
        if (piece.role != Piece::Role::body && piece.role != Piece::Role::note) continue;
        const std::size_t first = marks.size();
        collect(piece.block, marks);
        const auto leads_nowhere = [&](const Mark& mark) {
            return !mark.raised && !ids.contains(mark.links.front().target);
        };
        marks.erase(std::remove_if(marks.begin() + static_cast<std::ptrdiff_t>(first), marks.end(),
                                   leads_nowhere),
                    marks.end());
        for (std::size_t m = first; m < marks.size(); ++m) {
            marks[m].piece = i;
            if (piece.role == Piece::Role::note) marks[m].note = piece.note;
        }
    }
    return marks;
}

}  // namespace voetnoot::normalize::notes
