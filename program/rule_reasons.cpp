#include "program/rule_reasons.hpp"

#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace voetnoot::program {

namespace {

// By the beginning of the id.
constexpr std::array reasons{
    std::pair{
        std::string_view("NOTE-"),
        std::string_view(
            "A note that is lost, doubled or bound to another word changes what the letter says, and "
            "nobody sees it in the output. Converters cut notes off, run their numbers together, or "
            "leave exponents (m2) that look like references.")},
    std::pair{
        std::string_view("TEXT-"),
        std::string_view(
            "Converters cut paragraphs and words at page ends, leave page numbers among the "
            "sentences and cannot show everything that they read. What was mended, taken out or not "
            "carried is said, so that a person can compare it with the original.")},
    std::pair{
        std::string_view("HEAD-"),
        std::string_view(
            "A screen reader and an archive find their way by headings, and a letter is found again "
            "by its date.")},
    std::pair{
        std::string_view("LEDGER-"),
        std::string_view(
            "Words, notes, references and links are counted in the letter and counted again in the "
            "bytes that were written, by code that does not know the writer. A difference is a fault "
            "of this program, and nothing is sealed.")},
    std::pair{
        std::string_view("SAFE-"),
        std::string_view(
            "Whoever opens an archived letter in twenty years trusts it: it starts no program, sends "
            "no form and opens no file.")},
    std::pair{
        std::string_view("WIT-"),
        std::string_view(
            "What a converter lost before this program saw the letter can only be found in the file "
            "that it was made from.")},
    std::pair{std::string_view("SEAL-"),
              std::string_view("Files are copied, moved, repaired and mixed up for decades. Whoever "
                               "takes one out must be able to see that it is "
                               "still the one that was sealed, or what became of it.")},
    std::pair{std::string_view("PKG-"),
              std::string_view("An archive learns of a package that is not whole, or states more than "
                               "was done, when the sender has long deleted "
                               "the rest.")},
};

}  // namespace

std::string_view reason_for(std::string_view rule, const FormatTable& table) {
    for (const Format& format : table.formats)
        if (std::any_of(format.rules.begin(), format.rules.end(),
                        [rule](const Rule& own) { return own.id == rule; }))
            return format.rules_reason;
    const auto* const found = std::find_if(reasons.begin(), reasons.end(), [rule](const auto& entry) {
        return rule.starts_with(entry.first);
    });
    return found == reasons.end() ? std::string_view{} : found->second;
}

Phrase how_to_set(const Rule& rule) {
    if (rule.subject != Subject::source)
        return phrase(
            "it cannot be lowered or marked: it is a fault of what was written, not of the letter");
    return phrase(
        "--rule {0}=SEVERITY, or in a voetnoot.toml under [rules]: {0} = \"SEVERITY\"; SEVERITY is "
        "info, "
        "warning, error, or off (an info that is not shown)",
        rule.id);
}

}  // namespace voetnoot::program
