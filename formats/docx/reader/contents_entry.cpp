#include "formats/docx/reader/contents_entry.hpp"

#include "formats/docx/reader/content.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace voetnoot::docx::reader {

namespace {

using Place = Pieces::iterator;

bool is_blank(const Piece& piece) {
    const auto* text = std::get_if<draft::Text>(&piece.node.value);
    return text != nullptr && trim(text->text).empty();
}

bool is_number(std::string_view text) {
    constexpr std::size_t longest = 8;
    return !text.empty() && text.size() <= longest &&
           (text.find_first_not_of("0123456789") == std::string_view::npos ||
            text.find_first_not_of("ivxlcdm") == std::string_view::npos ||
            text.find_first_not_of("IVXLCDM") == std::string_view::npos);
}

// Where the page number at the end of the paragraph begins: behind its last tab, or with the result of
// the field that computed it.
Place number_at_end(Pieces& pieces, bool in_contents) {
    const auto words = [&pieces](Place from) { return text_of(Pieces(from, pieces.end())); };
    const auto all_text = [&pieces](Place from) {
        return std::all_of(from, pieces.end(), [](const Piece& piece) {
            return std::holds_alternative<draft::Text>(piece.node.value);
        });
    };
    const auto tab = std::find_if(pieces.rbegin(), pieces.rend(), [](const Piece& piece) {
                         return piece.tab;
                     }).base();
    const auto other = std::find_if(pieces.rbegin(), pieces.rend(), [](const Piece& piece) {
                           return !piece.page_number && !is_blank(piece);
                       }).base();
    if (other != pieces.begin() && !squeeze(words(other)).empty() && (in_contents || tab >= other))
        return other;
    const bool behind_tab = tab != pieces.begin() && all_text(tab) && is_number(trim(words(tab)));
    return behind_tab ? tab : pieces.end();
}

bool leads_within(const Piece& piece, const std::vector<std::string>& targets) {
    return piece.link != 0 && targets[piece.link - 1].starts_with('#');
}

void tell_remembered(const Pieces& pieces, WordFile& file) {
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        if (!piece->page_number || is_blank(*piece)) continue;
        file.findings.add(docx_rules::remembered_page, draft::span_of(piece->node),
                          phrase("page '{}' is that of Word's own layout", text_of({*piece})));
    }
}

}  // namespace

void settle_page_numbers(ParagraphContent& content, bool in_contents, WordFile& file) {
    Pieces& pieces = content.pieces;
    const auto number = number_at_end(pieces, in_contents);
    const auto first = std::find_if_not(number, pieces.end(), is_blank);
    const bool leads = first != pieces.end() && leads_within(*first, content.targets);
    const bool is_line =
        in_contents || (leads && std::any_of(pieces.begin(), number, [first](const Piece& piece) {
                            return piece.link == first->link && !is_blank(piece);
                        }));
    if (first == pieces.end() || !is_line || std::all_of(pieces.begin(), number, is_blank))
        return tell_remembered(pieces, file);
    file.page_numbers.emplace_back(trim(text_of(Pieces(first, pieces.end()))));
    if (file.page_numbers_at.empty()) file.page_numbers_at = draft::span_of(first->node);
    Pieces taken_out;
    for (auto piece = first; piece != pieces.end(); ++piece) {
        taken_out.push_back({draft::Inline{
            draft::Replaced{{}, &letter_rules::furniture_removed, draft::span_of(piece->node)}}});
        taken_out.back().link = piece->link;
    }
    const std::size_t link = first->link;
    const auto end = std::find_if_not(std::make_reverse_iterator(first), pieces.rend(), is_blank).base();
    pieces.erase(end, pieces.end());
    const bool has_link =
        std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.link != 0; });
    if (leads && !has_link)
        for (Piece& piece : pieces) piece.link = link;
    content.in_contents = has_link || leads;
    std::move(taken_out.begin(), taken_out.end(), std::back_inserter(pieces));
}

void report_page_numbers(WordFile& file) {
    if (file.page_numbers.empty()) return;
    constexpr std::size_t most = 20;
    std::string numbers;
    for (std::size_t i = 0; i < file.page_numbers.size() && i < most; ++i)
        numbers += (i == 0 ? "" : ", ") + file.page_numbers[i];
    if (file.page_numbers.size() > most) numbers += ", …";
    file.findings.add(letter_rules::furniture_removed, file.page_numbers_at,
                      phrase("page numbers of the table of contents, which are those of Word's own "
                             "layout, left out: {}",
                             numbers));
}

void find_places(const package::Element& root, std::vector<DraftAnchor>& to) {
    for (const package::Element& element : root.children) {
        if (element.is("w:bookmarkStart"))
            to.push_back({place_target(element.attribute("w:name")).substr(1), element.start_tag});
        if (!element.is("mc:AlternateContent")) find_places(element, to);
        else if (const package::Element* one = chosen(element)) find_places(*one, to);
    }
}

}  // namespace voetnoot::docx::reader
