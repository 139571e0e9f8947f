#include "formats/pdfa/foreign/calls.hpp"

#include "formats/pdfa/foreign/labels.hpp"

#include <algorithm>
#include <utility>

namespace voetnoot::pdfa::foreign {

Calls::Calls(const Page& page, std::size_t index) {
    for (const Line& line : page.lines) {
        if (line.role != Role::body || line.hidden || line.turn != page.turn) continue;
        for (std::size_t i = 1; i < line.tokens.size(); ++i) {
            const Token& token = line.tokens[i];
            if (token.height != Height::raised) continue;
            const Link* const link = token.link ? &page.links[*token.link] : nullptr;
            for (std::string& piece : pieces(token.text)) {
                if (link != nullptr && link->page == index && link->top && page.turn == 0)
                    places_.emplace(piece, *link->top);
                marks_.insert(std::move(piece));
            }
        }
    }
}

std::optional<Calls::Range> Calls::range() const {
    std::set<unsigned> numbers;
    for (const std::string& mark : marks_) {
        const auto number = number_of(mark);
        if (!number) return std::nullopt;
        numbers.insert(*number);
    }
    if (numbers.empty()) return std::nullopt;
    const Range range{*numbers.begin(), *numbers.rbegin()};
    if (4 * numbers.size() < 3 * std::size_t{range.last - range.first + 1}) return std::nullopt;
    return range;
}

bool Calls::lead_to(const std::string& label, const Line& line) const {
    constexpr double above = 1.2, below = 0.2;  // em, from the top of its letters
    const auto [first, last] = places_.equal_range(label);
    return std::any_of(first, last, [&](const auto& place) {
        const double away = (place.second - line.box.top) / line.size;
        return away < above && away > -below;
    });
}

bool Calls::has(const std::string& label) {
    const auto [answer, is_new] = asked_.emplace(label, false);
    if (is_new)
        answer->second = std::any_of(marks_.begin(), marks_.end(), [&](const std::string& mark) {
            return mark.find(label) != std::string::npos;
        });
    return answer->second;
}

}  // namespace voetnoot::pdfa::foreign
