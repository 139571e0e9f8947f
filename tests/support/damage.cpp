#include "support/damage.hpp"

#include "document/visit.hpp"

#include <optional>
#include <utility>

namespace voetnoot {

namespace {

using OnInlines = std::function<void(Inlines&)>;

void walk(Inlines& content, const OnInlines& visit);

void walk_nested(Inline& node, const OnInlines& visit) {
    visit_node(
        node, [](Text&) {}, [&](Emphasis& e) { walk(e.content, visit); },
        [&](Strong& s) { walk(s.content, visit); }, [&](Superscript& s) { walk(s.content, visit); },
        [&](Subscript& s) { walk(s.content, visit); }, [](Code&) {},
        [&](Link& link) { walk(link.content, visit); }, [](Image&) {}, [](LineBreak&) {},
        [](NoteReference&) {}, [](DanglingReference&) {});
}

void walk(Inlines& content, const OnInlines& visit) {
    visit(content);
    for (Inline& node : content) walk_nested(node, visit);
}

void walk(Blocks& blocks, const OnInlines& visit) {
    for (Block& block : blocks)
        visit_node(
            block, [&](Heading& heading) { walk(heading.content, visit); },
            [&](Paragraph& paragraph) { walk(paragraph.content, visit); },
            [&](List& list) {
                for (ListItem& item : list.items) walk(item.content, visit);
            },
            [&](Table& table) {
                for (TableRow& row : table.rows)
                    for (TableCell& cell : row.cells) walk(cell.content, visit);
            },
            [&](Quote& quote) { walk(quote.content, visit); }, [](Preformatted&) {}, [](Separator&) {});
}

void walk_body(Document& document, const OnInlines& visit) {
    walk(document.body, visit);
}

void walk_all(Document& document, const OnInlines& visit) {
    walk_body(document, visit);
    for (Note& note : document.notes) walk(note.content, visit);
}

void walk_references(Document& document, const std::function<void(NoteReference&)>& visit) {
    walk_all(document, [&](Inlines& content) {
        for (Inline& node : content)
            if (auto* reference = std::get_if<NoteReference>(&node.value)) visit(*reference);
    });
}

bool delete_note(Document& document, std::size_t place) {
    if (place >= document.notes.size()) return false;
    walk_all(document, [place](Inlines& content) {
        std::erase_if(content, [place](const Inline& node) {
            const auto* reference = std::get_if<NoteReference>(&node.value);
            return reference != nullptr && reference->note.index == place;
        });
    });
    document.notes.erase(document.notes.begin() + static_cast<std::ptrdiff_t>(place));
    walk_references(document, [place](NoteReference& reference) {
        if (reference.note.index > place) --reference.note.index;
    });
    return true;
}

bool swap_notes(Document& document, std::size_t place) {
    if (place + 1 >= document.notes.size()) return false;
    std::swap(document.notes[place].content, document.notes[place + 1].content);
    return true;
}

// Moves the reference behind the first word of the text that follows it.
bool move_reference(Document& document, std::size_t place) {
    std::size_t seen = 0;
    bool moved = false;
    walk_body(document, [&](Inlines& content) {
        for (std::size_t i = 0; i + 1 < content.size() && !moved; ++i) {
            if (!std::holds_alternative<NoteReference>(content[i].value)) continue;
            auto* text = std::get_if<Text>(&content[i + 1].value);
            if (text == nullptr) continue;
            const std::size_t word = text->text.find_first_not_of(" .,;:");
            const std::size_t end = word == std::string::npos ? word : text->text.find(' ', word);
            if (end == std::string::npos || seen++ != place) continue;
            const Text before{text->text.substr(0, end), {}};
            text->text.erase(0, end);
            content.insert(content.begin() + static_cast<std::ptrdiff_t>(i), Inline{before});
            moved = true;
        }
    });
    return moved;
}

bool change_character_of_note(Document& document, std::size_t place) {
    if (place >= document.notes.size()) return false;
    bool changed = false;
    walk(document.notes[place].content, [&](Inlines& content) {
        for (Inline& node : content) {
            auto* text = std::get_if<Text>(&node.value);
            const std::size_t letter = text == nullptr ? std::string::npos
                                                       : text->text.find_first_of("aeiou");
            if (changed || letter == std::string::npos) continue;
            text->text[letter] = text->text[letter] == 'e' ? 'a' : 'e';
            changed = true;
        }
    });
    return changed;
}

bool drop_word(Document& document, std::size_t place) {
    std::size_t seen = 0;
    bool dropped = false;
    walk_body(document, [&](Inlines& content) {
        for (Inline& node : content) {
            auto* text = std::get_if<Text>(&node.value);
            if (text == nullptr || dropped) continue;
            const std::size_t begin = text->text.find(' ');
            const std::size_t end = begin == std::string::npos ? begin : text->text.find(' ', begin + 1);
            if (end == std::string::npos || seen++ != place) continue;
            text->text.erase(begin, end - begin);
            dropped = true;
        }
    });
    return dropped;
}

bool drop_link(Document& document, std::size_t place) {
    std::size_t seen = 0;
    bool dropped = false;
    walk_all(document, [&](Inlines& content) {
        for (std::size_t i = 0; i < content.size() && !dropped; ++i) {
            auto* link = std::get_if<Link>(&content[i].value);
            if (link == nullptr || seen++ != place) continue;
            Inlines inner = std::move(link->content);
            content.erase(content.begin() + static_cast<std::ptrdiff_t>(i));
            content.insert(content.begin() + static_cast<std::ptrdiff_t>(i), inner.begin(), inner.end());
            dropped = true;
        }
    });
    return dropped;
}

}  // namespace

std::vector<Damage> damages() {
    return {{"note deleted", delete_note},
            {"two notes swapped", swap_notes},
            {"reference moved by one word", move_reference},
            {"character of a note changed", change_character_of_note},
            {"word of the body dropped", drop_word},
            {"link target dropped", drop_link}};
}

}  // namespace voetnoot
