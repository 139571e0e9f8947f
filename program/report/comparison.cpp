#include "program/report/comparison.hpp"

#include "pipeline/text/shown.hpp"
#include "program/report/render.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

namespace voetnoot::program::report {

namespace {

using witness::Statement;

// Empty where neither a page nor a line is known.
Phrase place_of(const apart::Compared& compared, const witness::Place& place, bool in_letter) {
    const std::string& name = in_letter ? compared.letter_name : compared.original_name;
    const Source& source = in_letter ? compared.letter_source : compared.original_source;
    if (place.page != 0) return phrase("{}, {}", name, witness::shown(place));
    if (place.span.end == 0) return {};
    const Position position = source.position(place.span);
    return std::string(
        fmt::format("{}:{}:{}", source.place(name, place.span), position.line, position.column));
}

std::string share_text(const witness::Comparison& comparison) {
    return tr(
        "{} of {} letters and digits of the original stand in the letter; the letter has {} "
        "that the original does not have",
        comparison.accounted, comparison.letters, comparison.added);
}

}  // namespace

std::string comparison_text(const apart::Compared& compared) {
    std::string text;
    std::size_t differences = 0;
    for (const Statement& statement : compared.comparison.statements) {
        if (statement.rule->severity != Severity::info) ++differences;
        std::string places;
        for (const bool in_letter : {false, true}) {
            const Phrase place =
                place_of(compared, in_letter ? statement.letter : statement.original, in_letter);
            if (!place.empty()) places += (places.empty() ? "" : " | ") + in_words(place);
        }
        text += fmt::format("{}: {}: {}\n", in_words(name(statement.rule->severity)), statement.rule->id,
                            shown(in_words(statement.message)));
        if (!places.empty()) text += fmt::format("    {}\n", shown(places));
    }
    return text + fmt::format("{} | {}: {}; {}\n", shown(compared.original_name),
                              shown(compared.letter_name),
                              differences == 0 ? tr("the same letter")
                                               : in_words(counted(differences, "{} difference",
                                                                  "{} differences", differences)),
                              share_text(compared.comparison));
}

std::string comparison_sarif(const apart::Compared& compared, const FormatTable& table) {
    LetterReport report{compared.letter_name, compared.letter_source, {}, {}};
    for (const Statement& statement : compared.comparison.statements) {
        const Phrase place = place_of(compared, statement.original, false);
        report.findings.add(
            *statement.rule, statement.letter.span,
            place.empty() ? statement.message : phrase("{} ({})", statement.message, place));
    }
    return sarif_report({report}, table);
}

}  // namespace voetnoot::program::report
