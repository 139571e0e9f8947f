#include "formats/pdfa/foreign/furniture.hpp"

#include "formats/pdfa/foreign/contents_numbers.hpp"
#include "formats/pdfa/foreign/labels.hpp"
#include "pipeline/normalize/page_number.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

constexpr double zone = 0.14;         // of the page's height, at its head and at its foot
constexpr double sameness = 3.0;      // points
constexpr double apart = 1.9;         // baselines of a running head and of the text, in em
constexpr double far_apart = 2.5;     // likewise of a number that stands outside the zone
constexpr std::size_t longest = 200;  // bytes: more is no running head

struct Seen {
    std::size_t page = 0;
    Line* line = nullptr;
    double height = 0;  // above the page's foot
};

// What a line says but for its digits.
std::string pattern_of(const Line& line) {
    std::string pattern;
    for (const Token& token : line.tokens)
        for (const char c : token.text) {
            const bool digit = c >= '0' && c <= '9';
            if (!digit) pattern += c;
            else if (pattern.empty() || pattern.back() != '#') pattern += '#';
        }
    return pattern;
}

// Of at most four digits, and at most four.
std::vector<long> numbers_in(const Line& line) {
    std::vector<long> numbers;
    for (const Token& token : line.tokens) {
        std::size_t digits = 0;
        for (const char c : token.text) {
            if (c < '0' || c > '9') {
                digits = 0;
            } else if (++digits == 1) {
                if (numbers.size() == 4) return numbers;
                numbers.push_back(c - '0');
            } else if (digits <= 4) {
                numbers.back() = numbers.back() * 10 + (c - '0');
            }
        }
    }
    return numbers;
}

// "7", "- 7 -"; a date is several.
bool is_a_number(const Line& line) {
    return numbers_in(line).size() == 1 &&
           std::all_of(line.tokens.begin(), line.tokens.end(), [](const Token& token) {
               return token.text.find_first_not_of("0123456789-|().") == std::string::npos;
           });
}

class Furniture {
public:
    Furniture(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks)
        : pages_(pages), blocks_(blocks) {}

    void run() {
        for (std::size_t i = 0; i < pages_.size(); ++i) collect(i);
        for (auto& [pattern, lines] : seen_) repeated(pattern, lines);
        if (found_numbers_.empty() && found_texts_.empty()) return;
        for (std::size_t i = 0; i < pages_.size(); ++i)
            for (Line& line : pages_[i].lines) {
                if (line.role != Role::body || line.hidden || line.turn != pages_[i].turn) continue;
                const Seen seen{i, &line, above_foot(pages_[i], line)};
                if (is_a_number(line)) beside_a_number(seen);
                else if (i > 0) in_place_of_a_head(seen);
            }
    }

private:
    // Notes of one pattern ("⁴⁷ NOU 2023: 4") may stand at one height of two pages.
    static bool is_note(const Line& line) {
        const auto label = label_of(line);
        return line.tokens.front().element ||
               (label && label->raised && line.tokens.size() > label->tokens);
    }

    // Of the structure tree: chapters may begin alike.
    bool is_heading(const Line& line) const {
        const Index block = line.tokens.front().block;
        if (!block) return false;
        const std::string& type = blocks_[*block].type;
        return type == "H" || (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6');
    }

    static double above_foot(const Page& page, const Line& line) {
        return line.baseline - page.bottom();
    }

    void collect(std::size_t index) {
        Page& page = pages_[index];
        mark_contents_numbers(page);
        std::set<const Line*> outer = outermost(page);
        const Line* number = number_below(page);
        if (number != nullptr) outer.insert(number);
        const std::set<const Line*> first = first_artifacts(page);
        const bool marks =
            std::any_of(outer.begin(), outer.end(), [](const Line* line) { return line->artifact; });
        for (Line& line : page.lines) {
            if (line.hidden || line.turn != page.turn || is_note(line)) continue;
            if (is_heading(line) || (marks && is_told_text(line))) continue;
            const double height = above_foot(page, line);
            const std::string pattern = pattern_of(line);
            ++everywhere_[pattern];
            const bool in_zone =
                height < zone * page.upright_height() || height > (1 - zone) * page.upright_height();
            std::string text = text_of(line);
            const bool counts =
                !in_zone && &line == number && numbers_in(line).front() == static_cast<long>(index) + 1;
            if (counts || (in_zone && text.size() <= 60 && normalize::is_page_number(text))) {
                line.role = Role::furniture;
                continue;
            }
            // Of a first page it may be the letterhead.
            if (index > 0 && line.artifact && (outer.contains(&line) || first.contains(&line)))
                line.role = Role::furniture;
            if (text.size() > longest || !(line.artifact || outer.contains(&line))) continue;
            seen_[pattern].push_back({index, &line, height});
        }
    }

    // The artifacts with which a page begins, such as the head of a table that goes on there.
    static std::set<const Line*> first_artifacts(const Page& page) {
        constexpr double head = 0.3;  // of the page's height
        double text = page.bottom() + (1 - head) * page.upright_height();
        for (const Line& line : page.lines)
            if (!line.artifact && !line.hidden && line.turn == page.turn)
                text = std::max(text, line.baseline);
        std::set<const Line*> first;
        for (const Line& line : page.lines)
            if (line.artifact && !line.hidden && line.turn == page.turn && line.baseline > text)
                first.insert(&line);
        return first;
    }

    // By the structure tree: the head of a table is, and what repeats it on the next page is an
    // artifact.
    static bool is_told_text(const Line& line) { return !line.artifact && line.tokens.front().block; }

    // A number that is the lowest line, far below all others, wherever on the page: where the paper is
    // larger than the page that was set, as letters by TeX often have it.
    static const Line* number_below(const Page& page) {
        const Line* lowest = nullptr;
        const Line* next = nullptr;
        for (const Line& line : page.lines) {
            if (line.hidden || line.turn != page.turn) continue;
            if (lowest == nullptr || line.baseline < lowest->baseline)
                next = std::exchange(lowest, &line);
            else if (next == nullptr || line.baseline < next->baseline) next = &line;
        }
        const bool is_far =
            next != nullptr && next->baseline - lowest->baseline > far_apart * lowest->size;
        return is_far && is_a_number(*lowest) ? lowest : nullptr;
    }

    // The lines at the head and at the foot down, or up, to the first that the text follows closely, and
    // those that stand beside the text.
    static std::set<const Line*> outermost(const Page& page) {
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
        return {found.begin(), found.end()};
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
        std::set<std::size_t> on;
        bool artifacts = true;
        for (std::size_t i = begin; i < end; ++i) {
            on.insert(lines[i].page);
            artifacts = artifacts && lines[i].line->artifact;
        }
        if (on.size() < 2) return;
        // A heading that comes again and again stands at one height of two pages by chance.
        const bool is_common = !artifacts && everywhere_[pattern] >= 2 * (end - begin);
        const bool is_number = is_a_number(*lines[begin].line);
        if (!is_number && !is_common) same_text(lines, begin, end, artifacts);
        if (is_number || !is_common) numbers(lines, begin, end);
    }

    void same_text(std::vector<Seen>& lines, std::size_t begin, std::size_t end, bool artifacts) {
        std::map<std::string, std::vector<Seen*>> by_text;
        for (std::size_t i = begin; i < end; ++i)
            by_text[artifacts ? std::string() : text_of(*lines[i].line)].push_back(&lines[i]);
        for (auto& [text, same] : by_text) {
            std::set<std::size_t> pages;
            for (const Seen* seen : same) pages.insert(seen->page);
            if (pages.size() < 2) continue;
            const bool repeats = std::any_of(same.begin(), same.end(),
                                             [](const Seen* seen) { return seen->line->artifact; });
            for (const Seen* seen : same)
                if (!repeats || !is_told_text(*seen->line)) seen->line->role = Role::furniture;
            if (!artifacts) found_texts_[text].push_back(*same.front());
        }
    }

    // Lines with a number that grows as the pages do.
    void numbers(std::vector<Seen>& lines, std::size_t begin, std::size_t end) {
        std::map<std::pair<std::size_t, long>, std::vector<Seen*>> by_first;  // which number; of page 0
        for (std::size_t i = begin; i < end; ++i) {
            const std::vector<long> all = numbers_in(*lines[i].line);
            for (std::size_t n = 0; n < all.size(); ++n)
                by_first[{n, all[n] - static_cast<long>(lines[i].page)}].push_back(&lines[i]);
        }
        for (auto& [first, same] : by_first) {
            std::set<std::size_t> pages;
            for (const Seen* seen : same) pages.insert(seen->page);
            if (pages.size() < 2) continue;
            for (const Seen* seen : same) seen->line->role = Role::furniture;
            if (is_a_number(*same.front()->line)) found_numbers_[first.second].push_back(*same.front());
        }
    }

    // The number of a first page may stand a little higher or lower than those of the others, and that
    // of any page close to its text.
    void beside_a_number(const Seen& seen) const {
        constexpr double near = 12;  // points
        const auto found =
            found_numbers_.find(numbers_in(*seen.line).front() - static_cast<long>(seen.page));
        if (found == found_numbers_.end()) return;
        const bool is_near =
            std::any_of(found->second.begin(), found->second.end(), [&](const Seen& number) {
                return std::abs(number.height - seen.height) <= near &&
                       std::abs(number.line->box.right - seen.line->box.right) <= near;
            });
        if (is_near) seen.line->role = Role::furniture;
    }

    // A page that shows little else may not let a running head be seen as one.
    void in_place_of_a_head(const Seen& seen) const {
        const auto found = found_texts_.find(text_of(*seen.line));
        if (found == found_texts_.end() || is_note(*seen.line)) return;
        auto head = std::lower_bound(found->second.begin(), found->second.end(), seen.height - sameness,
                                     [](const Seen& one, double height) { return one.height < height; });
        bool is_there = false;
        for (; head != found->second.end() && head->height <= seen.height + sameness; ++head)
            is_there = is_there || std::abs(head->line->box.left - seen.line->box.left) <= sameness;
        if (is_there) seen.line->role = Role::furniture;
    }

    std::map<std::string, std::vector<Seen>> found_texts_;  // by height; one line of each row of heads

    // By what the number of the first page would be: the first line of each row of numbers.
    std::map<long, std::vector<Seen>> found_numbers_;
    std::vector<Page>& pages_;
    const std::vector<TreeBlock>& blocks_;
    std::map<std::string, std::vector<Seen>> seen_;
    std::map<std::string, std::size_t> everywhere_;  // lines of each pattern, at any height
};

}  // namespace

void mark_furniture(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks) {
    Furniture(pages, blocks).run();
}

}  // namespace voetnoot::pdfa::foreign
