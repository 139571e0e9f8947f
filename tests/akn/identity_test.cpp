// Names, dates, and who is declared.
#include "formats/akn/writer/identity.hpp"
#include "formats/akn/writer/ministries.hpp"
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::akn::writer;
using namespace voetnoot::test;
using akn::writer::identify;

namespace {

Document letter() {
    Document document;
    document.date = Date{2021, 7, 1};
    document.title = "Kansen & uitdagingen";
    document.letterhead.groups = {
        {false,
         {{Field::sender, {}, {t("Ministerie van Economische Zaken")}, {}},
          {Field::sender, {}, {t("en Klimaat")}, {}}},
         {}},
        {false, {{Field::addressee, {}, {t("De Voorzitter van de Tweede Kamer")}, {}}}, {}},
        {false,
         {{Field::our_reference, {t("Ons kenmerk")}, {}, {}},
          {Field::our_reference, {}, {t("DGBI-TOP / 21166044")}, {}}},
         {}}};
    return document;
}

}  // namespace

TEST_CASE("a letter to parliament is named by its ministry, date and reference") {
    const akn::writer::Identity identity = identify(letter(), context());
    CHECK(identity.kind == "kamerbrief");
    CHECK(identity.number == "DGBI-TOP / 21166044");
    CHECK(identity.work == "/akn/nl/doc/kamerbrief/mnre1045/2021-07-01/DGBI-TOP-21166044");
    CHECK(identity.expression == identity.work + "/nld@2021-07-01");
    CHECK(identity.author == "mnre1045");
    CHECK(identity.date_name == "letter");
}

TEST_CASE("all of FRBR is in the bytes") {
    const std::string bytes = write(letter());
    for (const char* part :
         {"<doc name=\"kamerbrief\" contains=\"originalVersion\">",
          "<FRBRalias value=\"Kansen &amp; uitdagingen\" name=\"title\"/>",
          "<FRBRdate date=\"2021-07-01\" name=\"letter\"/>",
          "<FRBRauthor href=\"#mnre1045\" as=\"#author\"/>", "<FRBRcountry value=\"nl\"/>",
          "<FRBRsubtype value=\"kamerbrief\"/>", "<FRBRnumber value=\"DGBI-TOP / 21166044\"/>",
          "<FRBRlanguage language=\"nld\"/>", "21166044/nld@2021-07-01/!main.xml\"/>",
          "<TLCOrganization eId=\"mnre1045\" "
          "href=\"https://identifier.overheid.nl/tooi/id/ministerie/mnre1045\" "
          "showAs=\"Ministerie van Economische Zaken en Klimaat\"/>",
          "showAs=\"voetnoot 0.1.0\""}) {
        INFO(part);
        CHECK(contains(bytes, part));
    }
}

TEST_CASE("AKN-7: without a date, the hash of the source is the number") {
    WriteContext undated = context();
    undated.date.reset();
    Document document = letter();
    document.date.reset();
    Findings findings;
    const std::string bytes = write(document, findings, undated);
    CHECK(contains(bytes, "<FRBRdate date=\"0001-01-01\" name=\"unknown\"/>"));
    CHECK(contains(bytes, "/akn/nl/doc/kamerbrief/mnre1045/0001-01-01/0123456789abcdef\""));
    REQUIRE(rules_of(findings) == std::vector<std::string>{"AKN-7"});
    CHECK(findings.all()[0].severity == Severity::info);
}

TEST_CASE("a date that was stated is named so") {
    Document document = letter();
    document.date.reset();
    CHECK(identify(document, context()).date_name == "stated");
}

TEST_CASE("other documents") {
    CHECK(identify(Document{}, context()).kind == "document");
    CHECK(identify(Document{}, context()).work == "/akn/nl/doc/document/2021-07-01/0123456789abcdef");
    Document document = letter();
    document.letterhead.groups.erase(document.letterhead.groups.begin() + 1);
    CHECK(identify(document, context()).kind == "brief");
}

TEST_CASE("languages and countries") {
    const auto of = [](std::string tag) {
        Document document;
        document.language = std::move(tag);
        const akn::writer::Identity identity = identify(document, context());
        return fmt::format("{} {} {}", identity.tag, identity.language, identity.country);
    };
    CHECK(of("nl") == "nl nld nl");
    CHECK(of("nl-BE") == "nl-BE nld be");
    CHECK(of("en") == "en eng zz");
    CHECK(of("en-GB") == "en-GB eng gb");
    CHECK(of("de") == "de deu zz");
    CHECK(of("fr") == "fr fra zz");
    CHECK(of("nb") == "nb nob no");
    CHECK(of("") == "und und zz");
    CHECK(of("no such tag") == "und und zz");
    CHECK(of("qq") == "qq und zz");
}

TEST_CASE("ministries of the register") {
    CHECK(std::string(akn::writer::find_ministry("Ministerie van Financiën")->code) == "mnre1090");
    CHECK(std::string(akn::writer::find_ministry(" ministerie van  Klimaat en Groene Groei ")->code) ==
          "mnre1182");
    CHECK(std::string(akn::writer::find_ministry("Economische Zaken")->code) == "mnre1045");
    CHECK(akn::writer::find_ministry("Ministerie van Oorlog") == nullptr);
    CHECK(akn::writer::find_ministry("") == nullptr);
}

TEST_CASE("who is not in the register is declared by name") {
    Document document;
    document.letterhead.groups = {{false, {{Field::sender, {}, {t("Gemeente Eén & Twee")}, {}}}, {}}};
    document.body = {
        p({t("A. de Vries"), {LineBreak{}}, t("Burgemeester")}, Paragraph::Role::signature)};
    document.signature = Signature{0, "A. de Vries", "Burgemeester"};
    const std::string bytes = write(document);
    CHECK(contains(
        bytes,
        "<TLCOrganization eId=\"sender\" href=\"/akn/ontology/organization/nl/gemeente-eén-twee\" "
        "showAs=\"Gemeente Eén &amp; Twee\"/>"));
    CHECK(contains(bytes,
                   "<TLCPerson eId=\"signatory\" href=\"/akn/ontology/person/nl/a-de-vries\" "
                   "showAs=\"A. de Vries\"/>"));
    CHECK(contains(bytes,
                   "<TLCRole eId=\"function\" href=\"/akn/ontology/role/nl/burgemeester\" "
                   "showAs=\"Burgemeester\"/>"));
}
