#include "formats/pdfa/foreign/references.hpp"

#include "formats/pdfa/foreign/calls.hpp"
#include "formats/pdfa/foreign/labels.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

class Binder {
public:
    Binder(std::vector<Page>& pages, const std::vector<FoundNote>& notes)
        : pages_(pages), notes_(notes), by_page_(pages.size()), of_page_(pages.size()) {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            auto& [begin, end] = of_page_[notes[i].page];
            if (end == 0) begin = i;
            end = i + 1;
            if (!by_page_[notes[i].page].emplace(notes[i].label, i).second)
                borne_twice_.emplace(notes[i].page, notes[i].label);
            const auto [known, first] = in_file_.emplace(notes[i].label, i);
            if (!first) known->second = std::nullopt;
        }
    }

    void run() {
        if (notes_.empty()) return;
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            const Line* before = nullptr;  // on the page
            for (Line& line : pages_[i].lines) {
                if (line.role != Role::body || line.hidden) continue;
                if (before != nullptr && stands_alone(line, *before))
                    line.tokens.front().height = Height::raised;
                before = &line;
                join_marks(line);
                for (std::size_t t = 0; t < line.tokens.size(); ++t) {
                    if (line.tokens[t].height == Height::raised) raised(i, line, t);
                    else if (line.tokens[t].link) t += linked(i, line, t);
                }
            }
        }
    }

private:
    // A mark that the end of a line parts from its word has nothing beside it that it could stand higher
    // than.
    bool stands_alone(const Line& line, const Line& before) const {
        const Token& token = line.tokens.front();
        return line.tokens.size() == 1 && token.height == Height::line &&
               line.size < 0.9 * before.size && bare_label(token.text) && due_.is(token.text) &&
               before.baseline > line.baseline && before.baseline - line.baseline < 2 * before.size;
    }

    // A mark that links cut in pieces is one.
    static void join_marks(Line& line) {
        const auto cut = [](const Token& before, const Token& token) {
            return token.tight && token.height == Height::raised && before.height == Height::raised;
        };
        if (std::adjacent_find(line.tokens.begin(), line.tokens.end(), cut) == line.tokens.end()) return;
        std::vector<Token> joined;
        for (Token& token : line.tokens) {
            if (!joined.empty() && cut(joined.back(), token)) {
                joined.back().text += token.text;
                joined.back().box = around(joined.back().box, token.box);
                joined.back().glyphs.insert(joined.back().glyphs.end(), token.glyphs.begin(),
                                            token.glyphs.end());
                if (!joined.back().link) joined.back().link = token.link;
            } else {
                joined.push_back(std::move(token));
            }
        }
        line.tokens = std::move(joined);
    }

    void raised(std::size_t page, Line& line, std::size_t t) {
        if (is_unit(line, t) && !line.tokens[t].link) return;
        bind(page, line, t);
        std::vector<std::string> labels;
        for (const Call& call : line.tokens[t].calls) labels.push_back(call.label);
        due_.pass(line.tokens[t].text, labels);
    }

    void bind(std::size_t page, Line& line, std::size_t t) {
        Token& token = line.tokens[t];
        const auto label = bare_label(token.text);
        const auto led_to = token.link && label ? note_at(page, *token.link) : std::nullopt;
        if (led_to && notes_[*led_to].label == *label && borne_twice_.contains({page, *label})) {
            token.calls.push_back({*label, *led_to});
            return;
        }
        const auto here = [&](const std::string& one) { return of_page(page, one).has_value(); };
        for (const std::string& one : parted(token.text, due_, here))
            token.calls.push_back({one, *of_page(page, one)});
        if (!token.calls.empty() || is_unit(line, t)) return;
        if (led_to && (notes_[*led_to].label.empty() || notes_[*led_to].label == *label)) {
            token.calls.push_back({*label, *led_to});
            return;
        }
        if (const auto note = label ? lost_label(page, *label) : std::nullopt) {
            token.calls.push_back({*label, *note});
            return;
        }
        if (const auto note = label ? deferred(page, *label) : std::nullopt) {
            token.calls.push_back({*label, *note});
            return;
        }
        const auto anywhere = [&](const std::string& one) { return of_file(one).has_value(); };
        const std::vector<std::string> labels = parted(token.text, due_, anywhere);
        if (labels != pieces(token.text) && !count_on(labels)) return;  // "48" is not 4 and 8
        for (const std::string& one : labels) token.calls.push_back({one, *of_file(one)});
    }

    static bool count_on(const std::vector<std::string>& labels) {
        for (std::size_t i = 1; i < labels.size(); ++i)
            if (number_of(labels[i]).value_or(0) != number_of(labels[i - 1]).value_or(0) + 1)
                return false;
        return true;
    }

    // The note of the page that bears no label, where its neighbour counts on from this one.
    std::optional<std::size_t> lost_label(std::size_t page, const std::string& label) const {
        const auto number = number_of(label);
        const auto [begin, end] = of_page_[page];
        for (std::size_t i = begin; number && i < end; ++i) {
            if (!notes_[i].label.empty()) continue;
            if (i > 0 && number_of(notes_[i - 1].label) == *number - 1) return i;
            if (i + 1 < notes_.size() && number_of(notes_[i + 1].label) == *number + 1) return i;
        }
        return std::nullopt;
    }

    // The note of the next page, where numbers begin anew in the file and that page does not call it:
    // its own had no room for it.
    std::optional<std::size_t> deferred(std::size_t page, const std::string& label) {
        const std::size_t next = page + 1;
        const auto known = in_file_.find(label);
        if (known == in_file_.end() || known->second || next == pages_.size()) return std::nullopt;
        const auto note = of_page(next, label);
        if (!note) return std::nullopt;
        const auto calls = calls_.try_emplace(next, pages_[next], next).first;
        return calls->second.has(label) ? std::nullopt : note;
    }

    // A number on the line that a link leads to its note, with what the link covers besides: "t1)". The
    // pieces that it was parted in, less one.
    std::size_t linked(std::size_t page, Line& line, std::size_t t) const {
        constexpr std::size_t most = 8;  // bytes
        const Token whole = line.tokens[t];
        const std::string& text = whole.text;
        const std::size_t from = text.find_first_of("0123456789");
        if (text.size() > most || from == std::string::npos) return 0;
        const std::size_t to = std::min(text.find_first_not_of("0123456789", from), text.size());
        const std::string label = text.substr(from, to - from);
        const auto note = note_at(page, *whole.link);
        if (!note || notes_[*note].label != label) return 0;
        std::vector<Token> pieces;
        const double wide = (whole.box.right - whole.box.left) / static_cast<double>(text.size());
        const auto piece = [&](std::size_t begin, std::size_t end) {
            if (begin == end) return;
            Token part = whole;
            part.text = text.substr(begin, end - begin);
            part.box.left = whole.box.left + wide * static_cast<double>(begin);
            part.box.right = whole.box.left + wide * static_cast<double>(end);
            part.tight = pieces.empty() ? whole.tight : true;
            if (!pieces.empty()) part.glyphs.clear();  // the first has them all
            pieces.push_back(std::move(part));
        };
        piece(0, from);
        piece(from, to);
        pieces.back().calls.push_back({label, *note});
        piece(to, text.size());
        const auto at = line.tokens.begin() + static_cast<std::ptrdiff_t>(t);
        line.tokens.insert(line.tokens.erase(at), pieces.begin(), pieces.end());
        return pieces.size() - 1;
    }

    // Where a link leads to the label of a note, or somewhat above it.
    std::optional<std::size_t> note_at(std::size_t page, std::size_t link) const {
        constexpr double near = 14;  // points
        const Link& to = pages_[page].links[link];
        if (!to.page || !to.top || *to.page >= pages_.size() || pages_[*to.page].turn != 0)
            return std::nullopt;
        std::optional<std::size_t> nearest;
        double distance = near;
        const auto [begin, end] = of_page_[*to.page];
        for (std::size_t i = begin; i < end; ++i) {
            const double away = std::abs(*to.top - notes_[i].box.top);
            if (away >= distance) continue;
            distance = away;
            nearest = i;
        }
        return nearest;
    }

    std::optional<std::size_t> of_page(std::size_t page, const std::string& label) const {
        const auto found = by_page_[page].find(label);
        return found == by_page_[page].end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<std::size_t> of_file(const std::string& label) const {
        const auto found = in_file_.find(label);
        return found == in_file_.end() ? std::nullopt : found->second;
    }

    std::vector<Page>& pages_;
    const std::vector<FoundNote>& notes_;
    std::vector<std::map<std::string, std::size_t>> by_page_;
    std::vector<std::pair<std::size_t, std::size_t>> of_page_;   // notes of a page, from and to
    std::set<std::pair<std::size_t, std::string>> borne_twice_;  // on a page
    std::map<std::string, std::optional<std::size_t>> in_file_;  // nothing: several bear it
    std::map<std::size_t, Calls> calls_;  // of pages whose notes the page before may call
    Due due_;
};

}  // namespace

bool is_unit(const Line& line, std::size_t token) {
    if (token == 0 || !line.tokens[token].tight) return false;
    const std::string& before = line.tokens[token - 1].text;
    if (before.empty()) return false;
    const std::size_t unit = before.find_last_of("0123456789(/");
    const std::string_view last =
        std::string_view(before).substr(unit == std::string::npos ? 0 : unit + 1);
    return before == "10" || is_one_of(last, {"m", "km", "cm", "dm", "mm", "hm", "\u00B5m"});
}

bool calls_a_note(const Line& line) {
    for (std::size_t t = 1; t < line.tokens.size(); ++t) {
        if (line.tokens[t].height != Height::raised || is_unit(line, t)) continue;
        const std::vector<std::string> marks = pieces(line.tokens[t].text);
        if (!marks.empty() && (bare_label(marks.front()) || number_of_numeral(marks.front())))
            return true;
    }
    return false;
}

void bind_references(std::vector<Page>& pages, const std::vector<FoundNote>& notes) {
    Binder(pages, notes).run();
}

}  // namespace voetnoot::pdfa::foreign
