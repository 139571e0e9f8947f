// Defects planted in the bytes of a letter: each is found, by the rule that it breaks.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

Document letter() {
    Document document;
    document.date = Date{2021, 7, 1};
    document.letterhead.groups = {{false,
                                   {{Field::date, {t("Datum")}, {t("1 juli 2021")}, {}},
                                    {Field::subject, {t("Betreft")}, {t("Reshoring")}, {}}},
                                   {}}};
    Link link{"http://www.cbs.nl/", {t("het CBS")}, {}};
    Table table;
    table.rows = {TableRow{{TableCell{{p({t("jaar"), ref(2)})}, true, 1, 1, {}},
                            TableCell{{p({t("aantal")})}, true, 1, 1, {}}},
                           {}}};
    document.body = {
        p({t("Geachte Voorzitter,")}, Paragraph::Role::salutation),
        h(1, "Context"),
        p({t("Op 5 november deed de motie"), ref(0), t(" het verzoek om kansen in kaart te brengen.")}),
        h(2, "Wat is reshoring?"),
        p({t("Het terughalen van activiteiten, stelt "),
           {link},
           t(", naar Nederland."),
           ref(1),
           t(" Dat is nieuw."),
           ref(0)}),
        {List{false,
              {ListItem{"•", {p({t("eerste punt")})}, {}}, ListItem{"•", {p({t("tweede punt")})}, {}}},
              {}}},
        {Quote{{p({t("zoals gezegd")})}, {}}},
        {table}};
    document.notes = {note("1", "Kamerstuk 35570 XIII, nr. 30."), note("2", "SER, Advies 21/01."),
                      note("3", "Bron: CBS.")};
    return document;
}

// The rules that verify would show for the letter's bytes with a defect in them.
std::vector<std::string> found(const std::string& bytes) {
    Findings findings = inspect(bytes);
    compare(ledger_of(letter()), recount(bytes), findings);
    UNSCOPED_INFO(told(findings));
    std::vector<std::string> ids = rules_of(findings);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}
std::vector<std::string> found(std::string_view part, std::string_view replacement) {
    return found(planted(write(letter()), part, replacement));
}
using Ids = std::vector<std::string>;

bool has(const Ids& ids, const Rule& rule) {
    return std::find(ids.begin(), ids.end(), rule.id) != ids.end();
}

// The element of a note, from its start tag to its end tag.
std::string element(const std::string& bytes, std::string_view start) {
    const std::size_t begin = bytes.find(start);
    return bytes.substr(begin, bytes.find("</authorialNote>", begin) + 16 - begin);
}

}  // namespace

TEST_CASE("the letter as written has no defect") {
    CHECK(found(write(letter())) == Ids{});
}

TEST_CASE("a note deleted") {
    const std::string bytes = write(letter());
    CHECK(has(found(element(bytes, "<authorialNote eId=\"authorialNote_2\""), ""),
              ledger_rules::note_lost));
}

TEST_CASE("a note deleted that is referred to again") {
    const std::string bytes = write(letter());
    const Ids ids = found(element(bytes, "<authorialNote eId=\"authorialNote_1\""), "");
    CHECK(has(ids, akn_rules::note_target));
    CHECK(has(ids, ledger_rules::note_lost));
}

TEST_CASE("the texts of two notes swapped") {
    std::string bytes = write(letter());
    bytes = planted(bytes, "SER, Advies 21/01.", "@");
    bytes = planted(bytes, "Bron: CBS.", "SER, Advies 21/01.");
    bytes = planted(bytes, "@", "Bron: CBS.");
    CHECK_FALSE(found(bytes).empty());
    const Ids ids = found(bytes);
    CHECK((has(ids, ledger_rules::note_text) || has(ids, ledger_rules::note_order)));
}

TEST_CASE("a reference moved by one word") {
    std::string bytes = write(letter());
    const std::string note = element(bytes, "<authorialNote eId=\"authorialNote_1\"");
    bytes = planted(bytes, note + " het", " het" + note);
    CHECK(found(bytes) == Ids{std::string(ledger_rules::reference_moved.id)});
    CHECK(found("Dat is nieuw.<noteRef href=\"#authorialNote_1\" marker=\"1\"/>",
                "Dat is<noteRef href=\"#authorialNote_1\" marker=\"1\"/> nieuw.") ==
          Ids{std::string(ledger_rules::reference_moved.id)});
}

TEST_CASE("a reference deleted") {
    CHECK(found("<noteRef href=\"#authorialNote_1\" marker=\"1\"/>", "") ==
          Ids{std::string(ledger_rules::reference_lost.id)});
}

TEST_CASE("a character of a note changed") {
    CHECK(found("Advies 21/01", "Advies 21/02") == Ids{std::string(ledger_rules::note_text.id)});
}

TEST_CASE("a word of the body dropped") {
    const Ids ids = found("kansen in kaart", "kansen kaart");
    CHECK(has(ids, ledger_rules::text_changed));
    CHECK_FALSE(has(ids, ledger_rules::note_text));
}

TEST_CASE("words run together") {
    CHECK(has(found("kansen in", "kansenin"), ledger_rules::words_changed));
}

TEST_CASE("a link target dropped or changed") {
    CHECK(has(found("href=\"http://www.cbs.nl/\"", "href=\"\""), ledger_rules::link_changed));
    CHECK(has(found("href=\"http://www.cbs.nl/\"", "href=\"http://www.cbs.nl\""),
              ledger_rules::link_changed));
}

TEST_CASE("a link taken away from its words") {
    CHECK(
        has(found("<a href=\"http://www.cbs.nl/\">het CBS</a>", "het CBS"), ledger_rules::link_changed));
}

TEST_CASE("a doubled eId") {
    CHECK(has(found("eId=\"authorialNote_3\"", "eId=\"authorialNote_2\""), akn_rules::schema));
}

TEST_CASE("a noteRef to nowhere, a marker missing") {
    CHECK(has(found("href=\"#authorialNote_1\"", "href=\"#nergens\""), akn_rules::note_target));
    CHECK(has(found("eId=\"authorialNote_2\" marker=\"2\"", "eId=\"authorialNote_2\""),
              akn_rules::marker));
}

TEST_CASE("a marker changed") {
    const Ids ids =
        found("eId=\"authorialNote_2\" marker=\"2\"", "eId=\"authorialNote_2\" marker=\"3\"");
    CHECK(ids == Ids{std::string(ledger_rules::note_label.id)});
}

TEST_CASE("kinds of blocks changed") {
    CHECK(has(found("<blockContainer eId=\"sec_1__sec_1__content__blockContainer_1\" class=\"quote\">",
                    "<blockContainer eId=\"sec_1__sec_1__content__blockContainer_1\">"),
              ledger_rules::block_changed));
    CHECK(has(found("</tr>", "</tr><tr><td/></tr>"), ledger_rules::block_changed));
}

TEST_CASE("a label of a list item dropped") {
    CHECK(has(found("<num>•</num>", ""), ledger_rules::text_changed));
}

TEST_CASE("a line of the letterhead dropped") {
    CHECK(has(found("<docTitle>Reshoring</docTitle>", ""), ledger_rules::text_changed));
}
