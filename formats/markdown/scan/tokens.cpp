#include "formats/markdown/scan/tokens.hpp"

#include "formats/markdown/scan/lines.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace voetnoot::markdown::scan {
namespace {

// A sign that needs no tags to be a mark is a token of its own, so that it can be booked.
bool may_be_mark(char32_t c) {
    return c == U'*' || c == U'[' || c == U']' || c == U'†' || c == U'‡' || c == U'\u00B9' ||
           c == U'\u00B2' || c == U'\u00B3' || (c >= U'\u2070' && c <= U'\u2079') || c == U'\u207E';
}

}  // namespace

void TokenCollector::add(char c, Place place) {
    text_.push_back(c);
    places_.push_back(place);
}

void TokenCollector::bytes(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return;
    const std::size_t first = dialect_.letter().find_first_not_of(" \t", begin);
    if (first < end) place_labels(static_cast<std::uint32_t>(first));  // "- <a id=q></a> <sup>1</sup>"
    text_.append(dialect_.letter().substr(begin, end - begin));
    for (std::uint32_t i = begin; i < end; ++i) places_.push_back({i, i + 1});
    last_ = end;
}

void TokenCollector::decoded(std::string_view text, Span span) {
    place_labels(span.begin);
    for (const char c : text) add(c, {span.begin, span.end});
    last_ = span.end;
}

void TokenCollector::space() {
    add(' ', {last_, last_});
}

namespace {

// Reads what opens items and quotes at the beginning of a line. What else is on it.
std::string_view read_markers(std::string_view line, std::vector<unsigned>& numbers) {
    constexpr std::string_view numerals = "0123456789";
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r>"), line.size()));
        if (line.empty() || marker_length(line) == 0) return line;
        const std::size_t length = std::min(line.find_first_not_of(numerals), line.size());
        if (length != 0)
            numbers.push_back(static_cast<unsigned>(std::stoul(std::string(line.substr(0, length)))));
        line.remove_prefix(length + 1);
    }
}

// The end of a fence and a rule hold none; of definitions and tags no words are shown.
bool holds_words(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t>");
    if (first == line.npos || line[first] == '[' || line[first] == '<') return false;
    for (std::size_t i = first; i < line.size();)
        if (is_word_character(next_code_point(line, i))) return true;
    return false;
}

}  // namespace

// The numbers of the `wanted` items that open before a place: those on its line, before any text, and on
// lines above that hold no word.
std::vector<unsigned> TokenCollector::printed_numbers(std::uint32_t before, std::size_t wanted) const {
    const std::string_view letter = dialect_.letter().substr(0, before);
    std::vector<unsigned> numbers;
    for (std::size_t end = letter.size();;) {
        const std::size_t begin = letter.rfind('\n', end == 0 ? 0 : end - 1) + 1;  // npos + 1 is 0
        std::vector<unsigned> of_line;
        const std::string_view rest = read_markers(letter.substr(begin, end - begin), of_line);
        if (end != letter.size() && !rest.empty() && holds_words(rest)) return numbers;
        numbers.insert(numbers.begin(), of_line.begin(), of_line.end());
        if (numbers.size() >= wanted || begin == 0) return numbers;
        end = begin - 1;
    }
}

// Behind all tags and signs that end what was shown last.
std::uint32_t TokenCollector::end_of_last_line() const {
    const std::string_view letter = dialect_.letter();
    return static_cast<std::uint32_t>(std::min(letter.find('\n', last_), letter.size()));
}

// Where the marks of an item without text stand: on the first line behind what was before that has any.
Span TokenCollector::marks_of_empty_item() const {
    const std::string_view letter = dialect_.letter();
    std::size_t at = std::max(last_, empty_until_);
    if (at != 0 && at <= letter.size() && letter[at - 1] != '\n')
        at = std::min(letter.find('\n', at), letter.size());
    while (at < letter.size()) {
        const std::size_t end = std::min(letter.find('\n', at), letter.size());
        const std::string_view line = letter.substr(at, end - at);
        const std::size_t first = std::min(line.find_first_not_of(" \t\r>"), line.size());
        if (marker_length(line.substr(first)) != 0 && !is_rule(line.substr(first)))
            return {0, static_cast<std::uint32_t>(at + first), static_cast<std::uint32_t>(end)};
        if (holds_words(line)) break;
        at = end + 1;
    }
    return {0, end_of_last_line(), end_of_last_line()};
}

// Not in a mark, nor in the mark or number of a page, which are booked with all that is in them.
std::uint32_t TokenCollector::place_of_label(std::uint32_t at) const {
    const std::string_view letter = dialect_.letter();
    if (at == 0 || at >= letter.size()) return at;
    if (dialect_.reference_at(at) || letter[at] == '{') return at - 1;
    const std::string_view before = letter.substr(0, at);
    const std::string_view line = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
    const std::size_t tag = line.rfind("<page_number");
    const std::size_t end = line.rfind("</page_number");
    if (tag == line.npos || tag == 0 || (end != line.npos && end > tag)) return at;
    return at - static_cast<std::uint32_t>(line.size() - tag) - 1;
}

void TokenCollector::place_labels_of_empty_item() {
    if (labels_.empty()) return;
    const Span marks = marks_of_empty_item();
    if (marks.empty()) return place_labels(marks.begin);
    empty_until_ = marks.end;
    place_labels(marks.begin, [&](std::size_t) {
        std::vector<unsigned> numbers;
        read_markers(dialect_.letter().substr(marks.begin, marks.end - marks.begin), numbers);
        return numbers;
    });
}

void TokenCollector::place_labels(std::uint32_t at) {
    place_labels(at, [&](std::size_t wanted) { return printed_numbers(at, wanted); });
}

template <class Printed>
void TokenCollector::place_labels(std::uint32_t at, Printed printed_in) {
    if (labels_.empty()) return;
    const auto numbered = static_cast<std::size_t>(std::count_if(
        labels_.begin(), labels_.end(), [](const Label& label) { return label.list != nullptr; }));
    const std::vector<unsigned> printed = numbered == 0 ? std::vector<unsigned>{} : printed_in(numbered);
    std::size_t next = printed.size() < numbered ? printed.size() : printed.size() - numbered;
    const std::uint32_t place = place_of_label(at);
    for (auto& [text, list] : labels_) {
        if (list) {
            const std::optional<unsigned> number =
                next < printed.size() ? std::optional(printed[next++]) : std::nullopt;
            if (number && number != list->before) list->next = *number;  // "1. 1. 1." counts
            list->before = number;
            text = std::to_string(list->next++) + list->delimiter;
        }
        add(' ', {place, place});
        for (const char c : text) add(c, {place, place});
        add(' ', {place, place});
        checked_ = text_.size();
    }
    labels_.clear();
}

void TokenCollector::raise(std::size_t from, std::size_t to) {
    if (!may_raise_) return;
    // The label of an item that begins with the mark has no byte of its own, and stands before it.
    while (from < to && places_[from].begin == places_[from].end) ++from;
    const auto is_exact = [this](std::size_t i) { return places_[i].end == places_[i].begin + 1; };
    for (std::size_t i = from; i < to; ++i) {
        places_[i].raised = true;
        // "1&ndash;3" has three pieces, that a label may be one of.
        const bool one =
            i == from || (is_exact(i) ? is_exact(i - 1) : places_[i].begin == places_[i - 1].begin);
        if (!one) places_[i].cut = true;
    }
    if (from < places_.size()) places_[from].cut = true;
    if (to < places_.size()) places_[to].cut = true;
}

void TokenCollector::erase(std::size_t from, std::size_t to) {
    text_.erase(from, to - from);
    places_.erase(places_.begin() + static_cast<std::ptrdiff_t>(from),
                  places_.begin() + static_cast<std::ptrdiff_t>(to));
}

bool TokenCollector::is_plain(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
        if (places_[i].begin != places_[from].begin + (i - from) ||
            places_[i].end != places_[i].begin + 1)
            return false;
    return true;
}

namespace {

std::string_view without_blanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);  // npos + 1 is 0
}

// What a formula at the beginning of the text raises, if that is all of it: "$^{7}$", "${ }^7$",
// "$ ^{\\text{7}} $". Empty if there is none.
std::string_view raised_in_formula(std::string_view text) {
    constexpr std::size_t longest = 255;
    text = text.substr(1, longest);
    const std::size_t close = text.find('$');
    if (close == text.npos) return {};
    std::string_view inner = without_blanks(text.substr(0, close));
    if (inner.starts_with('{')) {
        inner = without_blanks(inner.substr(1));
        if (!inner.starts_with('}')) return {};
        inner = without_blanks(inner.substr(1));
    }
    if (!inner.starts_with('^')) return {};
    inner = without_blanks(inner.substr(1));
    for (const std::string_view opening : {"{", "\\text{", "\\mathrm{", "\\textrm{"})
        if (inner.starts_with(opening) && inner.ends_with('}'))
            inner = without_blanks(inner.substr(opening.size(), inner.size() - opening.size() - 1));
    return inner.find_first_of("{}\\^_") == inner.npos ? inner : std::string_view();
}

}  // namespace

void TokenCollector::end_of_text() {
    for (std::size_t at = checked_; at < text_.size();) {
        const bool sign = text_[at] == '[' || text_[at] == '$';
        if (!sign || dialect_.base()[places_[at].begin] != text_[at]) {  // a plain one is none
            ++at;
            continue;
        }
        std::size_t begin = 0;  // of what is raised
        std::size_t end = 0;
        std::size_t after = 0;
        if (text_[at] == '[') {
            const auto* const mark = dialect_.reference_at(places_[at].begin);
            if (mark && at + (mark->end - mark->begin) <= text_.size()) {
                begin = at + 2;
                end = at + (mark->label_end - mark->begin);
                after = end + 1;
            }
        } else if (const std::string_view inner = raised_in_formula(std::string_view(text_).substr(at));
                   !inner.empty()) {
            begin = static_cast<std::size_t>(inner.data() - text_.data());
            end = begin + inner.size();
            after = text_.find('$', end) + 1;
        }
        if (after == 0 || !is_plain(at, after)) {
            ++at;
            continue;
        }
        raise(begin, end);
        erase(end, after);
        erase(at, begin);
        at += end - begin;
    }
    checked_ = text_.size();
}

void TokenCollector::open_raised(std::size_t level) {
    open_.push_back({text_.size(), level});
}

void TokenCollector::close_raised(std::size_t level) {
    if (open_.empty() || open_.back().level != level || open_.back().style) return;
    raise(open_.back().from, text_.size());
    open_.pop_back();
}

void TokenCollector::open_style(Style style, std::size_t level) {
    open_.push_back({text_.size(), level, style});
}

// What was opened within and never closed, ends unused.
void TokenCollector::close_style(Style style, std::size_t level) {
    const auto open = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& one) {
        return one.level != level || one.style == style;
    });
    if (open == open_.rend() || open->level != level) return;
    for (std::size_t i = open->from; may_raise_ && i < places_.size(); ++i)
        if (places_[i].begin != places_[i].end) places_[i].styles.add(style);  // no labels, no spaces
    open_.erase(open.base() - 1, open_.end());
}

void TokenCollector::forget_raised(std::size_t level) {
    while (!open_.empty() && open_.back().level > level) open_.pop_back();
}

void TokenCollector::raised(std::uint32_t begin, std::uint32_t end) {
    const std::size_t from = text_.size();
    bytes(begin, end);
    raise(from, text_.size());
    checked_ = text_.size();
}

Span TokenCollector::span(std::size_t from) const {
    if (from >= places_.size()) return {0, last_, last_};
    return {0, places_[from].begin, std::max(places_[from].begin, places_.back().end)};
}

std::vector<ScanToken> TokenCollector::tokens() const {
    std::vector<ScanToken> tokens;
    bool space = false;
    bool only_raised = true;  // of that space
    bool sign = false;
    std::size_t from = 0;
    const auto finish = [&](std::size_t to) {
        if (from == to) return;
        std::string text = clean(std::string_view(text_).substr(from, to - from));
        if (text.empty()) return;
        tokens.push_back({std::move(text),
                          {0, places_[from].begin, places_[to - 1].end},
                          places_[from].raised,
                          space,
                          space && only_raised,
                          {},
                          false,
                          places_[from].styles});
        space = false;
        only_raised = true;
    };
    for (std::size_t at = 0; at < text_.size();) {
        std::size_t after = at;
        const char32_t c = next_code_point(text_, after);
        const bool white = is_white_space(c);
        const bool was_sign = sign;
        sign = may_be_mark(c);
        const bool markup =
            at > from && places_[at].begin > places_[at - 1].end;  // "1](#a)[2": it may divide
        const bool cut =
            at > from && (markup || places_[at].cut || places_[at].raised != places_[at - 1].raised ||
                          places_[at].styles != places_[at - 1].styles || sign != was_sign);
        if (white || cut) {
            finish(at);
            from = at;
        }
        if (white) {
            from = after;
            space = true;
            only_raised = only_raised && places_[at].raised;
        }
        at = after;
    }
    finish(text_.size());
    return tokens;
}

}  // namespace voetnoot::markdown::scan
