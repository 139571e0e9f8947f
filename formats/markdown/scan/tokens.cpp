#include "scan/tokens.hpp"

#include "text/text.hpp"

#include <algorithm>
#include <utility>

namespace voetnoot::markdown {

void TokenCollector::add(char c, Place place) {
    text_.push_back(c);
    places_.push_back(place);
}

void TokenCollector::bytes(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return;
    place_labels(begin);
    text_.append(dialect_.letter().substr(begin, end - begin));
    for (std::uint32_t i = begin; i < end; ++i) places_.push_back({i, i + 1});
    last_ = end;
}

void TokenCollector::decoded(std::string_view text, Span span) {
    place_labels(span.begin);
    for (const char c : text) add(c, {span.begin, span.end});
    last_ = span.end;
}

void TokenCollector::space() { add(' ', {last_, last_}); }

void TokenCollector::place_labels(std::uint32_t at) {
    for (const std::string& label : labels_) {
        add(' ', {at, at});
        for (const char c : label) add(c, {at, at});
        add(' ', {at, at});
        checked_ = text_.size();
    }
    labels_.clear();
}

void TokenCollector::raise(std::size_t from, std::size_t to) {
    if (!may_raise_) return;
    for (std::size_t i = from; i < to; ++i) places_[i].raised = true;
    if (from < places_.size()) places_[from].cut = true;
    if (to < places_.size()) places_[to].cut = true;
}

void TokenCollector::erase(std::size_t from, std::size_t to) {
    text_.erase(from, to - from);
    places_.erase(places_.begin() + static_cast<std::ptrdiff_t>(from), places_.begin() + static_cast<std::ptrdiff_t>(to));
}

bool TokenCollector::is_plain(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
        if (places_[i].begin != places_[from].begin + (i - from) || places_[i].end != places_[i].begin + 1) return false;
    return true;
}

void TokenCollector::end_of_text() {
    for (std::size_t at = checked_; at < text_.size();) {
        if (text_[at] != '[' && text_[at] != '$') {
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
        } else if (text_.compare(at, 2, "$^") == 0) {
            after = text_.find('$', at + 2);
            after = after == std::string::npos ? 0 : after + 1;
            const bool braces = after != 0 && text_[at + 2] == '{' && text_[after - 2] == '}';
            begin = at + (braces ? 3 : 2);
            end = after == 0 ? 0 : after - (braces ? 2 : 1);
            const std::string_view inner = begin < end ? std::string_view(text_).substr(begin, end - begin) : "";
            if (inner.empty() || inner.find_first_of("{}\\^_$") != inner.npos) after = 0;
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

void TokenCollector::open_raised(std::size_t level) { open_.push_back({text_.size(), level}); }

void TokenCollector::close_raised(std::size_t level) {
    if (open_.empty() || open_.back().level != level) return;
    raise(open_.back().from, text_.size());
    open_.pop_back();
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
    std::size_t from = 0;
    const auto finish = [&](std::size_t to) {
        if (from == to) return;
        std::string text = clean(std::string_view(text_).substr(from, to - from));
        if (text.empty()) return;
        tokens.push_back({std::move(text), {0, places_[from].begin, places_[to - 1].end}, places_[from].raised, space});
        space = false;
    };
    for (std::size_t at = 0; at < text_.size();) {
        std::size_t after = at;
        const bool white = is_white_space(next_code_point(text_, after));
        const bool cut = at > from && (places_[at].cut || places_[at].raised != places_[at - 1].raised);
        if (white || cut) {
            finish(at);
            from = at;
        }
        if (white) {
            from = after;
            space = true;
        }
        at = after;
    }
    finish(text_.size());
    return tokens;
}

}  // namespace voetnoot::markdown
