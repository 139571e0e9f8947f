#include "tests/planted/source_defects.hpp"

#include <algorithm>

namespace voetnoot::planted {

namespace {

using Places = std::vector<Place>;

constexpr std::size_t every_nth_word = 10;

Edit replaced(const SourceReference& reference, std::string by) {
    return {reference.begin, reference.end - reference.begin, std::move(by)};
}

Places removed(const SourceLetter& letter, bool of_restarting_letters) {
    Places places;
    if (letter.restarts != of_restarting_letters) return places;
    for (const SourceNote& note : letter.notes) {
        Place place{{}, note.begin};
        for (const SourceReference& reference : letter.references_to(note))
            place.edits.push_back(replaced(reference, ""));
        places.push_back(std::move(place));
    }
    return places;
}

Places all_replaced(const SourceLetter& letter, std::string_view by) {
    Places places;
    for (const SourceReference& reference : letter.references)
        places.push_back({{replaced(reference, std::string(by))}, reference.begin});
    return places;
}

Places swapped(const SourceLetter& letter) {
    Places places;
    for (std::size_t i = 0; i + 1 < letter.references.size(); ++i) {
        const SourceReference& a = letter.references[i];
        const SourceReference& b = letter.references[i + 1];
        if (std::stoi(a.label) < std::stoi(b.label) && !letter.restarts)
            places.push_back({{replaced(a, mark(b.label)), replaced(b, mark(a.label))}, b.begin});
    }
    return places;
}

// One mark for a reference and the next, which is gone from its own place.
Places merged(const SourceLetter& letter, std::string_view between) {
    Places places;
    if (letter.restarts) return places;
    for (std::size_t i = 0; i + 1 < letter.references.size(); ++i) {
        const SourceReference& a = letter.references[i];
        const SourceReference& b = letter.references[i + 1];
        if (std::stoi(a.label) + 1 != std::stoi(b.label)) continue;
        places.push_back(
            {{replaced(a, mark(a.label + std::string(between) + b.label)), replaced(b, "")}, a.begin});
    }
    return places;
}

// The references 1 and 4 are lost: is 14 the note 14, or both of them?
Places ambiguous(const SourceLetter& letter) {
    Places places;
    for (const SourceNote& note : letter.notes) {
        if (note.label.size() != 2 || note.label[0] >= note.label[1]) continue;
        Place place;
        for (const SourceReference& reference : letter.references) {
            if (reference.label == note.label) place.at = reference.begin;
            if (reference.label == note.label.substr(0, 1) || reference.label == note.label.substr(1))
                place.edits.push_back(replaced(reference, ""));
        }
        places.push_back(std::move(place));
    }
    return places;
}

Places behind_units(const SourceLetter& letter) {
    Places places;
    for (const SourceReference& reference : letter.references)
        if (reference.label >= "2" && reference.label <= "4" && reference.label.size() == 1 &&
            !letter.restarts)
            places.push_back({{{reference.begin, 0, " 5 m"}}, reference.begin, 4});
    return places;
}

Places misread(const SourceLetter& letter) {
    Places places;
    for (const SourceReference& reference : letter.references) {
        std::string label = reference.label;
        const std::size_t one = label.find('1');
        if (one == std::string::npos || letter.restarts) continue;
        label[one] = 'l';
        places.push_back({{replaced(reference, mark(label))}, reference.begin});
    }
    return places;
}

Places behind_words(const SourceLetter& letter, const std::string& planted) {
    Places places;
    for (std::size_t i = 0; i < letter.words.size(); i += every_nth_word)
        places.push_back({{{letter.words[i], 0, planted}}, letter.words[i]});
    return places;
}

}  // namespace

std::vector<SourceKind> reference_kinds() {
    const auto behind = [](const std::string& planted) {
        return [planted](const SourceLetter& letter) { return behind_words(letter, planted); };
    };
    return {
        {"reference lost", {"NOTE-2"}, [](const SourceLetter& l) { return removed(l, false); }},
        {"reference lost where numbers restart",
         {"NOTE-2"},
         [](const SourceLetter& l) { return removed(l, true); }},
        {"number of a reference changed",
         {"NOTE-1"},
         [](const SourceLetter& l) { return all_replaced(l, "<sup>97</sup>"); }},
        {"reference to no note", {"NOTE-1"}, behind("<sup>97</sup>")},
        {"reference without a number",
         {"NOTE-9"},
         [](const SourceLetter& l) { return all_replaced(l, "<sup></sup>"); }},
        {"empty superscript", {"NOTE-9"}, behind("<sup></sup>")},
        {"numbers of two references swapped", {"NOTE-6"}, swapped},
        {"two references run together",
         {"NOTE-10"},
         [](const SourceLetter& l) { return merged(l, ""); }},
        {"reference that may be two others", {"NOTE-11"}, ambiguous},
        {"two references in one mark",
         {"NOTE-12"},
         [](const SourceLetter& l) { return merged(l, ","); }},
        {"superscript that no notes explain", {"NOTE-13"}, behind("<sup>9000</sup>")},
        {"sentence raised", {"NOTE-13"}, behind("<sup>zie het rapport van toen</sup>")},
        {"unit before a reference", {"NOTE-13"}, behind_units},
        {"l for 1 in a reference", {"NOTE-16"}, misread},
        {"note within the line", {"NOTE-24"}, behind("^[zie het rapport]")},
    };
}

}  // namespace voetnoot::planted
