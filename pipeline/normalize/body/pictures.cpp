#include "pipeline/normalize/body/pictures.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>

namespace voetnoot::normalize::body {

namespace {

constexpr std::size_t pieces_below = 2;
constexpr std::size_t fewest_words = 3;
constexpr std::size_t fewest_letters = 4;  // of a word that no name has in lower case

bool is_caption(std::string_view text) {
    const std::vector<std::string> all = words(text);
    return all.size() > 1 && is_word_of_captions(all.front()) &&
           all[1].find_first_not_of("0123456789") == std::string::npos;
}

bool describes(const std::string& text) {
    const std::vector<std::string> all = words(text);
    if (all.size() < fewest_words || is_caption(text)) return false;
    return std::any_of(all.begin(), all.end(), [](const std::string& word) {
        std::size_t i = 0;
        return count_code_points(word) >= fewest_letters &&
               u_islower(static_cast<UChar32>(next_code_point(word, i))) != 0;
    });
}

// The description of a paragraph that is a picture; empty where it is none.
std::string description_of(const Piece& piece) {
    const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value);
    if (paragraph == nullptr) return {};
    const draft::Image* image = nullptr;
    for (const draft::Inline& node : paragraph->content) {
        if (is_blank(node)) continue;
        if (image != nullptr || !std::holds_alternative<draft::Image>(node.value)) return {};
        image = std::get_if<draft::Image>(&node.value);
    }
    return image == nullptr ? std::string() : std::string(trim(fold(image->alt)));
}

}  // namespace

bool is_word_of_captions(std::string_view word) {
    return is_one_of(lower_case(word),
                     {"figuur", "figure", "figur", "fig", "tabel", "table", "tableau", "tabelle",
                      "tabell", "foto", "bild", "abbildung", "kader", "kart", "bijlage", "vedlegg"});
}

void take_out_repeated_descriptions(Workbench& work) {
    if (work.explicit_roles) return;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const std::string description = description_of(work.flow[i]);
        if (!describes(description)) continue;
        const std::size_t last = std::min(work.flow.size(), i + 1 + pieces_below);
        for (std::size_t below = i + 1; below < last; ++below) {
            Piece& piece = work.flow[below];
            const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value);
            if (paragraph == nullptr || piece.role != Piece::Role::body) continue;
            if (trim(fold(full_text(paragraph->content))) != description ||
                !notes::marks_of(paragraph->content).empty())
                continue;
            piece.role = Piece::Role::furniture;
            work.book(Fate::furniture, paragraph->span, &letter_rules::description_repeated);
            work.report(
                letter_rules::description_repeated, paragraph->span,
                phrase("left out, for it is the description of the picture above: '{}'", description));
            break;
        }
    }
}

}  // namespace voetnoot::normalize::body
