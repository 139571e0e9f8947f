#include "reader/marks.hpp"

#include "reader/addresses.hpp"

#include "document/visit.hpp"
#include "text/text.hpp"

#include <algorithm>
#include <optional>
#include <variant>

namespace voetnoot::markdown {
namespace {

struct Mark {
    std::size_t begin = 0;  // in the run
    std::size_t end = 0;
    std::size_t text_begin = 0;
    std::size_t text_end = 0;
    bool note = false;      // "[^7]", else "$^{7}$"
};

std::optional<Mark> note_mark(const Run& run, std::size_t at, const Dialect& dialect) {
    if (!std::binary_search(dialect.references.begin(), dialect.references.end(), run.origin[at].begin)) return {};
    const std::size_t close = run.text.find(']', at);
    if (close == std::string::npos || !run.is_contiguous(at, close + 1)) return {};
    return Mark{at, close + 1, at + 2, close, true};
}

// "$^{7}$" and "$^7$".
std::optional<Mark> raised_formula(const Run& run, std::size_t at) {
    const std::string_view text = run.text;
    if (text.substr(at, 2) != "$^") return {};
    const std::size_t close = text.find('$', at + 2);
    if (close == text.npos || !run.is_contiguous(at, close + 1)) return {};
    const bool braces = text[at + 2] == '{';
    const std::size_t begin = braces ? at + 3 : at + 2;
    const std::size_t end = braces ? close - 1 : close;
    if (begin >= end || (braces && text[end] != '}')) return {};
    if (text.substr(begin, end - begin).find_first_of("{}\\^_$") != text.npos) return {};
    return Mark{at, close + 1, begin, end, false};
}

std::vector<Mark> find_marks(const Run& run, const Dialect& dialect) {
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < run.text.size();) {
        std::optional<Mark> mark;
        if (run.text[at] == '[') mark = note_mark(run, at, dialect);
        if (run.text[at] == '$') mark = raised_formula(run, at);
        at = mark ? mark->end : at + 1;
        if (mark) marks.push_back(*mark);
    }
    return marks;
}

// The text between two marks.
void append_plain(const Run& run, std::size_t begin, std::size_t end, bool with_addresses, draft::Inlines& to) {
    std::size_t done = begin;
    if (with_addresses) {
        for (const Address& address : find_addresses(std::string_view(run.text).substr(begin, end - begin))) {
            const std::size_t from = begin + address.begin;
            const std::size_t upto = begin + address.end;
            append_texts(run, done, from, to);
            draft::Link link{address.target, {}, run.span(from, upto)};
            append_texts(run, from, upto, link.content);
            to.push_back({std::move(link)});
            done = upto;
        }
    }
    append_texts(run, done, end, to);
}

}  // namespace

void append_marked_text(const Run& run, const Dialect& dialect, bool with_addresses, draft::Inlines& to) {
    std::size_t done = 0;
    for (const Mark& mark : find_marks(run, dialect)) {
        append_plain(run, done, mark.begin, with_addresses, to);
        const Span span = run.span(mark.begin, mark.end);
        const std::string text = run.text.substr(mark.text_begin, mark.text_end - mark.text_begin);
        if (mark.note) {
            to.push_back({draft::NoteMark{lower_case(text), text, span}});
        } else {
            draft::Superscript raised{{}, span};
            append_texts(run, mark.text_begin, mark.text_end, raised.content);
            to.push_back({std::move(raised)});
        }
        done = mark.end;
    }
    append_plain(run, done, run.text.size(), with_addresses, to);
}

std::string shown_text(const draft::Inlines& content) {
    std::string text;
    for (const draft::Inline& node : content) {
        visit_node(
            node, [&](const draft::Text& value) { text += value.text; },
            [&](const draft::Code& value) { text += value.text; },
            [&](const draft::Image& value) { text += value.alt; },
            [&](const draft::NoteMark& value) { text += value.label; },
            [&](const draft::HardBreak&) { text += ' '; }, [&](const draft::SoftBreak&) { text += ' '; },
            [&](const draft::Emphasis& value) { text += shown_text(value.content); },
            [&](const draft::Strong& value) { text += shown_text(value.content); },
            [&](const draft::Superscript& value) { text += shown_text(value.content); },
            [&](const draft::Subscript& value) { text += shown_text(value.content); },
            [&](const draft::Link& value) { text += shown_text(value.content); },
            [&](const draft::Replaced& value) { text += value.text; });
    }
    return text;
}

}  // namespace voetnoot::markdown
