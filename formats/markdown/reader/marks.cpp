#include "formats/markdown/reader/marks.hpp"

#include "formats/markdown/reader/addresses.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <variant>

namespace voetnoot::markdown::reader {
namespace {

struct Mark {
    std::size_t begin = 0;  // in the run
    std::size_t end = 0;
    std::size_t text_begin = 0;
    std::size_t text_end = 0;
    // "[^7]", "$^{7}$", and one of "¹", "*", "[7]", "^7^".
    enum class Kind { note, formula, bare } kind = Kind::note;
    std::string label = {};  // of a bare one
};

std::optional<Mark> note_mark(const Run& run, std::size_t at, const Dialect& dialect) {
    if (!std::binary_search(dialect.references.begin(), dialect.references.end(), run.origin[at].begin))
        return {};
    const std::size_t close = run.text.find(']', at);
    if (close == std::string::npos || !run.is_contiguous(at, close + 1)) return {};
    return Mark{at, close + 1, at + 2, close, Mark::Kind::note};
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(' ', at), text.size());
}

// "$^{7}$", "$^7$", "${ }^{7}$", "$ ^{\\mathrm{7}} $".
std::optional<Mark> raised_formula(const Run& run, std::size_t at, const Dialect& dialect) {
    constexpr std::size_t longest = 256;
    const std::string_view text = std::string_view(run.text).substr(0, at + longest);
    if (dialect.base[run.origin[at].begin] != '$') return {};
    std::size_t begin = skip_spaces(text, at + 1);
    if (text.substr(begin, 1) == "{") {
        begin = skip_spaces(text, begin + 1);
        if (text.substr(begin, 1) != "}") return {};
        begin = skip_spaces(text, begin + 1);
    }
    if (text.substr(begin, 1) != "^") return {};
    begin = skip_spaces(text, begin + 1);
    const std::size_t close = text.find('$', begin);
    if (close == text.npos || !run.is_contiguous(at, close + 1)) return {};
    std::size_t end = close;
    const auto take_off = [&](std::string_view opening) {
        while (end > begin && text[end - 1] == ' ') --end;
        if (!text.substr(begin, end - begin).starts_with(opening) || text[end - 1] != '}') return;
        begin = skip_spaces(text, begin + opening.size());
        --end;
    };
    take_off("{");
    for (const std::string_view face : {"\\text{", "\\mathrm{", "\\textrm{"}) take_off(face);
    while (end > begin && text[end - 1] == ' ') --end;
    if (begin >= end || text.substr(begin, end - begin).find_first_of("{}\\^_$") != text.npos) return {};
    return Mark{at, close + 1, begin, end, Mark::Kind::formula};
}

// "\\[7\\]": between its bytes the letter has backslashes and nothing else.
bool is_contiguous_but_escaped(const Run& run, std::size_t from, std::size_t to,
                               std::string_view letter) {
    for (std::size_t i = from + 1; i < to; ++i) {
        const std::uint32_t end = run.origin[i - 1].end;
        const std::uint32_t begin = run.origin[i].begin;
        if (begin != end && (begin != end + 1 || letter[end] != '\\')) return false;
    }
    return true;
}

// "[7]", "[3, 4]", "[5-7]": perhaps a mark.
std::optional<Mark> bracketed_number(const Run& run, std::size_t at, std::string_view letter) {
    constexpr std::size_t longest = 24;
    const std::string_view text = run.text;
    const std::size_t close = text.substr(0, at + longest).find(']', at);
    if (close == text.npos || close == at + 1) return {};
    const std::string_view inner = text.substr(at + 1, close - at - 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!is_digit(inner.front()) || !is_digit(inner.back())) return {};
    if (inner.find_first_not_of("0123456789,;- \xE2\x80\x93") != inner.npos) return {};
    if (!is_contiguous_but_escaped(run, at, close + 1, letter)) return {};
    return Mark{at, close + 1, at, close + 1, Mark::Kind::bare, run.text.substr(at, close + 1 - at)};
}

// "^7^", as pandoc writes it.
std::optional<Mark> caret_mark(const Run& run, std::size_t at) {
    constexpr std::size_t longest = 6;
    const std::string_view text = run.text;
    const std::size_t close = text.substr(0, at + longest).find('^', at + 1);
    if (close == text.npos || close == at + 1 || !run.is_contiguous(at, close + 1)) return {};
    const std::string_view label = text.substr(at + 1, close - at - 1);
    const bool alphanumeric = std::all_of(label.begin(), label.end(), is_alphanumeric);
    if (!alphanumeric && label.find_first_not_of('*') != label.npos) return {};
    return Mark{at, close + 1, at, close + 1, Mark::Kind::bare, std::string(label)};
}

template <std::size_t count>
bool is_one_of(std::string_view text, const std::array<std::string_view, count>& signs) {
    return std::find(signs.begin(), signs.end(), text) != signs.end();
}

// The digit that a raised digit is, else 0.
char raised_digit(char32_t c) {
    if (c == U'\u00B9') return '1';
    if (c == U'\u00B2' || c == U'\u00B3') return static_cast<char>('2' + (c - U'\u00B2'));
    if (c == U'\u2070' || (c >= U'\u2074' && c <= U'\u2079'))
        return static_cast<char>('0' + (c - U'\u2070'));
    return '\0';
}

// The bytes of a code point as the letter has them, or what a character reference ("&sup1;") stands for.
bool is_one_sign(const Run& run, std::size_t from, std::size_t to) {
    const Run::Origin first = run.origin[from];
    return run.is_contiguous(from, to) ||
           (run.origin[to - 1].begin == first.begin && run.origin[to - 1].end == first.end);
}

// "¹²", "¹⁾"; also "³⁻⁵" and "³–⁵". Behind a raised sign it is a power: "s⁻¹".
// Where it is not in one piece in the letter there is none, nor one from any of its digits up to there,
// which is `next` then: they are not looked at again.
std::optional<Mark> raised_number(const Run& run, std::size_t at, std::size_t& next) {
    const std::string_view text = run.text;
    constexpr std::array<std::string_view, 2> signs{"⁻", "⁺"};
    constexpr std::array<std::string_view, 2> dashes{"⁻", "–"};
    const auto is_raised = [&text](std::size_t i) {
        return i < text.size() && raised_digit(next_code_point(text, i)) != '\0';
    };
    if (is_one_of(text.substr(0, at).substr(at < 3 ? at : at - 3), signs)) return {};
    Mark mark{at, at, at, at, Mark::Kind::bare};
    for (std::size_t i = at; i < text.size();) {
        if (const std::size_t dash = i; i != at && is_one_of(text.substr(i, 3), dashes)) {
            if (mark.label.find('-') != std::string::npos || !is_raised(dash + 3)) break;
            mark.label += '-';
            i = dash + 3;
            continue;
        }
        const std::size_t begin = i;
        const char digit = raised_digit(next_code_point(text, i));
        if (digit == '\0') break;
        mark.label += digit;
        const bool follows = begin == at || run.origin[begin].begin == run.origin[begin - 1].end;
        if (!follows || !is_one_sign(run, begin, i)) {
            next = std::max(next, begin);
            return {};
        }
        mark.end = mark.text_end = i;
    }
    constexpr std::string_view bracket = "⁾";
    if (mark.label.empty()) return {};
    if (text.substr(mark.end, bracket.size()) == bracket &&
        run.is_contiguous(mark.begin, mark.end + bracket.size())) {
        mark.end = mark.text_end = mark.end + bracket.size();
        mark.label += ')';
    }
    return mark;
}

// Each sign of a raised number by itself: where it stands must be known of each.
draft::Inlines signs_of(const Run& run, const Mark& mark) {
    draft::Inlines content;
    std::size_t at = mark.begin;
    for (const char c : mark.label) {
        const std::size_t from = at;
        next_code_point(run.text, at);
        content.push_back({draft::Text{std::string(1, c), run.span(from, at)}});
    }
    return content;
}

// Likewise of a formula and of "\\[7\\]"; the first and the last sign are all that stands before and
// behind them, for none of that is shown.
draft::Inlines signs_with_all_around(const Run& run, const Mark& mark) {
    draft::Inlines content;
    for (std::size_t at = mark.text_begin; at < mark.text_end;) {
        const std::size_t from = at;
        next_code_point(run.text, at);
        content.push_back({draft::Text{run.text.substr(from, at - from),
                                       run.span(from == mark.text_begin ? mark.begin : from,
                                                at == mark.text_end ? mark.end : at)}});
    }
    return content;
}

// "\\*", "\\*\\*", "†": at the beginning of a line, or behind a word and not within one. A star that is
// not escaped may be emphasis gone wrong, but for one that touches a word.
std::optional<Mark> note_sign(const Run& run, std::size_t at, std::string_view letter) {
    const std::string_view text = run.text;
    const std::uint32_t place = run.origin[at].begin;
    const bool escaped = place > 0 && letter[place - 1] == '\\';
    const bool behind_word = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
    if (text[at] == '*' && !escaped && !behind_word) return {};
    const std::string_view sign = text[at] == '*' ? text.substr(at, 1) : text.substr(at, 3);
    if (sign != "*" && sign != "†" && sign != "‡") return {};
    std::size_t end = at;
    for (int signs = 0; text.substr(end, sign.size()) == sign; end += sign.size())
        if (++signs > 3) return {};  // a row of them, which is looked at from each of its places
    if (at > 0 && std::string_view(" \t([{").find(text[at - 1]) != std::string_view::npos) return {};
    if (std::size_t next = end;
        at > 0 && end < text.size() && is_word_character(next_code_point(text, next)))
        return {};
    return Mark{at, end, at, end, Mark::Kind::bare, run.text.substr(at, end - at)};
}

std::vector<Mark> find_marks(const Run& run, const Dialect& dialect) {
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < run.text.size();) {
        std::optional<Mark> mark;
        std::size_t next = at + 1;
        switch (run.text[at]) {
            case '[':
                mark = note_mark(run, at, dialect);
                if (!mark) mark = bracketed_number(run, at, dialect.letter);
                break;
            case '$':
                mark = raised_formula(run, at, dialect);
                break;
            case '^':
                mark = caret_mark(run, at);
                break;
            case '*':
                mark = note_sign(run, at, dialect.letter);
                break;
            case '\xC2':
                mark = raised_number(run, at, next);
                break;
            case '\xE2':
                mark = raised_number(run, at, next);
                if (!mark) mark = note_sign(run, at, dialect.letter);
                break;
            default:
                break;
        }
        at = mark ? mark->end : next;
        if (mark) marks.push_back(*mark);
    }
    return marks;
}

draft::Inlines content_of_bare(const Run& run, const Mark& mark) {
    const bool bracketed = mark.label.starts_with('[');
    if (bracketed && !run.is_contiguous(mark.begin, mark.end)) return signs_with_all_around(run, mark);
    if (!bracketed && mark.label.find('-') != std::string::npos) return signs_of(run, mark);
    return {{draft::Text{mark.label, run.span(mark.begin, mark.end)}}};
}

// The text between two marks.
void append_plain(const Run& run, std::size_t begin, std::size_t end, bool with_addresses,
                  draft::Inlines& to) {
    std::size_t done = begin;
    if (with_addresses) {
        for (const Address& address :
             find_addresses(std::string_view(run.text).substr(begin, end - begin))) {
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

void append_marked_text(const Run& run, const Dialect& dialect, bool with_addresses,
                        draft::Inlines& to) {
    std::size_t done = 0;
    for (const Mark& mark : find_marks(run, dialect)) {
        append_plain(run, done, mark.begin, with_addresses, to);
        const Span span = run.span(mark.begin, mark.end);
        const std::string text = run.text.substr(mark.text_begin, mark.text_end - mark.text_begin);
        switch (mark.kind) {
            case Mark::Kind::note:
                to.push_back({draft::NoteMark{lower_case(text), text, span}});
                break;
            case Mark::Kind::bare:
                to.push_back({draft::Superscript{content_of_bare(run, mark), span, {}, text}});
                break;
            case Mark::Kind::formula:
                to.push_back({draft::Superscript{signs_with_all_around(run, mark), span}});
                break;
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
            [&](const draft::Formula& value) { text += value.text; },
            [&](const draft::Image& value) { text += value.alt; },
            [&](const draft::NoteMark& value) { text += value.label; },
            [&](const draft::HardBreak&) { text += ' '; }, [&](const draft::SoftBreak&) { text += ' '; },
            [&](const draft::Emphasis& value) { text += shown_text(value.content); },
            [&](const draft::Strong& value) { text += shown_text(value.content); },
            [&](const draft::Superscript& value) { text += shown_text(value.content); },
            [&](const draft::Subscript& value) { text += shown_text(value.content); },
            [&](const draft::Foreign& value) { text += shown_text(value.content); },
            [&](const draft::Styled& value) { text += shown_text(value.content); },
            [&](const draft::Link& value) { text += shown_text(value.content); },
            [&](const draft::Replaced& value) { text += value.text; });
    }
    return text;
}

}  // namespace voetnoot::markdown::reader
