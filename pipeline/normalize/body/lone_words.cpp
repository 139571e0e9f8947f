#include "pipeline/normalize/body/body.hpp"

#include "pipeline/normalize/classification.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::normalize::body {

namespace {

// Pages and their numbers, in words.
bool counts_pages(std::string_view word) {
    constexpr std::array<std::string_view, 16> words{"pagina", "page", "seite", "side", "sida", "blad",
                                                     "blz",    "pag",  "p",     "van",  "of",   "von",
                                                     "av",     "af",   "de",    "sur"};
    return std::find(words.begin(), words.end(), word) != words.end() ||
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void add_words(const draft::Block& block, std::set<std::string>& words,
               std::set<std::string>& classified) {
    for (std::string& word : words_of(own_text({block}))) words.insert(std::move(word));
    if (const auto* paragraph = std::get_if<draft::Paragraph>(&block.value)) {
        const std::string text = flat_text(paragraph->content);
        if (is_classification(text))
            for (std::string& word : words_of(text)) classified.insert(std::move(word));
    }
}

// The lines of a head, each with its place.
struct Line {
    std::string text;
    Span span;
};
void collect_lines(const draft::Blocks& blocks, std::vector<Line>& to) {
    for (const draft::Block& block : blocks) {
        if (const auto* paragraph = std::get_if<draft::Paragraph>(&block.value)) {
            for (draft::Inlines& line : lines_of(paragraph->content)) {
                std::erase_if(line, [](const draft::Inline& node) {
                    return std::holds_alternative<draft::Image>(node.value);  // described, not said
                });
                if (!is_blank(line))
                    to.push_back({std::string(trim(fold(full_text(line)))), span_of(line)});
            }
        } else if (const auto* table = std::get_if<draft::Table>(&block.value)) {
            for (const draft::Row& row : table->rows)
                for (const draft::Cell& cell : row.cells) collect_lines(cell.content, to);
        } else if (std::string text(trim(fold(own_text({block})))); !text.empty()) {
            to.push_back({std::move(text), draft::span_of(block)});
        }
    }
}

// The furniture of a piece, where its words were printed; else null.
const draft::Furniture* printed_furniture(const Piece& piece) {
    const auto* furniture = std::get_if<draft::Furniture>(&piece.block.value);
    return furniture != nullptr && piece.role == Piece::Role::furniture && furniture->printed ? furniture
                                                                                              : nullptr;
}

}  // namespace

void report_lone_words(Workbench& work) {
    if (std::none_of(work.flow.begin(), work.flow.end(), printed_furniture)) return;
    std::set<std::string> kept;
    std::set<std::string> classified;  // by lines of the letter itself
    for (const Piece& piece : work.flow)
        if (piece.role == Piece::Role::body || piece.role == Piece::Role::note)
            add_words(piece.block, kept, classified);
    for (const Piece& piece : work.flow) {
        const draft::Furniture* const furniture = printed_furniture(piece);
        if (furniture == nullptr) continue;
        std::vector<Line> lines;
        collect_lines(furniture->content, lines);
        for (const Line& line : lines) {
            const std::vector<std::string> words = words_of(line.text);
            const bool classifying = is_classification(line.text);
            const std::set<std::string>& known = classifying ? classified : kept;
            const bool lone = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                return !counts_pages(word) && !known.contains(word);
            });
            if (!lone) continue;
            work.report(classifying ? letter_rules::classification_left_out : letter_rules::lone_words,
                        line.span, phrase("only a running head or foot says '{}'", line.text));
            kept.insert(words.begin(), words.end());
            if (classifying) classified.insert(words.begin(), words.end());
        }
    }
}

}  // namespace voetnoot::normalize::body
