#include "pipeline/normalize/body/furniture.hpp"

#include "pipeline/draft/images.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::normalize::body {

namespace {

using letter_rules::furniture_removed;

bool is_number(std::string_view word) {
    return !word.empty() && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        if (end > i) result.emplace_back(text.substr(i, end - i));
        i = end + 1;
    }
    return result;
}

// Takes page numbers out of a paragraph of several lines.
void remove_page_number_lines(Workbench& work, draft::Paragraph& paragraph) {
    const std::vector<NodeRange> lines = node_lines(paragraph.content);
    if (lines.size() < 2) return;
    draft::Inlines kept;
    bool removed = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const draft::Inlines line = copy(paragraph.content, lines[i]);
        if (is_page_number(full_text(line))) {
            removed = true;
            const Span span = span_of(line);
            work.book(Fate::furniture, span, &furniture_removed, "page number");
            work.report(furniture_removed, span,
                        fmt::format("page furniture left out: '{}'", trim(fold(full_text(line)))));
            continue;
        }
        if (!kept.empty()) kept.push_back(paragraph.content[lines[i].begin - 1]);
        kept.insert(kept.end(), line.begin(), line.end());
    }
    if (removed) paragraph.content = std::move(kept);
}

}  // namespace

bool is_page_number(std::string_view line) {
    if (line.size() > 40) return false;
    std::string parted;  // "2/5" as three words
    for (const char c : fold(lower_case(line))) parted += c == '/' ? " / " : std::string(1, c);
    const std::vector<std::string> words = split(parted);
    if (words.size() == 3 && is_one_of(words[0], {"-", "–"}) && is_number(words[1]) &&
        words[2] == words[0])
        return true;
    if (words.size() != 2 && words.size() != 4) return false;
    if (!is_one_of(words[0],
                   {"pagina", "page", "seite", "side", "sida", "blad", "blz.", "pag.", "p."}) ||
        !is_number(words[1]))
        return false;
    return words.size() == 2 ||
           (is_one_of(words[2], {"van", "of", "von", "av", "af", "de", "sur", "/"}) &&
            is_number(words[3]));
}

void remove(Workbench& work, Piece& piece, const Span& span, std::string_view text) {
    piece.role = Piece::Role::furniture;
    if (trim(text).empty()) return;
    work.book(Fate::furniture, span, &furniture_removed, "page furniture");
    work.report(furniture_removed, span, fmt::format("page furniture left out: '{}'", trim(fold(text))));
}

void take_out_furniture(Workbench& work) {
    for (Piece& piece : work.flow) {
        if (const auto* mark = std::get_if<draft::PageMark>(&piece.block.value)) {
            piece.role = Piece::Role::page_end;
            if (!mark->label.empty())
                work.book(Fate::furniture, mark->span, &furniture_removed, "page mark");
        } else if (const auto* furniture = std::get_if<draft::Furniture>(&piece.block.value)) {
            remove(work, piece, furniture->span, flat_text(furniture->content));
            if (!image_targets(furniture->content).empty())
                work.report(furniture_removed, furniture->span, "page furniture left out: a picture");
        } else if (const auto* replaced = std::get_if<draft::Replaced>(&piece.block.value)) {
            piece.role = Piece::Role::furniture;
            work.book(*replaced);
        } else if (work.explicit_roles) {
            continue;
        } else if (auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value)) {
            const std::string text = full_text(paragraph->content);
            if (is_page_number(text)) remove(work, piece, paragraph->span, text);
            else remove_page_number_lines(work, *paragraph);
        }
    }
}

}  // namespace voetnoot::normalize::body
