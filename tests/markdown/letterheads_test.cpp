// Letterheads of several senders and languages are recognised, and nothing else is taken for one; the
// language is told by the text or by the user.
#include "formats/markdown/markdown.hpp"
#include "pipeline/normalize/letterhead/letterhead.hpp"
#include "pipeline/run/run.hpp"
#include "pipeline/text/text.hpp"

#include "tests/support/catch.hpp"

#include <map>

using namespace voetnoot;
using voetnoot::normalize::letterhead::value_of;

namespace {

Document read(const std::string& letter, NormalizeOptions options = {}) {
    return read_letter(Source("brief.md", letter), markdown_format(), {}, options).normalized.document;
}

std::map<Field, std::string> fields(const Document& document) {
    std::map<Field, std::string> found;
    for (const LetterHeadGroup& group : document.letterhead.groups)
        for (const LetterHeadLine& line : group.lines) {
            std::string& value = found[line.field];
            if (!value.empty()) value += " / ";
            value += plain_text(line.value);
        }
    return found;
}

}  // namespace

TEST_CASE("a German letter") {
    const Document letter = read(
        "Bundesamt für Wasserbau\n\nHerrn  \nJan Deich  \nUferweg 3\n\nUnser Zeichen: W-12\n\n"
        "Berlin, 3. Mai 2031\n\nBetreff: Der Deich\n\nSehr geehrter Herr Deich,\n\n"
        "der Deich wird nicht mit den anderen verstärkt, und das ist auch die Ansicht der Gemeinde.\n");
    auto head = fields(letter);
    CHECK(head[Field::sender] == "Bundesamt für Wasserbau");
    CHECK(head[Field::addressee] == "Herrn / Jan Deich / Uferweg 3");
    CHECK(head[Field::our_reference] == "W-12");
    CHECK(letter.date == Date{2031, 5, 3});
    CHECK(letter.title == "Der Deich");
    CHECK(letter.language == "de");
}

TEST_CASE("an English and a French letter") {
    const Document english = read(
        "Department of Water\n\nTo the Speaker of the House\n\nOur ref: W-12\n\nDate: 3 May 2031\n\n"
        "Subject: The dike\n\nDear Speaker,\n\nThe dike has been raised, and that is what the report "
        "asks for.\n");
    CHECK(fields(english)[Field::our_reference] == "W-12");
    CHECK(english.date == Date{2031, 5, 3});
    CHECK(english.language == "en");
    const Document french = read(
        "Préfecture du Rhône\n\nNos références : W-12\n\nLyon, le 3 mai 2031\n\nObjet : La digue\n\n"
        "Madame la Présidente,\n\nLa digue est dans un état qui ne permet pas que les travaux "
        "attendent.\n");
    CHECK(fields(french)[Field::sender] == "Préfecture du Rhône");
    CHECK(french.title == "La digue");
    CHECK(french.language == "fr");
}

TEST_CASE("Norwegian letters, with labels above their values") {
    const Document letter = read(
        "Helsereformutvalget\n\n**Vår saksbehandler:**  \nKari Dam\n\n**Vår referanse:**  \n26/464\n\n"
        "**Vår dato:**  \n08.04.2026\n\n# Innspill\n\nVi viser til det som er sagt, og vi kan ikke se "
        "at det er fra oss.\n");
    auto head = fields(letter);
    CHECK(head[Field::contact].find("Kari Dam") != std::string::npos);
    CHECK(head[Field::our_reference].find("26/464") != std::string::npos);
    CHECK(head[Field::sender].empty());  // whether it is the sender, nothing says
    CHECK(letter.date == Date{2026, 4, 8});
    CHECK(letter.language == "nb");
    CHECK(read("Vi har ikkje sett at det kjem frå oss, og det er ikkje frå dei andre.\n").language ==
          "nn");
}

TEST_CASE("who is addressed stands above the person; a date is one line, and no label is a value") {
    const Document letter = read(
        "Utvalget  \nPostboks 1  \n0030 Oslo  \nAtt.: Kari Dam\n\nVår ref.:  \nMedlemsnummer:\n\n"
        "Dato:  \n22.01.2026  \nutkast\n\nOrg.nr.: 123 456 789  \nside A  \nTlf.: 22 00 00 00  \n"
        "Kopi: Direktør Dam\n\nEmne: Dikene\n\n# Innspill\n\nVi viser til det som er sagt.\n");
    auto head = fields(letter);
    CHECK(head[Field::addressee] == "Utvalget / Postboks 1 / 0030 Oslo / Kari Dam");
    CHECK(head[Field::our_reference].empty());
    CHECK(head[Field::date] == "22.01.2026");
    CHECK(head[Field::identification_number] == "123 456 789");
    CHECK(head[Field::phone] == "22 00 00 00");
    CHECK(head[Field::none] == "Medlemsnummer: / utkast / side A / Direktør Dam");
    const Document apart = read(
        "Utvalget\n\nPostboks 1\n\n0030 Oslo\n\nAtt.: Kari Dam\n\nDato: 22.01.2026\n\n# Innspill\n");
    CHECK(fields(apart)[Field::addressee] == "Utvalget / Postboks 1 / 0030 Oslo / Kari Dam");
    CHECK(fields(apart)[Field::sender].empty());
}

TEST_CASE("a label and a dated place make a letterhead") {
    const Document letter =
        read("Til: Utvalget\n\nOslo, 10.10.2025\n\n# Innspill\n\nTekst av en viss lengde.\n");
    CHECK(fields(letter)[Field::addressee] == "Utvalget");
    CHECK(letter.date == Date{2025, 10, 10});
}

TEST_CASE("a signature has its function below the name or above it, with an annex behind it") {
    const std::string head =
        "Ministerie van Voorbeelden\n\nDatum 3 mei 2031\n\nBetreft De dijk\n\nGeachte "
        "Voorzitter,\n\nHierbij de antwoorden.\n\n";
    struct Case {
        const char* end;
        const char* person;
        const char* function;
        std::size_t block;
    };
    for (const Case& one :
         {Case{"Stef Blok  \nMinister van Voorbeelden\n", "Stef Blok", "Minister van Voorbeelden", 2},
          Case{"De minister van Voorbeelden,\n\nD.M. van Weel\n\nVraag 1\n\nWaarom?\n", "D.M. van Weel",
               "De minister van Voorbeelden", 3},
          Case{"De staatssecretaris van Voorbeelden,  \nmr. drs. J.A. de Boer\n\nVraag 1\n",
               "mr. drs. J.A. de Boer", "De staatssecretaris van Voorbeelden", 2},
          Case{"Mede namens de minister van Water,\n\nde Minister van "
               "Voorbeelden\n\n![](hand.png)\n\nD. Yeşilgöz-Zegerius\n",
               "D. Yeşilgöz-Zegerius", "de Minister van Voorbeelden", 5}}) {
        INFO(one.end);
        const Document letter = read(head + one.end);
        REQUIRE(letter.signature);
        CHECK(letter.signature->person == one.person);
        CHECK(letter.signature->function == one.function);
        CHECK(letter.signature->block == one.block);
        CHECK(std::get<Paragraph>(letter.body.at(one.block).value).role == Paragraph::Role::signature);
    }
    for (const char* end : {"De minister van Voorbeelden heeft geantwoord.\n\nJan Jansen\n",
                            "De minister van Voorbeelden\n\nWaarom is dat zo?\n",
                            "De minister van Voorbeelden,\n\nDe staatssecretaris van Water\n"})
        CHECK_FALSE(read(head + end).signature);
}

TEST_CASE("what is no letter has no letterhead") {
    for (const char* document :
         {"# Notitie\n\nDe dijk wordt versterkt.\n", "De datum is 3 mei 2031.\n\nVan de raad.\n",
          "Artikel 1\n\nDe minister stelt regels.\n\nArtikel 2\n\nAan de regels wordt voldaan.\n",
          "# Rapport\n\nDatum: 3 mei 2031\n\nTekst.\n"}) {
        INFO(document);
        CHECK(read(document).letterhead.empty());
        CHECK_FALSE(read(document).signature);
    }
}

TEST_CASE("the date of a document without letterhead is a line of its own") {
    CHECK(read("# Rapport\n\nDatum: 3 mei 2031\n\nTekst.\n").date == Date{2031, 5, 3});
    CHECK(read("# Rapport\n\nKristiansand 2. desember 2025\n\nTekst.\n").date == Date{2025, 12, 2});
    CHECK_FALSE(read("# Wet\n\nWet van 3 mei 1990\n\nTekst.\n").date);
    CHECK_FALSE(read("# Wet\n\nOp 3 mei 1990 is beslist.\n\nTekst.\n").date);
}

TEST_CASE("--lang has the last word") {
    CHECK(read("De dijk wordt niet versterkt.\n", {"en-GB"}).language == "en-GB");
}

TEST_CASE("dates as letters of several countries print them") {
    const Date day{2026, 3, 3};
    for (const char* line :
         {"Oslo, 3. mars 2026", "Berlin, den 3. März 2026", "Paris, le 3 mars 2026", "3rd March 2026",
          "Tuesday, 3rd of March 2026", "Dienstag, den 3. März 2026", "Den Haag, 3 maart 2026",
          "Frankfurt am Main, 3. März 2026", "København, den 3. marts 2026", "Stockholm den 3 mars 2026",
          "Helsinki 3. maaliskuuta 2026", "Reykjavík, 3. mars 2026", "Fait à Paris, le 3 mars 2026",
          "March 3, 2026", "3 mrt 2026", "Bergen, 03.03.2026", "tirsdag 3. mars 2026"}) {
        INFO(line);
        CHECK(read("# Notat\n\n" + std::string(line) + "\n\nTekst.\n").date == day);
    }
    for (const char* line : {"Vår dato: 03.03.2026", "Dato: 3.3.2026", "Datum: 3. März 2026",
                             "Our date: 3 March 2026", "Päiväys 3.3.2026", "Date : le 3 mars 2026"}) {
        INFO(line);
        CHECK(read(std::string(line) + "\nEmne: Diker\n\nTekst.\n").date == day);
    }
    for (const char* line :
         {"Op 3 mei 1990 is beslist.", "Wet van 3 mei 1990", "De 3 wijzen van 2026"}) {
        INFO(line);
        CHECK_FALSE(read("# Wet\n\n" + std::string(line) + "\n\nTekst.\n").date);
    }
}

TEST_CASE("an addressee or a label that the converter made a heading is a line of the letterhead") {
    const Document sintef = read(
        "# Helsereformutvalget\n\nDeres ref.:\n\nVår ref.: FST\n\nDato 8. april 2026\n\n"
        "## Innspill om teknologi\n\nTekst.\n");
    CHECK(sintef.title == "Innspill om teknologi");
    CHECK(voetnoot::normalize::letterhead::value_of(sintef.letterhead, Field::addressee) ==
          "Helsereformutvalget");
    const Document labels = read(
        "## **Vår referanse:**\n\nSiri Espe\n\n## **Vår dato:**\n\n04.03.2026\n\n# "
        "Innspill\n\nTekst.\n");
    CHECK(labels.title == "Innspill");
    CHECK(labels.date == Date{2026, 3, 4});
    const Document titled =
        read("# Notat om diker\n\nTil: Utvalget\n\nDato: 04.11.2025\n\n## Innledning\n\nTekst.\n");
    CHECK(titled.title == "Notat om diker");
}

TEST_CASE("a letterhead in a table, its values beside or below their labels") {
    const char* const below =
        "| Datum | Kenmerk | Behandeld door |\n|---|---|---|\n| 3 maart 2032 | ABC-1 | J. Jansen |\n\n"
        "Geachte voorzitter,\n\nTekst van de brief.\n";
    const char* const beside =
        "| Datum | 3 maart 2032 | Kenmerk | ABC-1 |\n|---|---|---|---|\n| Behandeld door | J. Jansen | "
        "| |\n\n"
        "Geachte voorzitter,\n\nTekst van de brief.\n";
    const char* const cells =
        "<table><tr><td>Datum</td><td>Kenmerk</td><td>Behandeld door</td></tr><tr><td>3 maart 2032</td>"
        "<td>ABC-1</td><td>J. Jansen</td></tr></table>\n\nGeachte voorzitter,\n\nTekst van de brief.\n";
    for (const char* const letter : {below, beside, cells}) {
        INFO(letter);
        const Document document = read(letter);
        auto head = fields(document);
        CHECK(document.date == Date{2032, 3, 3});
        CHECK(voetnoot::trim(value_of(document.letterhead, Field::our_reference)) == "ABC-1");
        CHECK(voetnoot::trim(value_of(document.letterhead, Field::contact)) == "J. Jansen");
        CHECK(document.body.size() == 2);
    }
    const Document norwegian = read(
        "| Vår ref. | Deres ref. | Dato |\n|---|---|---|\n| 2026/123-4 | | 02.02.2026 |\n\n"
        "Til departementet\n\nDette er teksten i brevet, og den er ikke lang.\n");
    CHECK(voetnoot::trim(value_of(norwegian.letterhead, Field::our_reference)) == "2026/123-4");
    CHECK(norwegian.date == Date{2026, 2, 2});
}

TEST_CASE("what a text begins with in bold is its title, where headings come late") {
    const std::string early = "**Verslag van de proef**\n\nEerste alinea.\n\n";
    std::string late = early;
    for (int i = 0; i < 8; ++i) late += "En nog een alinea.\n\n";
    CHECK(read(late + "# Bijlage\n\nTekst.\n").title == "Verslag van de proef");
    CHECK(read(early + "# Bijlage\n\nTekst.\n").title == "Bijlage");
    CHECK(read("Geen kop.\n\n" + late + "# Bijlage\n\nTekst.\n").title == "Bijlage");
}
