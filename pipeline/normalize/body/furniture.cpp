#include "pipeline/normalize/body/furniture.hpp"

#include "pipeline/draft/images.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/page_number.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::normalize::body {

namespace {

using letter_rules::furniture_removed;

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
            work.book(Fate::furniture, span, &furniture_removed);
            work.report(furniture_removed, span,
                        phrase("page furniture left out: '{}'", trim(fold(full_text(line)))));
            continue;
        }
        if (!kept.empty()) kept.push_back(paragraph.content[lines[i].begin - 1]);
        kept.insert(kept.end(), line.begin(), line.end());
    }
    if (removed) paragraph.content = std::move(kept);
}

}  // namespace

void remove(Workbench& work, Piece& piece, const Span& span, std::string_view text) {
    piece.role = Piece::Role::furniture;
    if (trim(text).empty()) return;
    work.book(Fate::furniture, span, &furniture_removed);
    work.report(furniture_removed, span, phrase("page furniture left out: '{}'", trim(fold(text))));
}

void take_out_furniture(Workbench& work) {
    for (Piece& piece : work.flow) {
        if (const auto* mark = std::get_if<draft::PageMark>(&piece.block.value)) {
            piece.role = Piece::Role::page_end;
            if (!mark->label.empty()) work.book(Fate::furniture, mark->span, &furniture_removed);
        } else if (const auto* furniture = std::get_if<draft::Furniture>(&piece.block.value)) {
            remove(work, piece, furniture->span, flat_text(furniture->content));
            if (!image_targets(furniture->content).empty())
                work.report(furniture_removed, furniture->span,
                            phrase("page furniture left out: a picture"));
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
