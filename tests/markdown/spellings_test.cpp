// The ways in which letters spell what they mean: each is read as it is meant, reader and scan agree on
// it, and the ledger balances.
#include "formats/markdown/markdown.hpp"
#include "pipeline/run/run.hpp"
#include "tests/markdown/agreement.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace voetnoot;

namespace {

struct Spelling {
    std::string letter;
    std::string running_text;
    std::vector<std::string>
        notes;  // "1 «Een woord» Noot een.": label, words before each reference, text
    std::vector<std::string> rules = {};  // found, but for HEAD-2
    bool in_order = true;                 // else a note stands behind the list that it is defined in
};

std::string shown(const LedgerNote& note) {
    std::string text = note.label;
    for (const LedgerReference& reference : note.references)
        text += fmt::format(" «{}»", reference.before);
    return text + ' ' + note.text;
}

void check(const Spelling& spelling) {
    INFO(spelling.letter);
    const Source source("brief.md", spelling.letter);
    if (spelling.in_order) CHECK(testing::disagreement(source) == "");
    const Reading reading = read_letter(source, markdown_format(), {}, {});
    CHECK(reading.promised.running_text == spelling.running_text);
    std::vector<std::string> notes;
    for (const LedgerNote& note : reading.promised.notes) notes.push_back(shown(note));
    CHECK(notes == spelling.notes);
    std::vector<std::string> rules;
    for (const Finding& finding : reading.findings.sorted())
        if (finding.rule != "HEAD-2") rules.push_back(finding.rule);
    CHECK(rules == spelling.rules);
}

}  // namespace

TEST_CASE("note marks, in every spelling") {
    const std::vector<std::string> one{"1 «Een woord» Noot een."};
    const std::vector<std::string> letters{
        "Een woord[^1].\n\n[^1]: Noot een.\n",
        "Een woord$^{1}$.\n\n$^{1}$ Noot een.\n",
        "Een woord$^1$.\n\n$^1$ Noot een.\n",
        "Een woord¹.\n\n¹ Noot een.\n",
        "Een woord<sup>[1]</sup>.\n\n<sup>[1]</sup> Noot een.\n",
        "Een woord<sup>1)</sup>.\n\n<sup>1)</sup> Noot een.\n",
        "Een woord<sup>(1)</sup>.\n\n<sup>1</sup> Noot een.\n",
        "Een woord<span id=\"page-0-0\"></span><sup>1</sup>.\n\n<span "
        "id=\"page-1-0\"></span><sup>1</sup> Noot een.\n",
        "Een woord[<sup>1</sup>](#page-1-0).\n\n<span id=\"page-1-0\"></span><sup>1</sup> Noot een.\n",
        "Een woord¹.\n\n<sup>1</sup> Noot een.\n",
        "\xEF\xBB\xBF"
        "Een woord<sup>1</sup>.\r\n\r\n<sup>1</sup> Noot een.\r\n",
    };
    for (const std::string& letter : letters) check({letter, "Een woord.", one});
}

TEST_CASE("a note that is defined within a list item is a note, and the item stays") {
    const std::vector<std::string> notes{"3 «Zo» Noot."};
    check({"Zo[^3].\n\n* [^3]: Noot.\n\n  Meer.\n", "Zo. • Meer.", notes, {}, false});
    check({"Zo[^3].\n\n* a\n* [^3]: Noot.\n* b\n", "Zo. • a • • b", notes, {}, false});
    check({"Zo[^3].\n\n> 1. [^3]: Noot.\n> 2. Meer.\n", "Zo. 1. 2. Meer.", notes, {}, false});
    check({"- [^3] begint.\n\n[^3]: Noot.\n", "• begint.", {"3 «• » Noot."}});
}

TEST_CASE("blanks at the end of a link's label are no part of it") {
    check({"Zie [^ ], [^\n] en [x\t].\n\n[^]: https://a.example\n\n[x ]: https://b.example\n",
           "Zie ^ , ^ en x .",
           {}});
    check({"Code `[x ]` en [*x* ].\n\n[x]: https://b.example\n",
           "Code [x ] en [x ]. [x]: https://b.example",
           {}});
}

TEST_CASE(
    "a tag alone below an item, a quote or a note goes on with its text, and what follows is read as it "
    "is") {
    for (const std::string tag : {"<br>", "<br/>", "<br />", "<span id=\"page-1-0\">", "<sup>"}) {
        check({"- een\n" + tag + "\n# Kop\n\ntekst\n", "• een Kop tekst", {}});
        check({"1. een\n   twee\n" + tag + "\n**vet**\n\ntekst\n", "1. een twee vet tekst", {}});
        check({"> een\n" + tag + "\n# Kop\n\ntekst\n", "een Kop tekst", {}});
        check({"Zo[^1].\n\n[^1]: een\n" + tag + "\n# Kop\n\ntekst\n", "Zo. Kop tekst", {"1 «Zo» een"}});
        check({"- een\r\n" + tag + "\r\n" + tag + "\r\n# Kop\r\n", "• een Kop", {}});
        check({"een\n" + tag + "\n# Kop\n\ntekst\n", "een Kop tekst", {}});
    }
}

TEST_CASE("signs are marks where reference and note bear them") {
    check({"Een woord<sup>*</sup> en meer<sup>†</sup>.\n\n<sup>*</sup> Ster.\n\n<sup>†</sup> Kruis.\n",
           "Een woord en meer.",
           {"* «Een woord» Ster.", "† «Een woord en meer» Kruis."}});
    check({"Een woord\\* en meer\\*\\*.\n\n\\* Ster.\n\n\\*\\* Twee.\n",
           "Een woord en meer.",
           {"* «Een woord» Ster.", "** «Een woord en meer» Twee."}});
    check({"Een woord* en meer†.\n\n\\* Ster.\n\n† Kruis.\n",
           "Een woord en meer.",
           {"* «Een woord» Ster.", "† «Een woord en meer» Kruis."}});
    check({"| a\\* |\n|---|\n| b |\n\n\\* Ster.\n", "a b", {"* «a» Ster."}});
}

TEST_CASE("signs and raised digits that are no marks stay text") {
    check({"Een m² en 10³, R&D² en product*.\n", "Een m² en 10³, R&D² en product*.", {}});
    check({"\\* eerste\n\n\\* tweede, met een\\* ster\n", "* eerste * tweede, met een* ster", {}});
    check({"2 * 3 en *schuin*, Jan († 1950).\n", "2 * 3 en schuin, Jan († 1950).", {}});
    check({"*De wet (*par. 3*).* En verder*.\n", "De wet (par. 3). En verder*.", {}});
    check({"\\*geen nadruk\\* van iets\n", "*geen nadruk* van iets", {}});
    check({"Een woord¹ van 5 m².\n\n¹ Noot een.\n", "Een woord van 5 m².", {"1 «Een woord» Noot een."}});
    check({"Een woord¹ en nog een².\n\n¹ Noot een.\n",
           "Een woord en nog een.",
           {"1 «Een woord» Noot een."},
           {"NOTE-1"}});
}

TEST_CASE("notes as converters set them apart: quotes, and items that lead back") {
    const std::vector<std::string> one{"1 «Een woord» Noot een."};
    for (const std::string& letter :
         {std::string("Een woord<sup>1</sup>.\n\n> 1 Noot een.\n"),
          std::string("Een woord<sup>1</sup>.\n\n> **1** Noot een.\n"),
          std::string("Een woord<sup>1</sup>.\n\n> 1Noot een.\n"),
          std::string("Een woord[[1]](#footnote-2).\n\n1. Noot een. [↑](#footnote-ref-2)\n"),
          std::string("Een woord[1](#fn:1).\n\n1. Noot een. [↩](#fnref:1)\n")})
        check({letter, "Een woord.", one, {"NOTE-21"}});
}

TEST_CASE("numbers that stand alone are of pages where they count on at the ends of pages") {
    check({"Een woord van de\n\n1\n\neerste zin.\n\nEen woord van de\n\n2\n\ntweede zin.\n\nEen\n\n3\n",
           "Een woord van de eerste zin. Een woord van de tweede zin. Een",
           {},
           {"TEXT-3", "TEXT-1", "TEXT-3", "TEXT-1", "TEXT-3"}});
    check(
        {"1\n\nEen vraag?\n\n2\n\nNog een?\n\n3\n\nEn een?\n", "1 Een vraag? 2 Nog een? 3 En een?", {}});
}

TEST_CASE("page marks and page numbers are no text of the letter, in five languages") {
    const std::string dashes(48, '-');
    for (const std::string& page :
         {"{3}" + dashes, std::string("<page_number>19</page_number>"), std::string("Pagina 2 van 5"),
          std::string("Page 2 of 5"), std::string("Seite 2 von 5"), std::string("Page 2 sur 5"),
          std::string("Side 2 av 5"), std::string("Pagina 2/5"), std::string("– 2 –"),
          std::string("**Pagina 2 van 5**"), std::string("Blad 2"), std::string("Page 2 de 5"),
          std::string("Pag. 2")}) {
        const Source source("brief.md", "Een zin.\n\n" + page + "\n\nNog een zin.\n");
        INFO(page);
        CHECK(testing::disagreement(source) == "");
        const Reading reading = read_letter(source, markdown_format(), {}, {});
        CHECK(reading.promised.running_text == "Een zin. Nog een zin.");
        CHECK_FALSE(reading.findings.has_errors());
    }
    check({"Zie pagina 2 van 5.\n\nSide 5 er viktig.\n", "Zie pagina 2 van 5. Side 5 er viktig.", {}});
}

TEST_CASE("HTML, images, dead links and escapes keep their words") {
    check({"CO<sub>2</sub> en H<sub>2</sub>O.\n", "CO2 en H2O.", {}});
    check(
        {"<table><tr><th>A</th><th>B</th></tr><tr><td>een<sup>1</sup></td><td>twee</td></tr></table>\n\n"
         "<sup>1</sup> Noot een.\n",
         "A B een twee",
         {"1 «A B een» Noot een."}});
    check({"![Een kaart](kaart.jpg)\n\nTekst.\n", "Een kaart Tekst.", {}, {"TEXT-6"}});
    check({"Zie [dood](#) en [leeg]().\n", "Zie dood en leeg.", {}, {"TEXT-4", "TEXT-4"}});
    check({"\\*geen nadruk\\* \\[geen link\\] \\# 1\\. a\\_b\n",
           "*geen nadruk* [geen link] # 1. a_b",
           {}});
}

TEST_CASE("struck and inserted words, in every spelling, and tildes that strike nothing") {
    const auto styled = [](const std::string& letter) {
        const Source source("brief.md", letter);
        CHECK(testing::disagreement(source) == "");
        const Reading reading = read_letter(source, markdown_format(), {}, {});
        CHECK_FALSE(reading.findings.has_errors());
        std::string told;
        for (const LedgerStyled& words : *reading.promised.styled)
            told += fmt::format("{} {};", name(words.style), words.text);
        return told;
    };
    for (const std::string element : {"del", "s", "strike", "DEL"})
        CHECK(styled(fmt::format("Het plan is <{0}>niet</{0}> goed.\n", element)) == "struck niet;");
    CHECK(styled("Het plan is ~~niet~~ goed.\n") == "struck niet;");
    CHECK(styled("Het plan is ~~*niet*~~, (~~heel~~) goed.\n") == "struck niet;struck heel;");
    CHECK(styled("Het plan is ~~niet\nzo~~ goed~~.\n") == "struck niet zo;");
    CHECK(styled("> Het ~~plan~~\n\n1. is ~~niet~~ goed\n") == "struck plan;struck niet;");
    CHECK(styled("Een <ins>woord</ins>, <u>twee</u>, <mark>drie</mark>.\n") ==
          "inserted woord;underlined twee;highlighted drie;");
    CHECK(styled("<p>Een <ins>woord</ins> <u>twee <s>drie</s></u>.</p>\n") ==
          "inserted woord;underlined twee drie;struck drie;");
    for (const std::string letter :
         {"Van ~5 tot ~6 km, a~b~c.\n", "Dit ~~ is ~~ niets.\n", "Een ~~ begin.\n", "\\~~niet\\~~ zo\n",
          "Zie [hier](https://a.example/~b/$1^2?c={d}%20~e) ~zo~.\n",
          "Een <del>begin.\n\nEinde</del>.\n", "Dit is ~~~drie~~~ en `~~code~~`.\n"})
        CHECK(styled(letter) == "");
}
