#include "formats/markdown/scan/comments.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace voetnoot::markdown::scan {
namespace {

// In whatever a comment says, these words speak of a loss.
constexpr std::array<std::string_view, 34> losses{
    "missing",   "omitted",     "decoded",    "undecoded",    "unsupported", "supported",  "unavailable",
    "available", "skipped",     "failed",     "failure",      "unreadable",  "illegible",  "truncated",
    "lost",      "placeholder", "unknown",    "unrecognized", "unparsed",    "redacted",   "ignored",
    "dropped",   "extracted",   "recognized", "ontbreekt",    "weggelaten",  "onleesbaar", "onbekend",
    "mangler",   "fehlt",       "manquant",   "unclear",      "ocr",         "incomplete"};

// Alone, or with a number, these are the thing that is missing.
constexpr std::array<std::string_view, 30> things{
    "image",    "images",     "picture", "pictures", "figure", "fig",      "chart",     "diagram",
    "graph",    "photo",      "logo",    "drawing",  "shape",  "table",    "tabel",     "formula",
    "equation", "math",       "code",    "text",     "object", "embedded", "signature", "handwriting",
    "stamp",    "afbeelding", "figuur",  "formule",  "bild",   "bilde"};

constexpr std::array<std::string_view, 9> fillers{"rich",    "cell", "block", "content", "item",
                                                  "element", "here", "no",    "data"};

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_number(std::string_view word) {
    return word.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Kind kind_of_comment(std::string_view comment) {
    const std::vector<std::string> said = words(lower_case(comment));
    if (said.empty()) {  // "🖼️❌" says something, "<!-- -->" does not
        const bool only_ascii =
            std::all_of(comment.begin(), comment.end(), [](char c) { return (c & 0x80) == 0; });
        return only_ascii ? Kind::comment : Kind::comment_of_loss;
    }
    constexpr std::size_t longest = 24;  // words of a converter; more are a person's
    if (said.size() <= longest && std::any_of(said.begin(), said.end(), [](const std::string& word) {
            return holds(losses, word);
        }))
        return Kind::comment_of_loss;
    const bool thing = std::any_of(said.begin(), said.end(),
                                   [](const std::string& word) { return holds(things, word); });
    const bool only = std::all_of(said.begin(), said.end(), [](const std::string& word) {
        return holds(things, word) || holds(fillers, word) || is_number(word);
    });
    if (thing && only) return Kind::comment_of_loss;
    const bool page =
        said.front() == "pagebreak" || said.front() == "pagenumber" ||
        (said.size() >= 2 && said[0] == "page" && (said[1] == "break" || is_number(said[1])));
    return page && said.size() <= 4 ? Kind::comment_of_page : Kind::comment_words;
}

}  // namespace voetnoot::markdown::scan
