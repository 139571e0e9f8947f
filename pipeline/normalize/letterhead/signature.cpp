#include "pipeline/normalize/letterhead/letterhead.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unicode/uchar.h>
#include <vector>

namespace voetnoot::normalize::letterhead {

namespace {

constexpr std::size_t blocks_from_the_end = 6;
constexpr std::size_t most_lines = 6;
constexpr std::size_t longest_signature = 120;  // bytes

std::vector<std::string> printed_lines(const Inlines& content) {
    std::vector<std::string> lines(1);
    for (const Inline& node : content) {
        if (std::holds_alternative<LineBreak>(node.value)) lines.emplace_back();
        else lines.back() += plain_text({node});
    }
    for (std::string& line : lines) line = trim(fold(line));
    std::erase(lines, std::string());
    return lines;
}

bool is_particle(std::string_view word) {
    constexpr std::array<std::string_view, 21> particles{
        "van", "de", "der",  "den", "het", "ter", "ten", "von",  "zu",  "le", "la",
        "du",  "af", "sign", "mr",  "dr",  "drs", "ir",  "prof", "ing", "ds"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

// Two to seven words, each with a capital or a particle of a name, and no stop at the end.
bool is_name(const std::string& line) {
    if (line.size() > longest_signature || line.ends_with('.') || line.ends_with(',') ||
        line.ends_with(':'))
        return false;
    const std::vector<std::string> all = words(line);
    if (all.size() < 2 || all.size() > 7) return false;
    return std::all_of(all.begin(), all.end(), [](const std::string& word) {
        std::size_t i = 0;
        return is_particle(word) || u_isupper(static_cast<UChar32>(next_code_point(word, i))) != 0;
    });
}

bool names_a_function(const std::string& line) {
    constexpr std::array<std::string_view, 26> functions{
        "minister", "secretaris",     "directeur", "voorzitter", "burgemeester", "wethouder",
        "griffier", "inspecteur",     "hoofd",     "president",  "director",     "secretary",
        "head of",  "chair",          "direktor",  "direktør",   "leder",        "statsråd",
        "sekretær", "staatssekretär", "ministre",  "directrice", "ministerin",   "rådgiver",
        "manager",  "commissaris"};
    const std::string lower = lower_case(line);
    return std::any_of(functions.begin(), functions.end(), [&lower](std::string_view word) {
        return lower.find(word) != std::string::npos;
    });
}

std::string joined(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
    std::string result;
    for (std::size_t i = from; i < to; ++i) result += (i == from ? "" : " ") + lines[i];
    if (result.ends_with(',')) result.pop_back();
    return result;
}

// "De minister van Justitie en Veiligheid,": who signs for an office says so above the name.
bool is_function_of_signatory(const std::string& line) {
    if (line.size() > longest_signature || line.ends_with('.') || line.ends_with(':')) return false;
    std::string_view rest = line;
    for (const std::string_view article : {"De ", "de ", "Het ", "het ", "The ", "the "})
        if (rest.starts_with(article)) rest.remove_prefix(article.size());
    const std::string first = words(rest).empty() ? std::string() : words(rest).front();
    return names_a_function(first);
}

Paragraph* body_paragraph(Blocks& body, std::size_t index) {
    auto* paragraph = index < body.size() ? std::get_if<Paragraph>(&body[index].value) : nullptr;
    return paragraph != nullptr && paragraph->role == Paragraph::Role::body ? paragraph : nullptr;
}

// A hand that is a picture.
bool is_picture(const Paragraph& paragraph) {
    return std::all_of(paragraph.content.begin(), paragraph.content.end(), [](const Inline& node) {
        return std::holds_alternative<Image>(node.value) ||
               std::holds_alternative<LineBreak>(node.value);
    });
}

// Name above function, at the end.
std::optional<Signature> find_name_first(Blocks& body) {
    const std::size_t last = body.size();
    for (std::size_t n = 1; n <= std::min(last, blocks_from_the_end); ++n) {
        Paragraph* paragraph = body_paragraph(body, last - n);
        if (paragraph == nullptr) continue;
        const std::vector<std::string> lines = printed_lines(paragraph->content);
        if (lines.size() < 2 || lines.size() > most_lines || !is_name(lines.front())) continue;
        const auto function = std::find_if(lines.begin() + 1, lines.end(), names_a_function);
        if (function == lines.end()) continue;
        const auto at = static_cast<std::size_t>(function - lines.begin());
        paragraph->role = Paragraph::Role::signature;
        return Signature{last - n, joined(lines, 0, at), joined(lines, at, lines.size())};
    }
    return std::nullopt;
}

// Function above name, in one paragraph or in two, the first in the body: what follows is an annex.
std::optional<Signature> find_function_first(Blocks& body) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        Paragraph* paragraph = body_paragraph(body, i);
        if (paragraph == nullptr) continue;
        const std::vector<std::string> lines = printed_lines(paragraph->content);
        if (lines.empty() || lines.size() > most_lines || !is_function_of_signatory(lines.front()))
            continue;
        if (lines.size() > 1) {
            if (!is_name(lines.back()) || names_a_function(lines.back())) continue;
            paragraph->role = Paragraph::Role::signature;
            return Signature{i, lines.back(), joined(lines, 0, lines.size() - 1)};
        }
        std::size_t below = i + 1;
        if (const Paragraph* picture = body_paragraph(body, below);
            picture != nullptr && is_picture(*picture))
            ++below;
        Paragraph* name = body_paragraph(body, below);
        const std::vector<std::string> names =
            name == nullptr ? std::vector<std::string>() : printed_lines(name->content);
        if (names.size() != 1 || !is_name(names.front()) || names_a_function(names.front())) continue;
        paragraph->role = Paragraph::Role::function;
        name->role = Paragraph::Role::signature;
        return Signature{below, names.front(), joined(lines, 0, 1)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Signature> find_signature(Blocks& body) {
    if (auto found = find_name_first(body)) return found;
    return find_function_first(body);
}

}  // namespace voetnoot::normalize::letterhead
