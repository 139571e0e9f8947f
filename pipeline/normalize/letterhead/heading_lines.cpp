#include "pipeline/normalize/letterhead/letterhead.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace voetnoot::normalize::letterhead {

namespace {

constexpr std::size_t most_blocks = 25;        // of a letterhead
constexpr std::size_t longest_text = 400;      // bytes; more is text of the letter
constexpr std::size_t longest_addressee = 60;  // bytes, of one that is known by its place alone
constexpr std::size_t fewest_labels_around = 2;

std::string text_of(const draft::Inlines& content) {
    return std::string(trim(fold(flat_text(content))));
}

// What is labelled in the blocks from the first up to the salutation or the text.
struct Zone {
    std::size_t end = 0;    // behind the last labelled line, or at the salutation
    std::size_t first = 0;  // labelled paragraph
    std::set<Field> fields;
    bool salutation = false;
};

Zone zone_of(const Workbench& work) {
    Zone zone;
    for (std::size_t i = 0; i < std::min(work.flow.size(), most_blocks); ++i) {
        const draft::Block& block = work.flow[i].block;
        if (is_salutation(block)) {
            zone.salutation = true;
            zone.end = i;
            break;
        }
        const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
        const auto* heading = std::get_if<draft::Heading>(&block.value);
        if (heading == nullptr && paragraph == nullptr) {
            if (std::holds_alternative<draft::Rule>(block.value) ||
                std::holds_alternative<draft::Quote>(block.value))
                continue;
            break;
        }
        const draft::Inlines& content = heading != nullptr ? heading->content : paragraph->content;
        if (flat_text(content).size() > longest_text) break;
        for (const draft::Inlines& line : lines_of(content))
            if (const auto label = read_line_label(text_of(line))) {
                if (zone.fields.empty()) zone.first = i;
                zone.fields.insert(label->field);
                zone.end = i + 1;
            }
    }
    return zone;
}

bool names_the_addressee(std::string_view text) {
    constexpr std::array<std::string_view, 15> beginnings{
        "De Voorzitter", "De voorzitter", "Aan ",      "De heer ", "Mevrouw ",
        "To the ",       "To: ",          "An das ",   "An den ",  "An die ",
        "Herrn ",        "Frau ",         "Monsieur ", "Madame ",  "Til "};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view beginning) { return text.starts_with(beginning); });
}

// "Vår referanse:", "Betreft: de dijken"
bool is_labelled(std::string_view text) {
    const auto label = read_line_label(text);
    return label && (label->length == text.size() || text[label->length - 1] == ':');
}

// The only heading before the labels, where others follow: "# Helsereformutvalget", "Vår ref.: …",
// "## Innspill om …".
bool stands_for_the_addressee(const Workbench& work, const Zone& zone, std::size_t i,
                              std::string_view text) {
    const bool referred =
        zone.fields.contains(Field::our_reference) || zone.fields.contains(Field::their_reference);
    if (!referred || zone.fields.contains(Field::addressee) || i + 1 != zone.first ||
        text.size() > longest_addressee || count_words(text) > 5)
        return false;
    const bool titled = zone.end < work.flow.size() &&
                        std::holds_alternative<draft::Heading>(work.flow[zone.end].block.value);
    return titled || zone.fields.contains(Field::subject);
}

}  // namespace

void read_headings_as_lines(Workbench& work) {
    if (work.explicit_roles) return;
    const Zone zone = zone_of(work);
    if (!zone.salutation && zone.fields.size() < fewest_labels_around) return;
    for (std::size_t i = 0; i < zone.end; ++i) {
        const auto* heading = std::get_if<draft::Heading>(&work.flow[i].block.value);
        if (heading == nullptr) continue;
        const std::string text = text_of(heading->content);
        const bool by_place = stands_for_the_addressee(work, zone, i, text);
        if (!by_place && !names_the_addressee(text) && !is_labelled(text)) continue;
        work.report(letter_rules::heading_of_letterhead, heading->span,
                    phrase("'{}' is read as a line of the letterhead", text));
        if (by_place) work.known_fields[place_of(heading->span)] = Field::addressee;
        work.flow[i].block.value = draft::Paragraph{heading->content, heading->span};
    }
}

}  // namespace voetnoot::normalize::letterhead
