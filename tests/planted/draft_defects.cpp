#include "tests/planted/draft_defects.hpp"

#include "tests/planted/draft_walk.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace voetnoot::planted {

namespace {

using draft::Block;
using draft::Blocks;
using draft::Inline;
using draft::Inlines;

template <class Node>
bool is(const Inline& node) {
    return std::holds_alternative<Node>(node.value);
}

bool is_page_number(std::string_view text) {
    return text.starts_with("Pagina ");
}

// The text of a sequence that begins with one.
std::string_view first_text(const Inlines& content) {
    const auto* text = content.empty() ? nullptr : std::get_if<draft::Text>(&content.front().value);
    return text == nullptr ? std::string_view() : std::string_view(text->text);
}

// Is it a paragraph with words, and no page number (whose words are in no output)?
bool has_words(const Block& block) {
    const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
    return paragraph != nullptr && !paragraph->content.empty() &&
           !is_page_number(first_text(paragraph->content));
}

// A note keeps its text and its reference wherever it stands.
bool is_body(const Block& block) {
    return has_words(block) && !std::holds_alternative<draft::Superscript>(
                                   std::get<draft::Paragraph>(block.value).content.front().value);
}

// A link of the source's syntax; that a bare address leads somewhere is the reader's own doing.
bool is_written_link(const Inline& node) {
    const auto* link = std::get_if<draft::Link>(&node.value);
    return link != nullptr && link->span.end - link->span.begin != link->target.size();
}

// Does the node stand between two words? A break beside a sign divides none.
bool divides_words(const Inlines& content, std::size_t i) {
    if (i == 0 || i + 1 >= content.size()) return false;
    const auto* before = std::get_if<draft::Text>(&content[i - 1].value);
    const auto* after = std::get_if<draft::Text>(&content[i + 1].value);
    const auto is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return before != nullptr && after != nullptr && !before->text.empty() && !after->text.empty() &&
           is_word(before->text.back()) && is_word(after->text.front());
}

// Changes the place-th node of which `fits` is true. Both get the sequence and the index in it.
template <class Fits, class Change>
bool at_node(Draft& draft, std::size_t place, Fits fits, Change change) {
    std::size_t seen = 0;
    bool planted = false;
    for_each_inlines(draft, [&](Inlines& content) {
        for (std::size_t i = 0; i < content.size() && !planted; ++i) {
            if (is_page_number(first_text(content)) || !fits(content, i) || seen++ != place) continue;
            change(content, i);
            planted = true;
            return;
        }
    });
    return planted;
}

template <class Fits, class Change>
bool at_block(Draft& draft, std::size_t place, Fits fits, Change change) {
    std::size_t seen = 0;
    bool planted = false;
    for_each_blocks(draft, [&](Blocks& blocks) {
        for (std::size_t i = 0; i < blocks.size() && !planted; ++i) {
            if (!fits(blocks[i]) || seen++ != place) continue;
            change(blocks, i);
            planted = true;
            return;
        }
    });
    return planted;
}

auto position(std::size_t i) {
    return static_cast<std::ptrdiff_t>(i);
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

bool has_words_in(const Inline& node) {
    const auto* text = std::get_if<draft::Text>(&node.value);
    if (text == nullptr) return false;
    const std::size_t begin = gap(text->text);
    return begin != std::string::npos && text->text.find(' ', begin + 1) != std::string::npos;
}

bool has_vowel(const Inline& node) {
    const auto* text = std::get_if<draft::Text>(&node.value);
    return text != nullptr && text->text.find_first_of("aeiou") != std::string::npos;
}

std::string& text_at(Inlines& content, std::size_t i) {
    return std::get<draft::Text>(content[i].value).text;
}

void erase(Inlines& content, std::size_t i) {
    content.erase(content.begin() + position(i));
}

template <class Node>
void unwrap(Inlines& content, std::size_t i) {
    Inlines inner = std::move(std::get<Node>(content[i].value).content);
    erase(content, i);
    content.insert(content.begin() + position(i), inner.begin(), inner.end());
}

bool is_number(const Inline& node) {
    const auto* superscript = std::get_if<draft::Superscript>(&node.value);
    return superscript != nullptr && first_text(superscript->content).find_first_of("0123456789") == 0;
}

// "7" read as "77".
void misread(Inlines& content, std::size_t i) {
    std::string& label = text_at(std::get<draft::Superscript>(content[i].value).content, 0);
    label += label.front();
}

void drop_word(Inlines& content, std::size_t i) {
    std::string& text = text_at(content, i);
    const std::size_t begin = gap(text);
    text.erase(begin, text.find(' ', begin + 1) - begin);
}

void change_letter(Inlines& content, std::size_t i) {
    std::string& text = text_at(content, i);
    char& letter = text[text.find_first_of("aeiou")];
    letter = letter == 'e' ? 'a' : 'e';
}

// To behind the first word of the text that follows.
bool moves(Inlines& content, std::size_t i) {
    if (i + 1 >= content.size()) return false;
    auto* text = std::get_if<draft::Text>(&content[i + 1].value);
    if (text == nullptr) return false;
    const std::size_t word = text->text.find_first_not_of(" .,;:");
    const std::size_t end = word == std::string::npos ? word : text->text.find(' ', word);
    if (end == std::string::npos) return false;
    const Inline before{
        draft::Text{text->text.substr(0, end), {text->span.part, text->span.begin, text->span.begin}}};
    text->text.erase(0, end);
    content.insert(content.begin() + position(i), before);
    return true;
}

bool move_superscript(Draft& draft, std::size_t place) {
    std::size_t seen = 0;
    bool planted = false;
    for_each_inlines(draft, [&](Inlines& content) {
        for (std::size_t i = 1; i < content.size() && !planted; ++i) {
            if (!is_number(content[i])) continue;
            Inlines changed = content;
            if (!moves(changed, i) || seen++ != place) continue;
            content = std::move(changed);
            planted = true;
        }
    });
    return planted;
}

// To the front.
bool move_paragraph(Draft& draft, std::size_t place) {
    std::size_t seen = 0;
    for (std::size_t i = 1; i < draft.blocks.size(); ++i) {
        if (!is_body(draft.blocks[i]) || seen++ != place) continue;
        const auto from = draft.blocks.begin() + position(i);
        std::rotate(draft.blocks.begin(), from, from + 1);
        return true;
    }
    return false;
}

template <class Change>
bool in_list(Draft& draft, std::size_t place, Change change) {
    std::size_t seen = 0;
    bool planted = false;
    for_each_blocks(draft, [&](Blocks& blocks) {
        for (Block& block : blocks) {
            auto* list = std::get_if<draft::List>(&block.value);
            for (std::size_t i = 0; list != nullptr && i < list->items.size() && !planted; ++i) {
                if (seen++ != place) continue;
                change(*list, i);
                planted = true;
            }
        }
    });
    return planted;
}

template <class Change>
bool in_table(Draft& draft, std::size_t place, Change change) {
    std::size_t seen = 0;
    bool planted = false;
    for_each_blocks(draft, [&](Blocks& blocks) {
        for (Block& block : blocks) {
            auto* table = std::get_if<draft::Table>(&block.value);
            for (std::size_t r = 0; table != nullptr && r < table->rows.size(); ++r)
                for (std::size_t c = 0; c < table->rows[r].cells.size() && !planted; ++c) {
                    const bool fits =
                        table->rows[r].cells.size() > 1 && !table->rows[r].cells[c].content.empty();
                    if (!fits || seen++ != place) continue;
                    change(*table, r, c);
                    planted = true;
                    return;
                }
        }
    });
    return planted;
}

}  // namespace

std::vector<Kind<Draft>> draft_kinds() {
    const Rules rules{"LEDGER-1"};
    const auto node = [](auto fits, auto change) {
        return [fits, change](Draft& draft, std::size_t place) {
            const auto at = [fits](const Inlines& content, std::size_t i) { return fits(content[i]); };
            return at_node(draft, place, at, change);
        };
    };
    const auto block = [](auto fits, auto change) {
        return [fits, change](Draft& draft, std::size_t place) {
            return at_block(draft, place, fits, change);
        };
    };
    const auto drop_block = [](Blocks& blocks, std::size_t i) {
        blocks.erase(blocks.begin() + position(i));
    };
    const auto is_heading = [](const Block& b) {
        return std::holds_alternative<draft::Heading>(b.value);
    };
    const auto is_quote = [](const Block& b) { return std::holds_alternative<draft::Quote>(b.value); };
    return {
        {"word dropped", rules, node(has_words_in, drop_word)},
        {"word twice", rules,
         node(has_words_in,
              [](Inlines& c, std::size_t i) {
                  std::string& text = text_at(c, i);
                  const std::size_t begin = gap(text);
                  text.insert(begin, text.substr(begin, text.find(' ', begin + 1) - begin));
              })},
        {"words run together", rules,
         node(has_words_in,
              [](Inlines& c, std::size_t i) { text_at(c, i).erase(gap(text_at(c, i)), 1); })},
        {"letter changed", rules, node(has_vowel, change_letter)},
        // Where the label of a note is dropped, or read as text, the note is not there: its references
        // say so.
        {"superscript dropped", {"LEDGER-1", "NOTE-1"}, node(is_number, erase)},
        {"superscript read as text",
         {"LEDGER-1", "NOTE-1"},
         node(is<draft::Superscript>, unwrap<draft::Superscript>)},
        {"superscript misread", rules, node(is_number, misread)},
        {"superscript moved by a word", rules, move_superscript},
        {"superscript twice", rules,
         node(is_number,
              [](Inlines& c, std::size_t i) {
                  const Inline copy = c[i];
                  c.insert(c.begin() + position(i), copy);
              })},
        {"link dropped", rules, node(is_written_link, unwrap<draft::Link>)},
        {"target of a link changed", rules,
         node(is<draft::Link>,
              [](Inlines& c, std::size_t i) { std::get<draft::Link>(c[i].value).target += "x"; })},
        {"emphasised words dropped", rules, node(is<draft::Emphasis>, erase)},
        {"line break dropped", rules,
         [](Draft& draft, std::size_t place) {
             const auto fits = [](const Inlines& content, std::size_t i) {
                 return is<draft::HardBreak>(content[i]) && divides_words(content, i);
             };
             return at_node(draft, place, fits, erase);
         }},
        {"paragraph dropped", rules, block(has_words, drop_block)},
        {"paragraph twice", rules,
         block(has_words,
               [](Blocks& b, std::size_t i) {
                   const Block copy = b[i];
                   b.insert(b.begin() + position(i), copy);
               })},
        {"paragraph moved", rules, move_paragraph},
        {"heading dropped", rules, block(is_heading, drop_block)},
        {"quote dropped", rules, block(is_quote, drop_block)},
        {"list item dropped", rules,
         [](Draft& draft, std::size_t place) {
             return in_list(draft, place, [](draft::List& list, std::size_t i) {
                 list.items.erase(list.items.begin() + position(i));
             });
         }},
        {"label of a list item changed", rules,
         [](Draft& draft, std::size_t place) {
             return in_list(draft, place,
                            [](draft::List& list, std::size_t i) { list.items[i].label = "99."; });
         }},
        {"text of a list item dropped", rules,
         [](Draft& draft, std::size_t place) {
             return in_list(draft, place,
                            [](draft::List& list, std::size_t i) { list.items[i].content.clear(); });
         }},
        {"cell dropped", rules,
         [](Draft& draft, std::size_t place) {
             return in_table(draft, place, [](draft::Table& table, std::size_t r, std::size_t c) {
                 table.rows[r].cells.erase(table.rows[r].cells.begin() + position(c));
             });
         }},
        {"two cells swapped", rules,
         [](Draft& draft, std::size_t place) {
             return in_table(draft, place, [](draft::Table& table, std::size_t r, std::size_t c) {
                 std::swap(table.rows[r].cells[c], table.rows[r].cells[c == 0 ? 1 : 0]);
             });
         }},
        {"row dropped", rules,
         [](Draft& draft, std::size_t place) {
             return in_table(draft, place, [](draft::Table& table, std::size_t r, std::size_t) {
                 table.rows.erase(table.rows.begin() + position(r));
             });
         }},
    };
}

}  // namespace voetnoot::planted
