#include "formats/pdfa/foreign/contents_numbers.hpp"

#include "formats/pdfa/foreign/labels.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace voetnoot::pdfa::foreign {

namespace {

// Points.
constexpr double beside_text = 0.5;
constexpr double below_each_other = 2;

bool is_artifact_number(const Page& page, const Line& line) {
    return line.artifact && !line.hidden && line.turn == page.turn && line.tokens.size() == 1 &&
           number_of(line.tokens.front().text);
}

// Baselines of what is text, in ascending order.
std::vector<double> lines_of_text(const Page& page) {
    std::vector<double> baselines;
    for (const Line& line : page.lines)
        if (!line.artifact && !line.hidden && line.turn == page.turn) baselines.push_back(line.baseline);
    std::sort(baselines.begin(), baselines.end());
    return baselines;
}

}  // namespace

void mark_contents_numbers(Page& page) {
    std::vector<Line*> numbers;
    for (Line& line : page.lines)
        if (is_artifact_number(page, line)) numbers.push_back(&line);
    if (numbers.size() < 2) return;
    const std::vector<double> text = lines_of_text(page);
    std::erase_if(numbers, [&](const Line* number) {
        const auto beside = std::lower_bound(text.begin(), text.end(), number->baseline - beside_text);
        return beside == text.end() || *beside > number->baseline + beside_text;
    });
    std::stable_sort(numbers.begin(), numbers.end(),
                     [](const Line* a, const Line* b) { return a->baseline > b->baseline; });
    for (std::size_t i = 1; i < numbers.size(); ++i)
        if (std::abs(numbers[i]->box.right - numbers[0]->box.right) > below_each_other ||
            *number_of(numbers[i]->tokens[0].text) < *number_of(numbers[i - 1]->tokens[0].text))
            return;
    if (numbers.size() >= 2)
        for (Line* number : numbers) number->role = Role::furniture;
}

}  // namespace voetnoot::pdfa::foreign
