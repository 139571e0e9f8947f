#include "pipeline/normalize/body/body.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::normalize::body {

namespace {

using letter_rules::heading_level_jumps;

using Headings = std::vector<draft::Heading*>;

// Those in quotes, items and cells as well.
void collect(draft::Blocks& blocks, Headings& headings);
void collect(draft::Block& block, Headings& headings) {
    if (auto* heading = std::get_if<draft::Heading>(&block.value)) headings.push_back(heading);
    if (auto* quote = std::get_if<draft::Quote>(&block.value)) collect(quote->content, headings);
    if (auto* list = std::get_if<draft::List>(&block.value))
        for (draft::ListItem& item : list->items) collect(item.content, headings);
    if (auto* table = std::get_if<draft::Table>(&block.value))
        for (draft::Row& row : table->rows)
            for (draft::Cell& cell : row.cells) collect(cell.content, headings);
}
void collect(draft::Blocks& blocks, Headings& headings) {
    for (draft::Block& block : blocks) collect(block, headings);
}

Headings headings_of(Workbench& work) {
    Headings headings;
    for (Piece& piece : work.flow)
        if (piece.role == Piece::Role::body) collect(piece.block, headings);
    return headings;
}

// Only the outermost bold goes: emphasis within a heading stays.
void unwrap_bold(Workbench& work, draft::Heading& heading) {
    const bool wrapped =
        std::all_of(heading.content.begin(), heading.content.end(), [](const draft::Inline& node) {
            return is_blank(node) || std::holds_alternative<draft::Strong>(node.value);
        });
    if (!wrapped || is_blank(heading.content)) return;
    draft::Inlines plain;
    for (draft::Inline& node : heading.content) {
        if (auto* strong = std::get_if<draft::Strong>(&node.value))
            plain.insert(plain.end(), std::make_move_iterator(strong->content.begin()),
                         std::make_move_iterator(strong->content.end()));
        else plain.push_back(std::move(node));
    }
    heading.content = std::move(plain);
    work.change(phrase("bold dropped"), phrase("it wraps the whole heading"), heading.span);
}

}  // namespace

void settle_headings(Workbench& work) {
    const Headings headings = headings_of(work);
    if (headings.empty()) return;
    const int smallest =
        (*std::min_element(headings.begin(), headings.end(), [](const auto* a, const auto* b) {
            return a->level < b->level;
        }))->level;
    int before = 0;
    for (draft::Heading* heading : headings) {
        unwrap_bold(work, *heading);
        const int shifted = heading->level - smallest + 1;
        const int level = std::min(shifted, before + 1);
        const std::string title(trim(fold(flat_text(heading->content))));
        if (level != shifted)
            work.findings.add(
                heading_level_jumps, heading->span,
                phrase("'{}' is raised from level {} to {}, one below the heading before it", title,
                       shifted, level));
        if (level != heading->level)
            work.change(phrase("heading {} → {}: '{}'", heading->level, level, title),
                        level == shifted ? phrase("the smallest level becomes 1")
                                         : phrase("one deeper than the one before"),
                        heading->span);
        heading->level = before = level;
    }
}

}  // namespace voetnoot::normalize::body
