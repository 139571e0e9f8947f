#include "formats/pdfa/foreign/furniture.hpp"

#include "formats/pdfa/foreign/labels.hpp"
#include "pipeline/normalize/page_number.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

constexpr double zone = 0.14;         // of the page's height, at its head and at its foot
constexpr double sameness = 3.0;      // points
constexpr double apart = 1.9;         // baselines of a running head and of the text, in em
constexpr std::size_t longest = 200;  // bytes: more is no running head

struct Seen {
    std::size_t page = 0;
    Line* line = nullptr;
    double height = 0;  // above the page's foot
};

// What a line says but for its digits.
std::string pattern_of(const Line& line) {
    std::string pattern;
    for (const Token& token : line.tokens) {
        for (std::size_t i = 0; i < token.text.size();) {
            const std::size_t at = i;
            const char32_t c = next_code_point(token.text, i);
            if (c >= '0' && c <= '9') {
                if (pattern.empty() || pattern.back() != '#') pattern += '#';
            } else {
                pattern.append(token.text, at, i - at);
            }
        }
    }
    return pattern;
}

std::optional<long> only_number(const Line& line) {
    long number = 0;
    std::size_t digits = 0;
    for (const Token& token : line.tokens) {
        for (const char c : token.text) {
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
                if (++digits > 4) return std::nullopt;
            } else if (c != '-' && c != '|' && c != '(' && c != ')' && c != '.') {
                return std::nullopt;
            }
        }
    }
    return digits > 0 ? std::optional(number) : std::nullopt;
}

class Furniture {
public:
    explicit Furniture(std::vector<Page>& pages) : pages_(pages) {}

    void run() {
        for (std::size_t i = 0; i < pages_.size(); ++i) collect(i);
        for (auto& [pattern, lines] : seen_) repeated(pattern, lines);
    }

private:
    // Notes of one pattern ("⁴⁷ NOU 2023: 4") may stand at one height of two pages.
    static bool is_note(const Line& line) {
        const auto label = label_of(line);
        return line.tokens.front().element ||
               (label && label->raised && line.tokens.size() > label->tokens);
    }

    static double above_foot(const Page& page, const Line& line) {
        return line.baseline - page.bottom();
    }

    void collect(std::size_t index) {
        Page& page = pages_[index];
        const std::vector<const Line*> outer = outermost(page);
        for (Line& line : page.lines) {
            if (line.hidden || line.turn != page.turn || is_note(line)) continue;
            const double height = above_foot(page, line);
            const bool in_zone =
                height < zone * page.upright_height() || height > (1 - zone) * page.upright_height();
            std::string text = text_of(line);
            if (in_zone && text.size() <= 60 && normalize::is_page_number(text)) {
                line.role = Role::furniture;
                continue;
            }
            const bool apart_from_text = std::find(outer.begin(), outer.end(), &line) != outer.end();
            if (text.size() > longest || !(line.artifact || apart_from_text)) continue;
            seen_[pattern_of(line)].push_back({index, &line, height});
        }
    }

    // The lines at the head and at the foot down, or up, to the first that the text follows closely, and
    // those that stand beside the text.
    static std::vector<const Line*> outermost(const Page& page) {
        std::vector<const Line*> lines;
        for (const Line& line : page.lines)
            if (!line.hidden && line.turn == page.turn) lines.push_back(&line);
        std::sort(lines.begin(), lines.end(), [](const Line* a, const Line* b) {
            return a->baseline != b->baseline ? a->baseline > b->baseline : a->box.left < b->box.left;
        });
        std::vector<const Line*> found;
        walk(page, lines, 1, found);
        std::reverse(lines.begin(), lines.end());
        walk(page, lines, -1, found);
        beside(page, lines, found);
        return found;
    }

    // `down` is 1 from the head, -1 from the foot. A group of lines in the zone with a gap behind it.
    static void walk(const Page& page, const std::vector<const Line*>& lines, int down,
                     std::vector<const Line*>& found) {
        std::vector<const Line*> group;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double height = above_foot(page, *lines[i]);
            const double from_edge = down > 0 ? page.upright_height() - height : height;
            if (from_edge > zone * page.upright_height()) break;
            group.push_back(lines[i]);
            const double gap = i + 1 < lines.size()
                                   ? std::abs(lines[i]->baseline - lines[i + 1]->baseline)
                                   : page.upright_height();
            if (gap >= apart * lines[i]->size) {
                found.insert(found.end(), group.begin(), group.end());
                group.clear();
            }
        }
    }

    // A column beside the text: lines that nothing of the widest column stands above or below.
    static void beside(const Page& page, const std::vector<const Line*>& lines,
                       std::vector<const Line*>& found) {
        double left = 0, right = 0;
        for (const Line* line : lines) {
            if (line->box.right - line->box.left <= right - left) continue;
            left = line->box.left;
            right = line->box.right;
        }
        if (right - left > 0.72 * page.upright_width()) return;  // there is no room for one
        for (const Line* line : lines)
            if (line->box.right < left - 5 || line->box.left > right + 5) found.push_back(line);
    }

    void repeated(const std::string& pattern, std::vector<Seen>& lines) {
        std::stable_sort(lines.begin(), lines.end(),
                         [](const Seen& a, const Seen& b) { return a.height < b.height; });
        for (std::size_t begin = 0; begin < lines.size();) {
            std::size_t end = begin + 1;
            while (end < lines.size() && lines[end].height - lines[end - 1].height <= sameness) ++end;
            group(pattern, lines, begin, end);
            begin = end;
        }
    }

    void group(const std::string& pattern, std::vector<Seen>& lines, std::size_t begin,
               std::size_t end) {
        std::vector<std::size_t> on;
        for (std::size_t i = begin; i < end; ++i) on.push_back(lines[i].page);
        std::sort(on.begin(), on.end());
        on.erase(std::unique(on.begin(), on.end()), on.end());
        if (on.size() < 2) return;
        if (pattern == "#" || only_number(*lines[begin].line)) {
            numbers(lines, begin, end);
            return;
        }
        for (std::size_t i = begin; i < end; ++i) lines[i].line->role = Role::furniture;
    }

    // Numbers at one height number the pages where they grow as those do.
    static void numbers(std::vector<Seen>& lines, std::size_t begin, std::size_t end) {
        std::map<long, std::vector<Line*>> by_first;
        for (std::size_t i = begin; i < end; ++i)
            if (const auto number = only_number(*lines[i].line))
                by_first[*number - static_cast<long>(lines[i].page)].push_back(lines[i].line);
        for (auto& [first, same] : by_first)
            if (same.size() >= 2)
                for (Line* line : same) line->role = Role::furniture;
    }

    std::vector<Page>& pages_;
    std::map<std::string, std::vector<Seen>> seen_;
};

}  // namespace

void mark_furniture(std::vector<Page>& pages) {
    Furniture(pages).run();
}

}  // namespace voetnoot::pdfa::foreign
