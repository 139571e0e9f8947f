// The inventory of Markdown: every kind of syntax that a letter in it can hold, with one decision each.
// The table and the numbers are one list: docs/inventory-markdown.md is printed from it.
//
// Thread rules: immutable.
#pragma once

#include "pipeline/ledger/inventory.hpp"

#include <cstdint>
#include <span>

namespace voetnoot::markdown::scan {

enum class Kind : std::uint32_t {
    byte_order_mark,
    tie_or_break,
    control_character,
    escape,
    hard_break,
    character_reference,
    heading_mark,
    heading_underline,
    thematic_break,
    quote_mark,
    bullet_mark,
    number_mark,
    table_pipe,
    table_delimiter_row,
    code_mark,
    code_fence,
    code_language,
    emphasis_mark,
    strike_mark,
    link_bracket,
    link_target,
    link_title,
    reference_definition,
    autolink_bracket,
    image_mark,
    note_mark,
    formula_mark,
    page_mark,
    html_carried,
    html_harmless,
    html_altered,
    html_embedded,
    html_unseen,
    html_silent,
    html_remainder,
    comment,
    comment_of_page,
    comment_of_loss,
    comment_words,
    instruction,
    declaration,
    unknown,
    unknown_words,
};

std::span<const SyntaxKind> inventory();  // by Kind

}  // namespace voetnoot::markdown::scan
