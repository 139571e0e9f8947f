// The letterhead: every line in its order, fields as annotations.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

LetterHeadLine line(Field field, std::string label, std::string value) {
    LetterHeadLine made;
    made.field = field;
    if (!label.empty()) made.label = {t(std::move(label))};
    if (!value.empty()) made.value = {t(std::move(value))};
    return made;
}

// The paragraph of a letterhead with one group.
std::string paragraph(std::vector<LetterHeadLine> lines, std::optional<Date> date = {}) {
    Document document;
    document.date = date;
    document.letterhead.groups = {{false, std::move(lines), {}}};
    const std::string bytes = write(document);
    const std::string start = "<p eId=\"preface__container_1__p_1\">";
    const std::size_t begin = bytes.find(start) + start.size();
    return bytes.substr(begin, bytes.find("</p>\n", begin) - begin);
}

}  // namespace

TEST_CASE("a field goes over the end of a line, but not over a label") {
    CHECK(paragraph({line(Field::sender, "", "Ministerie van Economische Zaken"),
                     line(Field::sender, "", "en Klimaat")}) ==
          "<docAuthority refersTo=\"#mnre1045\">Ministerie van Economische Zaken<br/>en "
          "Klimaat</docAuthority>");
    CHECK(
        paragraph({line(Field::our_reference, "Ons kenmerk", ""),
                   line(Field::our_reference, "", "DGBI-TOP / 21166044"),
                   line(Field::their_reference, "Uw kenmerk", "2021Z1")}) ==
        "<inline name=\"label\">Ons kenmerk</inline><br/><docNumber>DGBI-TOP / 21166044</docNumber><br/>"
        "<inline name=\"label\">Uw kenmerk</inline> <docketNumber>2021Z1</docketNumber>");
    CHECK(paragraph({line(Field::phone, "T", "070 1"), line(Field::phone, "T", "070 2"),
                     line(Field::fax, "F", "070 3")}) ==
          "<inline name=\"label\">T</inline> <inline name=\"phone\">070 1</inline><br/>"
          "<inline name=\"label\">T</inline> <inline name=\"phone\">070 2</inline><br/>"
          "<inline name=\"label\">F</inline> <inline name=\"fax\">070 3</inline>");
    CHECK(paragraph({line(Field::none, "", "Bijzondere post")}) == "Bijzondere post");
}

TEST_CASE("date and subject") {
    const std::vector<LetterHeadLine> lines{line(Field::date, "Datum", "1 juli 2021"),
                                            line(Field::subject, "Betreft", "Kansen")};
    CHECK(paragraph(lines, Date{2021, 7, 1}) ==
          "<inline name=\"label\">Datum</inline> <docDate date=\"2021-07-01\">1 juli 2021</docDate><br/>"
          "<inline name=\"label\">Betreft</inline> <docTitle>Kansen</docTitle>");
    CHECK(contains(paragraph(lines), "<inline name=\"date\">1 juli 2021</inline>"));
}

TEST_CASE("groups are containers in the letter's order, a quoted one is a quote") {
    Document document;
    document.letterhead.groups = {
        {true, {line(Field::return_address, "", "Retouradres Postbus 20401")}, {}},
        {false, {line(Field::addressee, "", "De Voorzitter")}, {}},
        {false, {line(Field::none, "", "Vertrouwelijk")}, {}}};
    const std::string bytes = write(document);
    CHECK(contains(
        bytes,
        "    <preface eId=\"preface\" xml:lang=\"nl\">\n"
        "      <container name=\"return-address\" eId=\"preface__container_1\">\n"
        "        <blockContainer eId=\"preface__container_1__blockContainer_1\" class=\"quote\">\n"
        "          <p eId=\"preface__container_1__blockContainer_1__p_1\"><inline "
        "name=\"return-address\">Retouradres Postbus 20401</inline></p>\n"
        "        </blockContainer>\n"
        "      </container>\n"
        "      <container name=\"addressee\" eId=\"preface__container_2\">\n"
        "        <p eId=\"preface__container_2__p_1\"><inline name=\"addressee\" "
        "refersTo=\"#recipient\">De Voorzitter</inline></p>\n"
        "      </container>\n"
        "      <container name=\"letterhead\" eId=\"preface__container_3\">\n"
        "        <p eId=\"preface__container_3__p_1\">Vertrouwelijk</p>\n"
        "      </container>\n"
        "    </preface>\n"));
    CHECK(recount(bytes).running_text == "Retouradres Postbus 20401 De Voorzitter Vertrouwelijk");
}

TEST_CASE("a note in the letterhead") {
    Document document;
    LetterHeadLine subject = line(Field::subject, "Betreft", "Kansen");
    subject.value.push_back(ref(0));
    document.letterhead.groups = {{false, {subject}, {}}};
    document.notes = {note("1", "noot")};
    CHECK(recount(write(document)).notes.at(0).references.at(0).before == "Betreft Kansen");
}
