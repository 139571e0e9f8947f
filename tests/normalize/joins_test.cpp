// What a page end cuts in two is joined, and nothing else is.
#include "tests/normalize/letter.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;
using testing::read;
using testing::rules_of;
using testing::text_of;

namespace {

const std::string page_end = "\n\n<sup>1</sup> Noot een.\n\n";

std::vector<BlockKind> kinds(const Reading& reading) {
    std::vector<BlockKind> result;
    for (const LedgerBlock& block : reading.promised.blocks) result.push_back(block.kind);
    return result;
}

}  // namespace

TEST_CASE("An item that a page end cuts goes on, and so does its list") {
    const Reading reading =
        read("- een<sup>1</sup>\n- het tweede punt is" + page_end + "nog niet klaar\n\n- drie\n");
    CHECK(text_of(reading) == "• een[1] • het tweede punt is nog niet klaar • drie");
    CHECK(kinds(reading) == std::vector(3, BlockKind::list_item));
}

TEST_CASE("A list that goes on after a page end is one list") {
    const Reading reading = read("1. een<sup>1</sup>\n2. twee" + page_end + "3. drie\n");
    CHECK(kinds(reading) == std::vector(3, BlockKind::list_item));
    CHECK(rules_of(reading).empty());
}

TEST_CASE("A table that repeats its head is one table") {
    const std::string head = "| a | b |\n|---|---|\n";
    const Reading reading =
        read("Zo<sup>1</sup>.\n\n" + head + "| c | d |" + page_end + head + "| e | f |\n");
    CHECK(text_of(reading) == "Zo[1]. a b c d e f");
    CHECK(rules_of(reading) == std::vector<std::string>{"TEXT-3"});
}

TEST_CASE("A head that refers to a note is kept") {
    const std::string head = "| a<sup>1</sup> | b |\n|---|---|\n";
    const Reading reading =
        read(head + "| c | d |" + page_end + head + "| e | f |\n\n<sup>1</sup> Noot van blad twee.\n");
    CHECK(text_of(reading) == "a[1] b c d a[1] b e f");
}

TEST_CASE("Sentences that are complete are not joined") {
    const Reading reading = read("Dit is klaar<sup>1</sup>." + page_end + "Dit is nieuw.\n");
    CHECK(kinds(reading) == std::vector(2, BlockKind::paragraph));
    CHECK(rules_of(reading).empty());
}

TEST_CASE("Where it is doubtful whether two pieces are one, they stay two and it is told") {
    const Reading reading = read("Dit is klaar<sup>1</sup>." + page_end + "en dit begint klein.\n");
    CHECK(kinds(reading) == std::vector(2, BlockKind::paragraph));
    CHECK(rules_of(reading) == std::vector<std::string>{"TEXT-2"});
}

TEST_CASE("Where a picture stands between two pieces of a paragraph, they stay two and it is told") {
    const std::string logo = "![Een logo](logo.jpg)\n\nEen logo\n\n";
    const Reading cut =
        read("Dit gaat over de<sup>1</sup> grote" + page_end + logo + "boot van de kustwacht.\n");
    CHECK(rules_of(cut) == std::vector<std::string>{"TEXT-2", "TEXT-6"});
    CHECK(text_of(cut) == "Dit gaat over de[1] grote Een logo Een logo boot van de kustwacht.");
    const Reading whole = read("Dit is klaar<sup>1</sup>." + page_end + logo + "Dit is nieuw.\n");
    CHECK(rules_of(whole) == std::vector<std::string>{"TEXT-6"});
}

TEST_CASE("Labels of a list and entries begin small, and are nothing that goes on") {
    const Reading reading = read(
        "De aanvrager voldoet aan elk van de in dit artikel gestelde eisen\n\nb. een verklaring is "
        "afgegeven.\n\necon: economie\n\nm&o: management en organisatie\n");
    CHECK(kinds(reading) == std::vector(4, BlockKind::paragraph));
}

TEST_CASE("A paragraph that was cut in silence is joined where it stops in a sentence") {
    const Reading cut = read(
        "De commissie heeft vastgesteld dat de uitvoering van de regeling achterblijft en dat de\n\n"
        "opbrengst daarom niet wordt gehaald.\n");
    CHECK(kinds(cut) == std::vector(1, BlockKind::paragraph));
    const Reading salutation =
        read("Geachte mevrouw De Vries,\n\nhierbij stuur ik u de brief van de raad.\n");
    CHECK(kinds(salutation) == std::vector(2, BlockKind::paragraph));
    CHECK(rules_of(salutation).empty());
}

TEST_CASE("Numbers that stand alone and count on are those of the pages, where they cut sentences") {
    const std::string pages =
        "De waterschappen hebben in het voorjaar besloten om de dijken\n\n1\n\nlangs de rivier te "
        "versterken, zodat zij tegen hoog water bestand zijn.\n\nDe gemeenten deden hetzelfde met de "
        "bruggen die in de zomer\n\n2\n\nworden afgesloten voor het zware verkeer uit de haven.\n\n";
    const Reading reading =
        read("**2**\n\n" + pages + "Dat blijft zo.\n\n3\n\nDaarna wordt alles weer geopend.\n");
    CHECK(
        text_of(reading) ==
        "2 De waterschappen hebben in het voorjaar besloten om de dijken langs de rivier te versterken, "
        "zodat zij tegen hoog water bestand zijn. De gemeenten deden hetzelfde met de bruggen die in de "
        "zomer worden afgesloten voor het zware verkeer uit de haven. Dat blijft zo. Daarna wordt alles "
        "weer geopend.");
    const std::string other = "Dat blijft zo.\n\n1\n\nDaarna wordt alles weer geopend.\n";
    CHECK(text_of(read(pages + other)).find(" 1 langs") != std::string::npos);
}

TEST_CASE("Numbers that stand alone beside a running line are those of the pages") {
    const auto page = [](const std::string& text, const std::string& number) {
        return text + ".\n\nTweede Kamer, Aanhangsel 2024\n\n" + number + "\n\n";
    };
    CHECK(text_of(read(page("Een", "1") + page("Twee", "2") + "Meer.\n")) ==
          "Een. Tweede Kamer, Aanhangsel 2024 Twee. Tweede Kamer, Aanhangsel 2024 Meer.");
    CHECK(text_of(read(page("Een", "1") + page("Twee", "2") + page("Drie", "3") + "Meer.\n")) ==
          "Een. Tweede Kamer, Aanhangsel 2024 Twee. Drie. Meer.");
}

TEST_CASE("Numbers that stand alone above questions are text") {
    const std::string questions =
        "Beste Voorzitter,\n\n1\n\nKent u het bericht?\n\nJa.\n\n2\n\nDeelt u de mening van de "
        "provincie?\n\nNee.\n\n3\n\nHoeveel dijken zijn er versterkt?\n\nDat zijn er tien.\n";
    CHECK(text_of(read(questions)).find("2 Deelt u") != std::string::npos);
}
