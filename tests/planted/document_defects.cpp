#include "tests/planted/document_defects.hpp"
#include "tests/planted/document_walk.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace voetnoot::planted {

namespace {

template <class Node>
bool is(const Inlines& content, std::size_t i) {
    return std::holds_alternative<Node>(content[i].value);
}

template <class Visit>
void for_each_reference(Document& document, Visit visit) {
    for_each_inlines(document, Part::all, [&](Inlines& content) {
        for (Inline& node : content)
            if (auto* reference = std::get_if<NoteReference>(&node.value)) visit(*reference);
    });
}

bool lose_note(Document& document, std::size_t place) {
    if (place >= document.notes.size()) return false;
    for_each_inlines(document, Part::all, [place](Inlines& content) {
        std::erase_if(content, [place](const Inline& node) {
            const auto* reference = std::get_if<NoteReference>(&node.value);
            return reference != nullptr && reference->note.index == place;
        });
    });
    document.notes.erase(document.notes.begin() + position(place));
    for_each_reference(document, [place](NoteReference& reference) {
        if (reference.note.index > place) --reference.note.index;
    });
    return true;
}

bool swap_notes(Document& document, std::size_t place) {
    if (place + 1 >= document.notes.size()) return false;
    std::swap(document.notes[place].content, document.notes[place + 1].content);
    return true;
}

bool change_label(Document& document, std::size_t place) {
    if (place >= document.notes.size()) return false;
    document.notes[place].label += "1";
    return true;
}

bool empty_note(Document& document, std::size_t place) {
    if (place >= document.notes.size()) return false;
    document.notes[place].content.clear();
    return true;
}

// Behind the first word of the text that follows.
bool can_move(const Inlines& content, std::size_t i) {
    if (!is<NoteReference>(content, i) || i + 1 >= content.size()) return false;
    const auto* text = std::get_if<Text>(&content[i + 1].value);
    if (text == nullptr) return false;
    const std::size_t word = text->text.find_first_not_of(" .,;:");
    return word != std::string::npos && text->text.find(' ', word) != std::string::npos;
}

void move(Inlines& content, std::size_t i) {
    std::string& text = std::get<Text>(content[i + 1].value).text;
    const std::size_t end = text.find(' ', text.find_first_not_of(" .,;:"));
    const Inline before{Text{text.substr(0, end), {}}};
    text.erase(0, end);
    content.insert(content.begin() + position(i), before);
}

bool double_note(Document& document, std::size_t place) {
    const std::size_t copy = document.notes.size();
    return at_node(document, Part::running_text, place, is<NoteReference>,
                   [&](Inlines& content, std::size_t i) {
                       document.notes.push_back(
                           document.notes[std::get<NoteReference>(content[i].value).note.index]);
                       content.insert(content.begin() + position(i), Inline{NoteReference{{copy}, {}}});
                   });
}

bool refer_to_another(Document& document, std::size_t place) {
    if (document.notes.size() < 2) return false;
    const std::size_t notes = document.notes.size();
    return at_node(document, Part::running_text, place, is<NoteReference>,
                   [notes](Inlines& content, std::size_t i) {
                       NoteId& note = std::get<NoteReference>(content[i].value).note;
                       note.index = (note.index + 1) % notes;
                   });
}

void erase(Inlines& content, std::size_t i) {
    content.erase(content.begin() + position(i));
}

void repeat(Inlines& content, std::size_t i) {
    const Inline copy = content[i];
    content.insert(content.begin() + position(i), copy);
}

// Only the last reference to a note may be lost; then the note is there, and nothing refers to it.
bool drop_unplaced(Document& document, std::size_t place) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < document.notes.size(); ++i)
        if (!document.notes[i].referenced && seen++ == place) return lose_note(document, i);
    return false;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The first space between two letters: where white space counts.
std::size_t gap(std::string_view text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == ' ' && is_letter(text[i - 1]) && is_letter(text[i + 1])) return i;
    return std::string_view::npos;
}

bool has_words(const Inlines& content, std::size_t i) {
    const auto* text = std::get_if<Text>(&content[i].value);
    if (text == nullptr) return false;
    const std::size_t begin = gap(text->text);
    return begin != std::string::npos && text->text.find(' ', begin + 1) != std::string::npos;
}

bool has_vowel(const Inlines& content, std::size_t i) {
    const auto* text = std::get_if<Text>(&content[i].value);
    return text != nullptr && text->text.find_first_of("aeiou") != std::string::npos;
}

std::string& text_at(Inlines& content, std::size_t i) {
    return std::get<Text>(content[i].value).text;
}

void drop_word(Inlines& content, std::size_t i) {
    std::string& text = text_at(content, i);
    const std::size_t begin = gap(text);
    text.erase(begin, text.find(' ', begin + 1) - begin);
}

void repeat_word(Inlines& content, std::size_t i) {
    std::string& text = text_at(content, i);
    const std::size_t begin = gap(text);
    text.insert(begin, text.substr(begin, text.find(' ', begin + 1) - begin));
}

void change_letter(Inlines& content, std::size_t i) {
    char& letter = text_at(content, i)[text_at(content, i).find_first_of("aeiou")];
    letter = letter == 'e' ? 'a' : 'e';
}

void join_words(Inlines& content, std::size_t i) {
    text_at(content, i).erase(gap(text_at(content, i)), 1);
}

void unlink(Inlines& content, std::size_t i) {
    const Inlines inner = std::get<Link>(content[i].value).content;
    erase(content, i);
    content.insert(content.begin() + position(i), inner.begin(), inner.end());
}

void bar_target(Inlines& content, std::size_t i) {
    std::get<Link>(content[i].value).target = "JavaScript:alert(1)";
}

void bar_text(Inlines& content, std::size_t i) {
    Inline text = content[i];
    content[i] = {Link{"file:///etc/passwd", {std::move(text)}, {}}};
}

auto nodes(Part part, bool (*fits)(const Inlines&, std::size_t), void (*change)(Inlines&, std::size_t)) {
    return [=](Document& document, std::size_t place) {
        return at_node(document, part, place, fits, change);
    };
}

}  // namespace

std::vector<Kind<Document>> note_damages() {
    return {
        {"note lost", {"LEDGER-2"}, lose_note},
        {"note without reference lost", {"LEDGER-2"}, drop_unplaced},
        {"note twice", {"LEDGER-3"}, double_note},
        {"texts of two notes swapped", {"LEDGER-4", "LEDGER-6"}, swap_notes},
        {"label of a note changed", {"LEDGER-5"}, change_label},
        {"text of a note lost", {"LEDGER-6"}, empty_note},
        {"letter of a note changed", {"LEDGER-6"}, nodes(Part::notes, has_vowel, change_letter)},
        {"word of a note dropped", {"LEDGER-6"}, nodes(Part::notes, has_words, drop_word)},
        {"words of a note run together", {"LEDGER-6"}, nodes(Part::notes, has_words, join_words)},
        {"reference lost, its note kept",
         {"LEDGER-7"},
         nodes(Part::running_text, is<NoteReference>, erase)},
        {"reference without a note lost",
         {"LEDGER-7"},
         nodes(Part::running_text, is<DanglingReference>, erase)},
        {"reference twice", {"LEDGER-7"}, nodes(Part::running_text, is<NoteReference>, repeat)},
        {"reference to another note", {"LEDGER-4", "LEDGER-7"}, refer_to_another},
        {"reference moved by a word", {"LEDGER-8"}, nodes(Part::running_text, can_move, move)},
    };
}

std::vector<Kind<Document>> text_damages() {
    return {
        {"letter changed", {"LEDGER-9"}, nodes(Part::running_text, has_vowel, change_letter)},
        {"word dropped", {"LEDGER-9"}, nodes(Part::running_text, has_words, drop_word)},
        {"word twice", {"LEDGER-9"}, nodes(Part::running_text, has_words, repeat_word)},
        {"words run together", {"LEDGER-10"}, nodes(Part::running_text, has_words, join_words)},
        {"line break lost", {"LEDGER-10"}, nodes(Part::running_text, is<LineBreak>, erase)},
        {"link lost", {"LEDGER-11"}, nodes(Part::all, is<Link>, unlink)},
        {"target of a link changed",
         {"LEDGER-11"},
         nodes(Part::all, is<Link>,
               [](Inlines& c, std::size_t i) { std::get<Link>(c[i].value).target += "x"; })},
        {"target of a link that starts a script", {"SAFE-2"}, nodes(Part::all, is<Link>, bar_target)},
        {"link that opens a file", {"SAFE-2"}, nodes(Part::all, has_words, bar_text)},
        {"link around one more word",
         {"LEDGER-9", "LEDGER-6", "LEDGER-11"},
         nodes(Part::all, is<Link>,
               [](Inlines& c, std::size_t i) {
                   std::get<Link>(c[i].value).content.push_back({Text{" ook", {}}});
               })},
    };
}

}  // namespace voetnoot::planted
