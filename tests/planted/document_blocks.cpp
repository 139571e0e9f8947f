#include "tests/planted/document_defects.hpp"
#include "tests/planted/document_walk.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace voetnoot::planted {

namespace {

template <class Node>
bool is(const Blocks& blocks, std::size_t i) {
    return std::holds_alternative<Node>(blocks[i].value);
}

void drop(Blocks& blocks, std::size_t i) {
    blocks.erase(blocks.begin() + position(i));
}

bool precedes_another(const Blocks& blocks, std::size_t i) {
    return i + 1 < blocks.size() && is<Paragraph>(blocks, i) && is<Paragraph>(blocks, i + 1);
}

void merge(Blocks& blocks, std::size_t i) {
    Inlines& first = std::get<Paragraph>(blocks[i].value).content;
    const Inlines second = std::get<Paragraph>(blocks[i + 1].value).content;
    first.push_back({Text{" ", {}}});
    first.insert(first.end(), second.begin(), second.end());
    drop(blocks, i + 1);
}

bool begins_with_words(const Blocks& blocks, std::size_t i) {
    const auto* paragraph = std::get_if<Paragraph>(&blocks[i].value);
    if (paragraph == nullptr || paragraph->content.empty()) return false;
    const auto* text = std::get_if<Text>(&paragraph->content.front().value);
    return text != nullptr && text->text.find(' ') != std::string::npos;
}

void cut(Blocks& blocks, std::size_t i) {
    auto& paragraph = std::get<Paragraph>(blocks[i].value);
    std::string& text = std::get<Text>(paragraph.content.front().value).text;
    const std::size_t end = text.find(' ');
    const Block first{Paragraph{{{Text{text.substr(0, end), {}}}}, paragraph.role, {}}};
    text.erase(0, end);
    blocks.insert(blocks.begin() + position(i), first);
}

bool can_go_deeper(const Blocks& blocks, std::size_t i) {
    const auto* heading = std::get_if<Heading>(&blocks[i].value);
    return heading != nullptr && heading->level < 6;
}

void demote(Blocks& blocks, std::size_t i) {
    Inlines content = std::get<Heading>(blocks[i].value).content;
    blocks[i].value = Paragraph{std::move(content), Paragraph::Role::body, {}};
}

void unquote(Blocks& blocks, std::size_t i) {
    const Blocks inner = std::get<Quote>(blocks[i].value).content;
    drop(blocks, i);
    blocks.insert(blocks.begin() + position(i), inner.begin(), inner.end());
}

auto blocks(bool (*fits)(const Blocks&, std::size_t), void (*change)(Blocks&, std::size_t)) {
    return [=](Document& document, std::size_t place) {
        return at_block(document, Part::body, place, fits, change);
    };
}

// The place-th item of any list that `fits`.
auto items(bool (*fits)(const List&, std::size_t), void (*change)(List&, std::size_t)) {
    return [=](Document& document, std::size_t place) {
        std::size_t seen = 0;
        bool planted = false;
        for_each_blocks(document, Part::body, [&](Blocks& content) {
            for (Block& block : content) {
                auto* list = std::get_if<List>(&block.value);
                for (std::size_t i = 0; list != nullptr && i < list->items.size() && !planted; ++i) {
                    if (!fits(*list, i) || seen++ != place) continue;
                    change(*list, i);
                    planted = true;
                }
            }
        });
        return planted;
    };
}

auto cells(void (*change)(Table&, std::size_t, std::size_t)) {
    return [=](Document& document, std::size_t place) {
        std::size_t seen = 0;
        bool planted = false;
        for_each_blocks(document, Part::body, [&](Blocks& content) {
            for (Block& block : content) {
                auto* table = std::get_if<Table>(&block.value);
                for (std::size_t r = 0; table != nullptr && r < table->rows.size(); ++r)
                    for (std::size_t c = 0; c < table->rows[r].cells.size() && !planted; ++c) {
                        if (table->rows[r].cells[c].content.empty() || seen++ != place) continue;
                        change(*table, r, c);
                        planted = true;
                        return;
                    }
            }
        });
        return planted;
    };
}

auto letterhead(std::size_t fewest, void (*change)(LetterHeadGroup&, std::size_t)) {
    return [=](Document& document, std::size_t place) {
        std::size_t seen = 0;
        for (LetterHeadGroup& group : document.letterhead.groups)
            for (std::size_t i = 0; i < group.lines.size(); ++i) {
                if (group.lines.size() < fewest || seen++ != place) continue;
                change(group, i);
                return true;
            }
        return false;
    };
}

bool merge_letterhead(Document& document, std::size_t place) {
    auto& groups = document.letterhead.groups;
    if (place + 1 >= groups.size()) return false;
    auto& lines = groups[place].lines;
    lines.insert(lines.end(), groups[place + 1].lines.begin(), groups[place + 1].lines.end());
    groups.erase(groups.begin() + position(place) + 1);
    return true;
}

}  // namespace

std::vector<Kind<Document>> block_damages() {
    const auto any_item = [](const List&, std::size_t) { return true; };
    const auto has_next = [](const List& list, std::size_t i) { return i + 1 < list.items.size(); };
    return {
        {"paragraph lost", {"LEDGER-9"}, blocks(is<Paragraph>, drop)},
        {"paragraph twice",
         {"LEDGER-9"},
         blocks(is<Paragraph>,
                [](Blocks& b, std::size_t i) {
                    const Block copy = b[i];
                    b.insert(b.begin() + position(i), copy);
                })},
        {"two paragraphs swapped",
         {"LEDGER-9"},
         blocks(precedes_another, [](Blocks& b, std::size_t i) { std::swap(b[i], b[i + 1]); })},
        {"two paragraphs merged", {"LEDGER-12"}, blocks(precedes_another, merge)},
        {"paragraph cut in two", {"LEDGER-12"}, blocks(begins_with_words, cut)},
        {"heading lost", {"LEDGER-9"}, blocks(is<Heading>, drop)},
        {"level of a heading changed",
         {"LEDGER-12"},
         blocks(can_go_deeper, [](Blocks& b, std::size_t i) { ++std::get<Heading>(b[i].value).level; })},
        {"heading made a paragraph", {"LEDGER-12"}, blocks(is<Heading>, demote)},
        {"quote lost", {"LEDGER-9"}, blocks(is<Quote>, drop)},
        {"quote made running text", {"LEDGER-12"}, blocks(is<Quote>, unquote)},
        {"list lost", {"LEDGER-9"}, blocks(is<List>, drop)},
        {"list item lost",
         {"LEDGER-9"},
         items(any_item,
               [](List& list, std::size_t i) { list.items.erase(list.items.begin() + position(i)); })},
        {"two list items merged",
         {"LEDGER-9", "LEDGER-12"},
         items(has_next,
               [](List& list, std::size_t i) {
                   const Blocks next = list.items[i + 1].content;
                   list.items[i].content.insert(list.items[i].content.end(), next.begin(), next.end());
                   list.items.erase(list.items.begin() + position(i) + 1);
               })},
        {"label of a list item changed",
         {"LEDGER-9"},
         items(any_item, [](List& list, std::size_t i) { list.items[i].label = "99."; })},
        {"table lost", {"LEDGER-9"}, blocks(is<Table>, drop)},
        {"row lost", {"LEDGER-9"}, cells([](Table& table, std::size_t r, std::size_t) {
             table.rows.erase(table.rows.begin() + position(r));
         })},
        {"cell emptied", {"LEDGER-9"}, cells([](Table& table, std::size_t r, std::size_t c) {
             table.rows[r].cells[c].content.clear();
         })},
        {"two cells swapped", {"LEDGER-9"}, cells([](Table& table, std::size_t r, std::size_t c) {
             std::swap(table.rows[r].cells[c].content, table.rows[r].cells[c == 0 ? 1 : 0].content);
         })},
        {"line of the letterhead lost",
         {"LEDGER-9"},
         letterhead(1, [](LetterHeadGroup& group,
                          std::size_t i) { group.lines.erase(group.lines.begin() + position(i)); })},
        {"two lines of the letterhead swapped",
         {"LEDGER-9"},
         letterhead(2, [](LetterHeadGroup& group,
                          std::size_t i) { std::swap(group.lines[i], group.lines[i == 0 ? 1 : 0]); })},
        {"paragraphs of the letterhead merged", {"LEDGER-12"}, merge_letterhead},
    };
}

}  // namespace voetnoot::planted
