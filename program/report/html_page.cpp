#include "program/report/html_page.hpp"

#include "program/report/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace voetnoot::program::report {

const std::string_view html_page_style = R"(
svg { width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
svg text { fill: #1b2733; } svg .rule { fill: #5b6b7b; } svg .box { fill: none; stroke: #b9c2cb; stroke-width: .5; }
svg .picture { fill: #eef1f4; stroke: #8fa0b0; stroke-width: .7; stroke-dasharray: 4 3; }
svg .mark { fill: #ffd9d4; stroke: #a01c1c; stroke-width: .8; } svg .mark:target { fill: #ffe08a; stroke-width: 2.5; }
svg .number { fill: #a01c1c; font-weight: bold; } svg .label { fill: #0b4f8a; font-weight: bold; }
)";

namespace {

using witness::Rectangle;
using witness::Word;

constexpr std::size_t most_words = 20'000;  // of a page: a map has more labels than anybody reads here
constexpr double below_baseline = 0.22;     // of an em: what a box of words has there

// SVG counts from the upper left corner.
class Draw {
public:
    explicit Draw(const Rectangle& page) : page_(page) {}

    void shape(const witness::Shape& shape) {
        constexpr std::array names{"rule", "box", "picture"};
        rectangle(names[static_cast<std::size_t>(shape.kind)], {}, shape.box);
    }

    void mark(const PageMark& mark) {
        const Rectangle& box = mark.box;
        const Rectangle around{box.left - 1, box.bottom - 2, box.right + 1, box.top + 2};
        rectangle("mark", fmt::format(" id=\"m-{}\"", mark.number), around);
        out += fmt::format(
            "<text class=\"number\" x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"7\" "
            "text-anchor=\"end\">{}</text>\n",
            x(around.left) - 1, y(around.bottom), mark.number);
    }

    void label(const PageLabel& label) {
        const Rectangle& box = label.box;
        const float size = std::max(1.0F, box.top - box.bottom);
        out += fmt::format(
            "<text class=\"label\" x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\">{}</text>\n",
            x(box.left), y(box.bottom + below_baseline * size), size, html_text(label.text));
    }

    void word(const Word& word) {
        const Rectangle& box = word.place.box;
        const bool upright = word.turn % 2 == 0;
        const double across = upright ? box.top - box.bottom : box.right - box.left;
        const double along = upright ? box.right - box.left : box.top - box.bottom;
        const double size = std::max(1.0, word.size > 0 ? static_cast<double>(word.size) : across);
        const double raised = std::min(across, size) * below_baseline;
        const std::array<std::array<double, 2>, 4> starts{{{box.left, box.bottom + raised},
                                                           {box.right - raised, box.bottom},
                                                           {box.right, box.top - raised},
                                                           {box.left + raised, box.top}}};
        const auto& [left, baseline] = starts[word.turn % 4];
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\"", x(left), y(baseline));
        if (word.turn % 4 != 0)
            out += fmt::format(" transform=\"rotate({} {:.1f} {:.1f})\"", -90 * (word.turn % 4), x(left),
                               y(baseline));
        out += fmt::format(
            " font-size=\"{:.1f}\" textLength=\"{:.1f}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>\n",
            size, std::max(0.1, along), html_text(word.text));
    }

    std::string out;

private:
    double x(double point) const { return point - page_.left; }
    double y(double point) const { return page_.top - point; }

    void rectangle(std::string_view name, const std::string& attributes, const Rectangle& box) {
        out += fmt::format(
            "<rect class=\"{}\"{} x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
            name, attributes, x(box.left), y(box.top), std::max(0.4F, box.right - box.left),
            std::max(0.4F, box.top - box.bottom));
    }

    Rectangle page_;
};

// That of most words: so a page is turned that is printed across.
int turn_of(const std::vector<const Word*>& words) {
    std::array<std::size_t, 4> count{};
    for (const Word* word : words) ++count[word->turn % 4];
    return static_cast<int>(std::max_element(count.begin(), count.end()) - count.begin());
}

}  // namespace

std::string html_page(const Rectangle& size, const PageContent& content,
                      const std::vector<PageMark>& marks, std::string_view label) {
    const double width = size.right - size.left, height = size.top - size.bottom;
    const int turn = turn_of(content.words);
    const bool across = turn % 2 != 0;
    const std::array<std::string, 4> turned{
        "", fmt::format("translate({:.1f} 0) rotate(90)", height),
        fmt::format("translate({:.1f} {:.1f}) rotate(180)", width, height),
        fmt::format("translate(0 {:.1f}) rotate(270)", width)};
    Draw draw(size);
    for (const witness::Shape* shape : content.shapes) draw.shape(*shape);
    for (const PageMark& mark : marks) draw.mark(mark);
    for (std::size_t i = 0; i < std::min(content.words.size(), most_words); ++i)
        draw.word(*content.words[i]);
    for (std::size_t i = 0; i < std::min(content.labels.size(), most_words); ++i)
        draw.label(content.labels[i]);
    return fmt::format(
        "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {:.1f} {:.1f}\" "
        "font-family=\"sans-serif\">\n<g{}>\n{}</g></svg>",
        html_text(label), across ? height : width, across ? width : height,
        turn == 0 ? "" : fmt::format(" transform=\"{}\"", turned[static_cast<std::size_t>(turn)]),
        draw.out);
}

}  // namespace voetnoot::program::report
