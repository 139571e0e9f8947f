#include "pipeline/normalize/notes/back_matter.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::normalize::notes {

namespace {

constexpr std::size_t longest_heading = 40;  // bytes

template <std::size_t count>
bool is_word_of(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

BackMatter meaning_of(std::string_view heading) {
    constexpr std::array<std::string_view, 32> notes{"noten",          "voetnoten",
                                                     "eindnoten",      "referenties",
                                                     "verwijzingen",   "bronnen",
                                                     "bronvermelding", "notes",
                                                     "footnotes",      "endnotes",
                                                     "references",     "sources",
                                                     "noter",          "fotnoter",
                                                     "sluttnoter",     "slutnoter",
                                                     "referanser",     "referenser",
                                                     "kilder",         "källor",
                                                     "anmerkungen",    "fußnoten",
                                                     "fussnoten",      "endnoten",
                                                     "literatur",      "quellen",
                                                     "nachweise",      "notes de bas de page",
                                                     "références",     "noten en referenties",
                                                     "fodnoter",       "referencer"};
    constexpr std::array<std::string_view, 10> works{
        "literatuur",   "literatuurlijst", "geraadpleegde literatuur",
        "bibliografie", "literature",      "bibliography",
        "litteratur",   "litteraturliste", "literaturverzeichnis",
        "bibliographie"};
    std::string text = lower_case(trim(heading));
    while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ' '))
        text.pop_back();
    const std::size_t numbering = std::min(text.find_first_not_of("0123456789. "), text.size());
    text.erase(0, numbering);
    if (is_word_of(text, notes)) return BackMatter::notes;
    return is_word_of(text, works) ? BackMatter::works : BackMatter::none;
}

bool may_be_heading(const draft::Paragraph& paragraph, const std::string& text) {
    if (paragraph.content.size() == 1 &&
        (std::holds_alternative<draft::Strong>(paragraph.content.front().value) ||
         std::holds_alternative<draft::Emphasis>(paragraph.content.front().value)))
        return true;
    return trim(text).ends_with(':');
}

}  // namespace

std::vector<BackMatter> back_matter(const Workbench& work) {
    std::vector<BackMatter> result;
    result.reserve(work.flow.size());
    BackMatter below = BackMatter::none;
    for (const Piece& piece : work.flow) {
        result.push_back(below);
        if (const auto* heading = std::get_if<draft::Heading>(&piece.block.value)) {
            below = meaning_of(flat_text(heading->content));
        } else if (const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value)) {
            if (paragraph->span.end - paragraph->span.begin > longest_heading) continue;
            const std::string text = flat_text(paragraph->content);
            if (!may_be_heading(*paragraph, text)) continue;
            if (const BackMatter meant = meaning_of(text); meant != BackMatter::none) below = meant;
        }
    }
    return result;
}

}  // namespace voetnoot::normalize::notes
