// Where references stand, and what is none.
#include "tests/normalize/letter.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;
using testing::read;
using testing::rules_of;
using testing::text_of;

namespace {

const std::string two_notes = "\n\n<sup>1</sup> Noot een.\n\n<sup>2</sup> Noot twee.\n";

}  // namespace

TEST_CASE("References stand before and after punctuation, and after a space") {
    CHECK(text_of(read("Vóór<sup>1</sup>, na.<sup>2</sup> Verder." + two_notes)) ==
          "Vóór[1], na.[2] Verder.");
    CHECK(text_of(read("Een spatie <sup>1</sup> tussen, en ‘zo’<sup>2</sup>." + two_notes)) ==
          "Een spatie[1] tussen, en ‘zo’[2].");
}

TEST_CASE("References stand in headings, lists, tables, quotes, emphasis and links") {
    CHECK(text_of(read("## Een kop<sup>1</sup>\n\n- een punt<sup>2</sup>" + two_notes)) ==
          "Een kop[1] • een punt[2]");
    CHECK(text_of(read("| a<sup>1</sup> | b |\n|---|---|\n| c | d<sup>2</sup> |" + two_notes)) ==
          "a[1] b c d[2]");
    CHECK(text_of(read("> Een citaat<sup>1</sup>\n\n**Vet<sup>2</sup>**" + two_notes)) ==
          "Een citaat[1] Vet[2]");
    CHECK(text_of(read("*Zie [het stuk<sup>1</sup>](https://a.nl/b)* en zo<sup>2</sup>." + two_notes)) ==
          "Zie het stuk[1] en zo[2].");
}

TEST_CASE("One note may be referred to many times") {
    const Reading reading = read("Eén<sup>1</sup>, twee<sup>2</sup>, weer één<sup>1</sup>." + two_notes);
    CHECK(text_of(reading) == "Eén[1], twee[2], weer één[1].");
    CHECK(rules_of(reading).empty());
}

TEST_CASE("Units, ordinals, formulas and powers are no references") {
    for (const char* text :
         {"120 m<sup>2</sup> gras", "3 km<sup>2</sup>", "50 mg/m<sup>3</sup>", "10<sup>3</sup> keer",
          "de 2<sup>e</sup> keer", "20<sup>ste</sup> eeuw", "CO<sup>2</sup>-uitstoot", "CO<sub>2</sub>",
          "het isotoop <sup>14</sup>C", "(a + b)<sup>2</sup> + c", "150 mg/<sup>3</sup>"}) {
        INFO(text);
        const Reading reading =
            read(std::string("Eerst<sup>1</sup> dit. ") + text + ". Dan<sup>2</sup> dat." + two_notes);
        CHECK(reading.promised.reference_count() == 2);
        CHECK(reading.promised.dangling.empty());
        for (const Finding& finding : reading.findings.all())
            CHECK(finding.severity == Severity::info);  // at most told: note 2 bears the number
    }
}

TEST_CASE("A reference behind a number is one where it is due, without a doubt") {
    const Reading reading =
        read("Een<sup>1</sup> mediaan van 93 en 59<sup>2</sup> is veel." + two_notes);
    CHECK(text_of(reading) == "Een[1] mediaan van 93 en 59[2] is veel.");
    CHECK(rules_of(reading).empty());
}

TEST_CASE("A power where a reference is due is a doubt") {
    const Reading reading = read("Een<sup>1</sup> veld van 20 m<sup>2</sup>." + two_notes);
    CHECK(rules_of(reading) == std::vector<std::string>{"NOTE-13", "NOTE-2"});
}

TEST_CASE("Links to the place of a note are references") {
    const Reading reading = read(
        "Zo<sup>[1](#page-0-1)</sup>, en zo [2](#page-0-2); zie [3](#page-7-7).\n\n"
        "<span id=\"page-0-1\"></span><sup>1</sup> Noot een.\n\n"
        "<span id=\"page-0-2\"></span><sup>2</sup> Noot twee.\n");
    CHECK(text_of(reading) == "Zo[1], en zo[2] ; zie 3.");
    CHECK(rules_of(reading) == std::vector<std::string>{"TEXT-4"});
}

TEST_CASE("Several links in one superscript are several references") {
    const Reading reading = read(
        "Zo<sup>[1](#a)[2](#b)</sup>.\n\n<span id=\"a\"></span><sup>1</sup> Noot een.\n\n"
        "<span id=\"b\"></span><sup>2</sup> Noot twee.\n");
    CHECK(text_of(reading) == "Zo[1][2].");
    CHECK(rules_of(reading).empty());
}

TEST_CASE("A link away from a reference is told where it is dropped") {
    const Reading reading = read("Zo<sup>[1](https://a.nl/b)</sup>, en<sup>2</sup>." + two_notes);
    CHECK(text_of(reading) == "Zo[1], en[2].");
    CHECK(rules_of(reading) == std::vector<std::string>{"TEXT-4"});
}
