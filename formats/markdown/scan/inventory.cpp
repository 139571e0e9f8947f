#include "formats/markdown/scan/inventory.hpp"

#include "pipeline/rules/letter_rules.hpp"

#include <array>

namespace voetnoot::markdown::scan {
namespace {

using letter_rules::left_out;
using letter_rules::said_to_be_missing;
using letter_rules::words_not_shown;
constexpr Decision carried = Decision::carried;
constexpr Decision harmless = Decision::harmless;
constexpr Decision told = Decision::told;

// clang-format off
constexpr std::array table{
    SyntaxKind{"byte order mark", harmless, "the bytes are UTF-8", "U+FEFF at the beginning"},
    SyntaxKind{"tie or break", harmless, "where a line may or may not end", "U+00AD, U+200B, U+2060, U+FEFF"},
    SyntaxKind{"control character", harmless, "a form feed or its kin: white space", "U+000C"},
    SyntaxKind{"escape", harmless, "what follows is no markup", "\\*"},
    SyntaxKind{"hard line break", carried, "the line ends here", "\\ at the end of a line"},
    SyntaxKind{"character reference", harmless, "white space, or a sign that ties or breaks", "&nbsp;"},
    SyntaxKind{"heading mark", carried, "a heading and its level", "## …  ##"},
    SyntaxKind{"heading underline", carried, "the line above is a heading", "==="},
    SyntaxKind{"thematic break", carried, "a line across the page", "---, ***, ___"},
    SyntaxKind{"quote mark", carried, "a quote", "> …"},
    SyntaxKind{"bullet", carried, "an item of a list; the bullet is printed anew", "- …"},
    SyntaxKind{"number", carried, "an item of a list; its number is a word", "1. …"},
    SyntaxKind{"table pipe", carried, "between two cells", "| a | b |"},
    SyntaxKind{"table delimiter row", carried, "a table, and how its columns are aligned", "|---|:-:|"},
    SyntaxKind{"code mark", carried, "code in a line", "`…`"},
    SyntaxKind{"code fence", carried, "lines that stand as they are", "```"},
    SyntaxKind{"language of code", told, "names of computer languages, which no output shows", "```xml", &left_out},
    SyntaxKind{"emphasis mark", carried, "emphasis", "*…*, __…__"},
    SyntaxKind{"strike mark", carried, "struck words", "~~…~~"},
    SyntaxKind{"link bracket", carried, "the words of a link or of a picture", "[…]"},
    SyntaxKind{"link target", carried, "where a link leads, or where a picture is", "(https://…)"},
    SyntaxKind{"link title", told, "a title that a browser shows beside the mouse, and no output", "(… \"title\")", &left_out},
    SyntaxKind{"reference definition", carried, "the target of links by its name", "[x]: https://…"},
    SyntaxKind{"autolink bracket", carried, "an address", "<https://…>"},
    SyntaxKind{"picture mark", carried, "a picture", "![…]"},
    SyntaxKind{"note mark", carried, "a reference or a note", "[^7], [^7]:"},
    SyntaxKind{"formula mark", carried, "a raised number", "$^{7}$"},
    SyntaxKind{"page mark", carried, "a page ends", "{3}----------"},
    SyntaxKind{"element: carried", carried, "what HTML has as Markdown has it", "<sup>, <table>, <b>"},
    SyntaxKind{"element: harmless", harmless, "a box or a look around words", "<span id=…>, <div>, <font>"},
    SyntaxKind{"element: altered", told, "HTML says something of these words that no output shows; the words are kept", "<q>, <ruby>", &left_out},
    SyntaxKind{"element: embedded", told, "something that is no text and is in no output", "<iframe>, <video>, <input>", &words_not_shown},
    SyntaxKind{"element: not shown", told, "a text that no output shows", "<img title=…>", &left_out},
    SyntaxKind{"element: silent", told, "words that are never shown", "<style>…</style>", &words_not_shown, true},
    SyntaxKind{"rest of an element", harmless, "the end of a tag that holds a picture's description", "\">"},
    SyntaxKind{"comment", harmless, "nothing", "<!-- -->"},
    SyntaxKind{"comment: page end", harmless, "a converter's page end", "<!-- PageBreak -->"},
    SyntaxKind{"comment: something is missing", told, "the converter says that something is missing", "<!-- image -->, <!-- formula-not-decoded -->", &said_to_be_missing, true},
    SyntaxKind{"comment: words", told, "comments, which no output shows", "<!-- words -->", &left_out},
    SyntaxKind{"processing instruction", told, "instructions to programs, which no output shows", "<?…?>", &left_out},
    SyntaxKind{"declaration", told, "declarations, which no output shows", "<!DOCTYPE html>, <![CDATA[…]]>", &left_out},
    SyntaxKind{"unknown", told, "signs whose meaning is not known, and that no output shows", "", &left_out},
    SyntaxKind{"unknown words", told, "words in markup whose meaning is not known: no output shows them", "", &words_not_shown, true},
};
// clang-format on
static_assert(table.size() == static_cast<std::size_t>(Kind::unknown_words) + 1);

}  // namespace

std::span<const SyntaxKind> inventory() {
    return table;
}

}  // namespace voetnoot::markdown::scan
