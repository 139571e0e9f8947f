#include "formats/pdfa/reader/order.hpp"

#include "formats/pdfa/reader/paragraphs.hpp"
#include "formats/pdfa/reader/sentences.hpp"
#include "pipeline/normalize/letterhead/letterhead.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Line;
using foreign::Role;

foreign::Index first_block(const Line& line) {
    for (const foreign::Token& token : line.tokens)
        if (token.block) return token.block;
    return {};
}

// Has the tree nearly all that stands in the lines? Artifacts need none.
bool tree_holds(const std::vector<Line>& lines) {
    std::size_t in_tree = 0, all = 0;
    for (const Line& line : lines) {
        if (line.role != Role::body || line.artifact) continue;
        for (const foreign::Token& token : line.tokens) {
            all += token.text.size();
            if (token.block) in_tree += token.text.size();
        }
    }
    return in_tree != 0 && in_tree * 20 >= all * 19;
}

// A column beside the text, as Dutch ministries set who writes and how to answer; and what stands to the
// left below all text, as the Handelingen print their number.
class Margin {
public:
    explicit Margin(const std::vector<Line>& lines, const foreign::Page& page) {
        std::vector<double> begins, ends, below;
        for (const Line& line : lines)
            if (is_text(line, page)) {
                begins.push_back(line.box.left);
                ends.push_back(line.box.right);
                below.push_back(line.box.bottom);
            }
        if (ends.size() < fewest_lines) return;
        std::sort(begins.begin(), begins.end());
        std::sort(ends.begin(), ends.end());
        begin_ = begins[begins.size() / 20];
        edge_ = ends[ends.size() - 1 - ends.size() / 20];
        foot_ = *std::min_element(below.begin(), below.end());
        found_ = true;
    }

    bool has(const Line& line) const {
        if (!found_ || line.role != Role::body || line.cell) return false;
        const bool at_foot = line.box.right < begin_ && line.box.top < foot_;
        return at_foot || line.box.left > edge_ - 0.5 * line.size;
    }

    // Of some breadth.
    static bool is_text(const Line& line, const foreign::Page& page) {
        return line.role == Role::body && !line.cell && line.turn == page.turn &&
               line.box.right - line.box.left > text_column * page.upright_width();
    }

private:
    static constexpr std::size_t fewest_lines = 5;
    static constexpr double text_column = 0.4;
    bool found_ = false;
    double begin_ = 0, edge_ = 0;  // of the text
    double foot_ = 0;              // its lowest line
};

// The margin is read before the salutation, or before the text; where a tree says how the rest is read,
// what of it is an artifact.
std::vector<Line> margin_first(std::vector<Line> lines, const foreign::Page& page, bool by_tree) {
    const Margin margin(lines, page);
    std::vector<Line> main, beside;
    for (Line& line : lines)
        (margin.has(line) && (!by_tree || line.artifact) ? beside : main).push_back(std::move(line));
    const auto text = std::find_if(main.begin(), main.end(), [&](const Line& line) {
        return is_salutation(line) || Margin::is_text(line, page);
    });
    main.insert(text, std::make_move_iterator(beside.begin()), std::make_move_iterator(beside.end()));
    return main;
}

// A letterhead that is drawn when all text of the page is: what stands above that text, and bears
// labels, is read before what stands below it.
std::vector<Line> head_first(std::vector<Line> lines, const foreign::Page& page) {
    constexpr std::ptrdiff_t fewest_labels = 2;
    double top = 0;
    auto last = lines.end();
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        if (!Margin::is_text(*line, page)) continue;
        top = last == lines.end() ? line->box.top : std::max(top, line->box.top);
        last = line;
    }
    if (last == lines.end()) return lines;
    const auto is_above = [&](const Line& line) {
        return line.role == Role::body && line.turn == page.turn && line.box.bottom > top;
    };
    const auto after = std::next(last);
    if (std::count_if(after, lines.end(), [&](const Line& line) {
            return is_above(line) &&
                   normalize::letterhead::read_line_label(foreign::text_of(line)).has_value();
        }) < fewest_labels)
        return lines;
    const auto end = std::stable_partition(after, lines.end(), is_above);
    const double lowest = std::min_element(after, end, [](const Line& a, const Line& b) {
                              return a.box.bottom < b.box.bottom;
                          })->box.bottom;
    const auto below = std::find_if(lines.begin(), after, [&](const Line& line) {
        return line.role == Role::body && line.box.top < lowest;
    });
    std::rotate(below, after, end);
    return lines;
}

bool is_over(const Line& line, const Line& below) {
    return line.box.left < below.box.right && below.box.left < line.box.right;
}

bool goes_on_below(const Line& line, const Line& next) {
    constexpr double most_leading = 1.7;  // em: more is room above a paragraph
    const double distance = line.baseline - next.baseline;
    return line.role == Role::body && distance > 0 && distance < most_leading * next.size &&
           is_over(line, next);
}

// Many programs draw boxes and the words of figures when all text of the page is drawn. Where the page's
// end interrupts a sentence of the text, they are read before the paragraph that it is of.
std::vector<Line> floating_first(std::vector<Line> lines, const foreign::Page& page) {
    auto last = lines.end();
    for (auto line = lines.begin(); line != lines.end(); ++line)
        if (Margin::is_text(*line, page) && (last == lines.end() || line->baseline < last->baseline))
            last = line;
    if (last == lines.end() || ends_sentence(*last)) return lines;
    // Another column does not float.
    const auto floats = [&](const Line& line) {
        return line.role != Role::body || (line.box.bottom > last->box.top &&
                                           (!Margin::is_text(line, page) || is_over(line, *last)));
    };
    const auto after = std::next(last);
    if (!std::all_of(after, lines.end(), floats)) return lines;
    auto paragraph = last;
    while (paragraph != lines.begin() && goes_on_below(*std::prev(paragraph), *paragraph)) --paragraph;
    const auto floating = std::stable_partition(
        after, lines.end(), [](const Line& line) { return line.role == Role::body; });
    std::rotate(paragraph, after, floating);
    return lines;
}

}  // namespace

std::vector<Line> reading_order(std::vector<Line> lines, const foreign::Page& page) {
    if (!tree_holds(lines))
        return floating_first(head_first(margin_first(std::move(lines), page, false), page), page);
    // What the tree does not have stands behind what is drawn before it.
    std::vector<std::pair<std::uint32_t, std::size_t>> keys;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto block = first_block(lines[i]); block && lines[i].role == Role::body)
            last = *block;
        keys.emplace_back(last, i);
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Line> ordered;
    ordered.reserve(lines.size());
    for (const auto& key : keys) ordered.push_back(std::move(lines[key.second]));
    return margin_first(std::move(ordered), page, true);
}

}  // namespace voetnoot::pdfa::reader
