#include "tests/planted/source_defects.hpp"

#include <algorithm>

namespace voetnoot::planted {

namespace {

using Places = std::vector<Place>;

constexpr std::string_view stranger = "97";  // no letter has so many notes

std::string text_of(const SourceLetter& letter, const SourceNote& note) {
    return letter.bytes.substr(note.begin, note.end - note.begin);
}

Edit without(const SourceLetter& letter, const SourceNote& note) {
    const std::size_t next = letter.bytes.find_first_not_of('\n', note.end);
    return {note.begin, std::min(next, letter.bytes.size()) - note.begin, ""};
}

Edit relabelled(const SourceNote& note, const std::string& label) {
    return {note.begin, mark(note.label).size(), mark(label)};
}
Edit relabelled(const SourceReference& reference, const std::string& label) {
    return {reference.begin, reference.end - reference.begin, mark(label)};
}

Places removed(const SourceLetter& letter, bool of_restarting_letters) {
    Places places;
    if (letter.restarts != of_restarting_letters) return places;
    for (const SourceNote& note : letter.notes)
        for (const SourceReference& reference : letter.references_to(note))
            if (!letter.restarts || note.zone == 0 || note.label != "1")
                places.push_back({{without(letter, note)}, reference.begin});
    return places;
}

// What shows that numbers restart is gone: the notes behind it are second ones of the first series.
Places removed_at_restart(const SourceLetter& letter) {
    Places places;
    for (std::size_t i = 0; i + 1 < letter.notes.size(); ++i)
        if (letter.restarts && letter.notes[i].zone > 0 && letter.notes[i].label == "1")
            places.push_back({{without(letter, letter.notes[i])}, letter.notes[i + 1].begin});
    return places;
}

Places doubled(const SourceLetter& letter, std::string_view other_text) {
    Places places;
    for (const SourceNote& note : letter.notes) {
        const std::string copy = other_text.empty() ? text_of(letter, note)
                                                    : mark(note.label) + " " + std::string(other_text);
        places.push_back({{{note.end, 0, "\n\n" + copy}}, note.end, 2});
    }
    return places;
}

Places emptied(const SourceLetter& letter) {
    Places places;
    for (const SourceNote& note : letter.notes)
        places.push_back({{{note.text - 1, note.end - note.text + 1, ""}}, note.begin});
    return places;
}

Places renumbered(const SourceLetter& letter) {
    Places places;
    if (letter.restarts) return places;
    for (const SourceNote& note : letter.notes)
        for (const SourceReference& reference : letter.references_to(note))
            places.push_back({{relabelled(note, std::string(stranger))}, reference.begin});
    return places;
}

// From one note on, every number is one too high.
Places with_gap(const SourceLetter& letter) {
    Places places;
    if (letter.restarts) return places;
    for (const SourceNote& note : letter.notes) {
        Place place{{}, note.begin};
        const auto raise = [&](const auto& thing) {
            const int number = std::stoi(thing.label);
            if (number >= std::stoi(note.label))
                place.edits.push_back(relabelled(thing, std::to_string(number + 1)));
        };
        for (const SourceNote& each : letter.notes) raise(each);
        for (const SourceReference& each : letter.references) raise(each);
        places.push_back(std::move(place));
    }
    return places;
}

// From one zone on, the numbers begin at 1 again.
Places restarting(const SourceLetter& letter) {
    Places places;
    if (letter.restarts) return places;
    for (std::size_t i = 1; i < letter.notes.size(); ++i) {
        if (letter.notes[i].zone == letter.notes[i - 1].zone) continue;
        const int before = std::stoi(letter.notes[i - 1].label);
        Place place{{}, letter.notes[i].begin};
        const auto lower = [&](const auto& thing) {
            const int number = std::stoi(thing.label);
            if (number > before)
                place.edits.push_back(relabelled(thing, std::to_string(number - before)));
        };
        for (const SourceNote& each : letter.notes) lower(each);
        for (const SourceReference& each : letter.references) lower(each);
        places.push_back(std::move(place));
    }
    return places;
}

Places swapped(const SourceLetter& letter) {
    Places places;
    for (std::size_t i = 0; i + 1 < letter.notes.size(); ++i) {
        const SourceNote& note = letter.notes[i];
        const SourceNote& next = letter.notes[i + 1];
        if (note.zone != next.zone || (letter.restarts && note.zone > 0)) continue;
        places.push_back({{relabelled(note, next.label), relabelled(next, note.label)}, next.begin});
    }
    return places;
}

Places misread(const SourceLetter& letter) {
    Places places;
    for (const SourceNote& note : letter.notes) {
        const std::size_t one = note.label.find('1');
        if (one == std::string::npos || letter.restarts) continue;
        std::string label = note.label;
        label[one] = 'l';
        places.push_back({{relabelled(note, label)}, note.begin});
    }
    return places;
}

// A paragraph that begins with a raised number; not beside notes, where it would be one.
Places look_alikes(const SourceLetter& letter) {
    Places places;
    for (const Range& paragraph : letter.paragraphs) {
        const std::size_t before = letter.bytes.find_last_not_of('\n', paragraph.begin - 1);
        if (before == std::string::npos) continue;
        const std::size_t line = letter.bytes.find_last_of('\n', before) + 1;
        const std::string above = letter.bytes.substr(line, before + 1 - line);
        if (above == "---" || above.starts_with("<sup>") || above.starts_with("Pagina ")) continue;
        const std::string planted =
            mark(std::string(stranger)) + " Zie het rapport van de commissie.\n\n";
        places.push_back({{{paragraph.begin, 0, planted}}, paragraph.begin});
    }
    return places;
}

Places with_reference(const SourceLetter& letter) {
    Places places;
    for (std::size_t i = 0; i < letter.notes.size(); ++i) {
        const SourceNote& other = letter.notes[i > 0 ? i - 1 : letter.notes.size() - 1];
        const SourceNote& note = letter.notes[i];
        if (other.label == note.label) continue;
        places.push_back({{{note.end, 0, " Zie ook aldaar" + mark(other.label)}}, note.begin});
    }
    return places;
}

Places interrupted(const SourceLetter& letter, std::string_view text) {
    Places places;
    for (std::size_t i = 0; i + 1 < letter.notes.size(); ++i)
        if (letter.notes[i].zone == letter.notes[i + 1].zone)
            places.push_back(
                {{{letter.notes[i].end, 0, "\n\n" + std::string(text)}}, letter.notes[i].end, 2});
    return places;
}

// At the end of the last page's notes instead of its own.
Places far_away(const SourceLetter& letter) {
    Places places;
    if (letter.restarts) return places;
    const SourceNote& last = letter.notes.back();
    for (const SourceNote& note : letter.notes)
        if (note.zone != last.zone)
            places.push_back(
                {{without(letter, note), {last.end, 0, "\n\n" + text_of(letter, note)}}, last.end, 2});
    return places;
}

}  // namespace

std::vector<SourceKind> note_kinds() {
    return {
        {"note lost", {"NOTE-1"}, [](const SourceLetter& l) { return removed(l, false); }},
        {"note lost where numbers restart",
         {"NOTE-1"},
         [](const SourceLetter& l) { return removed(l, true); }},
        {"note lost with which numbers restart", {"NOTE-4"}, removed_at_restart},
        {"note twice, same text", {"NOTE-3"}, [](const SourceLetter& l) { return doubled(l, ""); }},
        {"note twice, other text",
         {"NOTE-4"},
         [](const SourceLetter& l) { return doubled(l, "Kamerstuk 31415, nr. 92."); }},
        {"note without text", {"NOTE-8"}, emptied},
        {"number of a note changed", {"NOTE-1"}, renumbered},
        {"numbers with a gap", {"NOTE-5"}, with_gap},
        {"numbers begin anew", {"NOTE-7"}, restarting},
        {"numbers of two notes swapped", {"NOTE-6"}, swapped},
        {"l for 1 before a note", {"NOTE-16"}, misread},
        {"paragraph that looks like a note", {"NOTE-14"}, look_alikes},
        {"reference inside a note", {"NOTE-15"}, with_reference},
        {"text that goes on between two notes",
         {"NOTE-17"},
         [](const SourceLetter& l) {
             return interrupted(l, "en daarom is hier niets meer aan te doen.");
         }},
        {"new paragraph between two notes",
         {"NOTE-17"},
         [](const SourceLetter& l) { return interrupted(l, "Daarom is hier niets meer aan te doen."); }},
        {"note on another page", {"NOTE-18"}, far_away},
    };
}

}  // namespace voetnoot::planted
