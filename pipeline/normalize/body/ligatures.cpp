#include "pipeline/normalize/body/body.hpp"

#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace voetnoot::normalize::body {

namespace {

constexpr std::string_view lead = "\xEF\xAC";  // of U+FB00 to U+FB3F

bool is_ligature(char32_t c) {
    return c >= U'\uFB00' && c <= U'\uFB06';
}

// The word of `text` that has the byte `at`.
std::string_view word_around(std::string_view text, std::size_t at) {
    std::size_t begin = text.find_last_of(" \n\t", at);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    return text.substr(begin, text.find_first_of(" \n\t", at) - begin);
}

}  // namespace

void report_ligatures(Workbench& work) {
    std::size_t count = 0;
    std::optional<Span> place;
    std::string word;
    const auto text = [&](const draft::Text& node) {
        if (node.text.find(lead) == std::string::npos) return;
        for (std::size_t i = 0; i < node.text.size();) {
            const std::size_t at = i;
            if (!is_ligature(next_code_point(node.text, i))) continue;
            if (count++ > 0) continue;
            const bool exact = node.text.size() == node.span.end - node.span.begin;
            const auto begin = node.span.begin + static_cast<std::uint32_t>(exact ? at : 0);
            place = Span{node.span.part, begin, exact ? begin + 3 : node.span.end};
            word = word_around(node.text, at);
        }
    };
    for (const Piece& piece : work.flow)
        if (piece.role == Piece::Role::body || piece.role == Piece::Role::note)
            draft::for_each_leaf(piece.block, [&](const draft::Inlines& content) {
                draft::for_each_inline(content, [&](const draft::Inline& node, const std::string&) {
                    if (const auto* found = std::get_if<draft::Text>(&node.value)) text(*found);
                });
            });
    if (place)
        work.findings.add(letter_rules::ligature_characters, *place,
                          counted(count, "{} ligature character, in '{}'",
                                  "{} ligature characters, the first in '{}'", count, word));
}

}  // namespace voetnoot::normalize::body
