#include "formats/akn/inspect/schema.hpp"
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

std::string letter() {
    Document document;
    document.letterhead.groups = {
        {false, {{Field::sender, {}, {t("Ministerie van Financiën")}, {}}}, {}},
        {false, {{Field::addressee, {}, {t("De Voorzitter van de Tweede Kamer")}, {}}}, {}}};
    document.body = {h(1, "Kop"), p({t("een"), ref(0), t(" twee"), ref(0)}), p({t("drie"), ref(1)})};
    document.notes = {note("1", "noot een"), note("2", "noot twee")};
    return write(document);
}

// The findings when `part` is replaced, as "AKN-n" once for each.
std::vector<std::string> found(std::string_view part, std::string_view replacement) {
    const Findings findings = inspect(planted(letter(), part, replacement));
    UNSCOPED_INFO(told(findings));
    return rules_of(findings);
}
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a letter as written has no finding") {
    CHECK(told(inspect(letter())) == "");
}

TEST_CASE("AKN-1: what the schema does not allow") {
    CHECK(found("<mainBody ", "<mainBody wrong=\"1\" ") == Ids{"AKN-1"});
    CHECK(found(" contains=\"originalVersion\"", " contains=\"copy\"").at(0) == "AKN-1");
    CHECK(found("<heading eId=\"sec_1__heading\">Kop</heading>", "Kop") == Ids{"AKN-1"});
    CHECK(found("eId=\"authorialNote_2\"", "eId=\"authorialNote_1\"").at(0) == "AKN-1");  // doubled
    CHECK(found("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "urn:x").at(0) == "AKN-1");
}

TEST_CASE("what is no XML, or brings entities, cannot be read back") {
    CHECK(found("</akomaNtoso>", "") == Ids{"LEDGER-13"});
    CHECK(found("<akomaNtoso", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><akomaNtoso") ==
          Ids{"LEDGER-13"});
}

TEST_CASE("AKN-2: a noteRef that points nowhere") {
    CHECK(found("href=\"#authorialNote_1\"", "href=\"#authorialNote_9\"") == Ids{"AKN-2"});
    CHECK(found("href=\"#authorialNote_1\"", "href=\"authorialNote_1\"") == Ids{"AKN-2", "SAFE-2"});
    CHECK(found("href=\"#authorialNote_1\"", "href=\"#sec_1\"") == Ids{"AKN-2"});
    CHECK(found("href=\"#authorialNote_1\"", "href=\"\"") == Ids{"AKN-2"});
}

TEST_CASE("AKN-3: markers") {
    CHECK(found("eId=\"authorialNote_2\" marker=\"2\"", "eId=\"authorialNote_2\"") == Ids{"AKN-3"});
    CHECK(found("href=\"#authorialNote_1\" marker=\"1\"", "href=\"#authorialNote_1\"") == Ids{"AKN-3"});
    CHECK(found("href=\"#authorialNote_1\" marker=\"1\"", "href=\"#authorialNote_1\" marker=\"2\"") ==
          Ids{"AKN-3"});
}

TEST_CASE("AKN-4: what is not declared") {
    CHECK(found("refersTo=\"#mnre1090\"", "refersTo=\"#mnre1091\"") == Ids{"AKN-4"});
    CHECK(found("refersTo=\"#recipient\"", "refersTo=\"#recipient #other\"") == Ids{"AKN-4"});
    CHECK(found("as=\"#author\"", "as=\"#writer\"") == Ids{"AKN-4"});
    CHECK(found("source=\"#voetnoot\"", "source=\"#somebody\"") == Ids{"AKN-4"});
    CHECK(found("<FRBRauthor href=\"#mnre1090\"", "<FRBRauthor href=\"#mnre1\"") == Ids{"AKN-4"});
    CHECK(found("<TLCRole eId=\"recipient\"", "<TLCRole eId=\"receiver\"") == Ids{"AKN-4"});
}

TEST_CASE("AKN-5: eIds by the naming convention") {
    CHECK(found(" eId=\"sec_1__heading\"", "") == Ids{"AKN-5"});
    CHECK(found(" eId=\"sec_1__content\"", " eId=\"content\"").size() == 3);  // and its two paragraphs
    CHECK(found(" eId=\"sec_1__content__p_1\"", " eId=\"sec_1__p_1\"") == Ids{"AKN-5"});
    CHECK(found(" eId=\"sec_1__content__p_1\"", " eId=\"sec_1__content__par_1\"") == Ids{"AKN-5"});
    CHECK(found(" eId=\"sec_1__content__p_2\"", " eId=\"sec_1__content__p-2\"") == Ids{"AKN-5"});
    CHECK(found(" eId=\"sec_1__content__p_2\"", " eId=\"sec_1__content__p_\"") == Ids{"AKN-5"});
    CHECK(found(" eId=\"authorialNote_2\"", "").at(0) == "AKN-5");
}

TEST_CASE("one cause with a thousand effects does not fill the report") {
    std::string bytes = letter();
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "<wrong/>";
    const Findings findings =
        inspect(planted(bytes, "<mainBody xml:lang=\"nl\">",
                        "<mainBody xml:lang=\"nl\">" + std::string("<p eId=\"p_1\">") + many + "</p>"));
    CHECK(findings.count(Severity::error) <= 21);
    CHECK(findings.has_errors());
}

TEST_CASE("the schema imports nothing but what it is given") {
    const std::string importing = R"(<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="urn:x" schemaLocation="/etc/passwd"/>
  <xsd:element name="a" xmlns:x="urn:x" type="x:t"/></xsd:schema>)";
    CHECK_THROWS_AS(
        akn::inspect::Schema(importing, "<xsd:schema xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"/>"),
        CannotRun);
    CHECK_THROWS_AS(akn::inspect::Schema("", ""), CannotRun);
    CHECK_THROWS_AS(akn::inspect::Schema("not a schema", ""), CannotRun);
}

TEST_CASE("without the schema nothing can be inspected") {
    Resources nowhere(boost::filesystem::path("/nonexistent"));
    CHECK(akn_format().needs("nl", {}).size() == 2);
    for (const Need& need : akn_format().needs("nl", {})) CHECK_FALSE(need.optional);
}
