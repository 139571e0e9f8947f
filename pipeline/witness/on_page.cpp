#include "pipeline/witness/on_page.hpp"

#include "pipeline/text/salutation.hpp"

#include <algorithm>
#include <string>

namespace voetnoot::witness {

bool on_one_line(const Testimony& original, std::size_t word, std::size_t next) {
    constexpr double widest = 24;  // points
    const Place& a = original.words[word].place;
    const Place& b = original.words[next].place;
    return a.page == b.page && a.box.bottom < b.box.top && b.box.bottom < a.box.top &&
           b.box.left >= a.box.left && b.box.left - a.box.right < widest;
}

bool begins_line(const Testimony& original, std::size_t word) {
    return original.words[word].place.page != 0 && (word == 0 || !on_one_line(original, word - 1, word));
}

bool is_bullet(const Testimony& original, std::size_t word) {
    return original.words[word].text == "o" && begins_line(original, word);
}

std::size_t salutation_end(const Testimony& original) {
    constexpr std::size_t longest = 100;  // bytes
    std::string line;
    for (std::size_t i = 0; i + 1 < original.words.size() && original.words[i].place.page == 1; ++i) {
        if (begins_line(original, i)) line.clear();
        if (line.size() > longest) continue;
        line += (line.empty() ? "" : " ") + original.words[i].text;
        const bool ends = line.ends_with(',') && begins_line(original, i + 1);
        if (ends && greets(line)) return i + 1;
    }
    return original.words.size();
}

bool is_letterhead(const Testimony& original, const WordRange& range, std::size_t salutation_end) {
    const Place& place = original.words[range.begin].place;
    if (place.page != 1 || original.pages.empty() || !begins_line(original, range.begin)) return false;
    if (range.end < original.words.size() && on_one_line(original, range.end - 1, range.end))
        return false;
    const Rectangle& page = original.pages.front();
    const double above = page.bottom + 0.6 * (page.top - page.bottom);
    const double beside = page.left + 0.7 * (page.right - page.left);
    if (place.box.left > beside) return true;
    return place.box.bottom > above && range.begin < salutation_end;
}

std::optional<std::uint32_t> page_of_picture_near(const Testimony& original, std::size_t word) {
    constexpr double least = 20;  // points of each side: what is smaller has no words
    for (const std::size_t near : {word, word - 1}) {
        if (near >= original.words.size()) continue;
        const std::uint32_t page = original.words[near].place.page;
        const auto begin =
            std::lower_bound(original.shapes.begin(), original.shapes.end(), page,
                             [](const Shape& shape, std::uint32_t at) { return shape.page < at; });
        for (auto shape = begin; shape != original.shapes.end() && shape->page == page; ++shape)
            if (shape->kind == Shape::Kind::picture && shape->box.right - shape->box.left >= least &&
                shape->box.top - shape->box.bottom >= least)
                return page;
    }
    return std::nullopt;
}

}  // namespace voetnoot::witness
