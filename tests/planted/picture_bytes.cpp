#include "tests/planted/picture_bytes.hpp"

#include "tests/planted/edits.hpp"

#include <utility>

namespace voetnoot::planted {

namespace {

struct Picture {
    std::size_t at = 0;
    std::string element;
};

std::vector<Picture> pictures_in(const std::string& bytes) {
    std::vector<Picture> pictures;
    for (std::size_t at = bytes.find("<img "); at != bytes.npos; at = bytes.find("<img ", at + 1))
        pictures.push_back({at, bytes.substr(at, bytes.find("/>", at) + 2 - at)});
    return pictures;
}

std::pair<std::size_t, std::size_t> place_of(const std::string& element, const std::string& attribute) {
    const std::size_t begin = element.find(attribute + "=\"") + attribute.size() + 2;
    return {begin, element.find('"', begin) - begin};
}

std::string value(const std::string& element, const std::string& attribute) {
    const auto [begin, size] = place_of(element, attribute);
    return element.substr(begin, size);
}

std::string with(std::string element, const std::string& attribute, const std::string& value) {
    const auto [begin, size] = place_of(element, attribute);
    return element.replace(begin, size, value);
}

using Planting = std::function<bool(std::string&, std::size_t place)>;

// `made` gives what stands in the place of a picture.
Planting instead(std::string (*made)(const std::string& element)) {
    return [made](std::string& bytes, std::size_t place) {
        const std::vector<Picture> pictures = pictures_in(bytes);
        if (place >= pictures.size()) return false;
        const Picture& picture = pictures[place];
        bytes.replace(picture.at, picture.element.size(), made(picture.element));
        return true;
    };
}

// `made` gives what stands in the place of a picture and of the next that differs in the attribute.
Planting of_two(const std::string& attribute,
                std::pair<std::string, std::string> (*made)(const std::string&, const std::string&)) {
    return [attribute, made](std::string& bytes, std::size_t place) {
        const std::vector<Picture> pictures = pictures_in(bytes);
        for (std::size_t next = place + 1; next < pictures.size(); ++next) {
            const Picture &a = pictures[place], &b = pictures[next];
            if (value(a.element, attribute) == value(b.element, attribute)) continue;
            auto [first, second] = made(a.element, b.element);
            bytes = applied(bytes, {{{a.at, a.element.size(), std::move(first)},
                                     {b.at, b.element.size(), std::move(second)}},
                                    a.at});
            return true;
        }
        return false;
    };
}

// No word may lie between: the end of the one paragraph and the beginning of the next.
Planting into_next_paragraph() {
    return [](std::string& bytes, std::size_t place) {
        for (const auto& [at, element] : pictures_in(bytes)) {
            const std::size_t next = bytes.find("<p ", at);
            if (next == bytes.npos || place-- != 0) continue;
            bytes.insert(bytes.find('>', next) + 1, element);
            bytes.erase(at, element.size());
            return true;
        }
        return false;
    };
}

using Text = std::string;
using Two = std::pair<std::string, std::string>;

}  // namespace

std::vector<Kind<std::string>> picture_bytes() {
    const Rules rules{"LEDGER-12"};
    return {
        {"picture dropped", rules, instead([](const Text&) { return Text(); })},
        {"picture dropped, its description kept", rules,
         instead([](const Text& element) { return value(element, "alt"); })},
        {"picture twice", rules, instead([](const Text& element) { return element + element; })},
        {"picture more, without a description", rules,
         instead([](const Text& element) { return "<img src=\"meer.png\"/>" + element; })},
        {"picture more, with an empty description", rules,
         instead([](const Text& element) { return element + "<img src=\"meer.png\" alt=\"\"/>"; })},
        {"file that is not there", rules,
         instead([](const Text& element) { return with(element, "src", "beeld/weg.png"); })},
        {"file in another folder", rules, instead([](const Text& element) {
             return with(element, "src", "ander/" + value(element, "src"));
         })},
        {"file named by another letter case", rules, instead([](const Text& element) {
             return with(element, "src", "B" + value(element, "src").substr(1));
         })},
        {"file only in the title", rules, instead([](const Text& element) {
             return with(element, "src", "beeld/weg.png\" title=\"" + value(element, "src"));
         })},
        {"no file", rules, instead([](const Text& element) { return with(element, "src", ""); })},
        {"picture without a place", rules, instead([](const Text& element) {
             return "<inline name=\"image\">" + value(element, "alt") + "</inline>";
         })},
        {"another's description", rules,
         instead([](const Text& element) { return with(element, "alt", "een ander beeld"); })},
        {"the next one's file", rules,
         of_two("src",
                [](const Text& a, const Text& b) {
                    return Two{with(a, "src", value(b, "src")), b};
                })},
        {"two exchanged", rules,
         of_two("src",
                [](const Text& a, const Text& b) {
                    return Two{b, a};
                })},
        {"files of two exchanged", rules,
         of_two("src",
                [](const Text& a, const Text& b) {
                    return Two{with(a, "src", value(b, "src")), with(b, "src", value(a, "src"))};
                })},
        {"one doubled, the next one lost", rules,
         of_two("src",
                [](const Text& a, const Text&) {
                    return Two{a + a, ""};
                })},
        {"moved into the next paragraph", {"LEDGER-9", "LEDGER-10", "LEDGER-12"}, into_next_paragraph()},
        {"one in the place of the next one", rules,
         of_two("src",
                [](const Text& a, const Text&) {
                    return Two{a, a};
                })},
    };
}

}  // namespace voetnoot::planted
