// The encoding of each construct; docs/akoma-ntoso.md has the same as a table.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

// What stands in the mainBody, without its tags and the indentation of its level.
std::string body(const Document& document) {
    const std::string bytes = write(document);
    const std::string start = "<mainBody xml:lang=\"nl\">\n";
    const std::size_t begin = bytes.find(start) + start.size();
    std::string text = bytes.substr(begin, bytes.find("    </mainBody>") - begin);
    std::string lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines += text.substr(at + 6, end + 1 - at - 6);
        at = end + 1;
    }
    return lines;
}
std::string body(Blocks blocks) {
    Document document;
    document.body = std::move(blocks);
    return body(document);
}

}  // namespace

TEST_CASE("paragraphs and inlines") {
    CHECK(body({p({t("Geachte Voorzitter,")}, Paragraph::Role::salutation)}) ==
          "<p eId=\"p_1\" class=\"salutation\">Geachte Voorzitter,</p>\n");
    CHECK(
        body({p({t("a "),
                 {Emphasis{{t("b"), {Strong{{t("c")}, {}}}}, {}}},
                 {LineBreak{}},
                 t("m"),
                 {Superscript{{t("2")}, {}}},
                 t(" CO"),
                 {Subscript{{t("2")}, {}}},
                 {Code{"x<y", {}}}})}) ==
        "<p eId=\"p_1\">a <i>b<b>c</b></i><br/>m<sup>2</sup> CO<sub>2</sub><inline name=\"code\">x&lt;y"
        "</inline></p>\n");
    CHECK(body({p({{Image{"beeld 1.png", "Een \"beeld\"", {}}}})}) ==
          "<p eId=\"p_1\"><img src=\"beeld%201.png\" title=\"beeld 1.png\" alt=\"Een "
          "&quot;beeld&quot;\"/></p>\n");
}

TEST_CASE("a picture without a place that may be told is its description") {
    CHECK(body({p({t("Zie "), {Image{"", "de <kaart>", {}}}})}) ==
          "<p eId=\"p_1\">Zie <inline name=\"image\">de &lt;kaart&gt;</inline></p>\n");
    CHECK(body({p({{{Image{"https://a.nl/b.png", "Plaat", {}}}}})}).find("src=\"https://a.nl/b.png\"") !=
          std::string::npos);
}

TEST_CASE("sections nest by the levels of headings") {
    CHECK(body({p({t("vooraf")}), h(1, "Een"), p({t("a")}), h(2, "Twee"), h(2, "Drie"), p({t("b")})}) ==
          "<p eId=\"p_1\">vooraf</p>\n"
          "<section eId=\"sec_1\">\n"
          "  <heading eId=\"sec_1__heading\">Een</heading>\n"
          "  <intro eId=\"sec_1__intro\">\n"
          "    <p eId=\"sec_1__intro__p_1\">a</p>\n"
          "  </intro>\n"
          "  <section eId=\"sec_1__sec_1\">\n"
          "    <heading eId=\"sec_1__sec_1__heading\">Twee</heading>\n"
          "  </section>\n"
          "  <section eId=\"sec_1__sec_2\">\n"
          "    <heading eId=\"sec_1__sec_2__heading\">Drie</heading>\n"
          "    <content eId=\"sec_1__sec_2__content\">\n"
          "      <p eId=\"sec_1__sec_2__content__p_1\">b</p>\n"
          "    </content>\n"
          "  </section>\n"
          "</section>\n");
}

TEST_CASE("a note stands at its first reference, also in a heading; later ones point to it") {
    Document document;
    document.body = {{Heading{1, {t("Kop"), ref(0)}, {}}}, p({t("a"), ref(0), t(", b"), ref(1)})};
    document.notes = {note("7", "noot"), note("7", "andere")};
    CHECK(body(document) ==
          "<section eId=\"sec_1\">\n"
          "  <heading eId=\"sec_1__heading\">Kop<authorialNote eId=\"authorialNote_1\" marker=\"7\" "
          "placement=\"bottom\"><p eId=\"authorialNote_1__p_1\">noot</p></authorialNote></heading>\n"
          "  <content eId=\"sec_1__content\">\n"
          "    <p eId=\"sec_1__content__p_1\">a<noteRef href=\"#authorialNote_1\" marker=\"7\"/>, "
          "b<authorialNote eId=\"authorialNote_2\" marker=\"7\" placement=\"bottom\">"
          "<p eId=\"authorialNote_2__p_1\">andere</p></authorialNote></p>\n"
          "  </content>\n"
          "</section>\n");
}

TEST_CASE("defects of the letter are marked") {
    Document document;
    document.body = {p({t("a"), {DanglingReference{"9", {}}}})};
    document.notes = {note("1", "los")};
    document.notes[0].referenced = false;
    CHECK(
        body(document) ==
        "<p eId=\"p_1\">a<inline name=\"danglingNoteRef\">9</inline></p>\n"
        "<hcontainer eId=\"hcontainer_1\" name=\"unplacedNotes\">\n"
        "  <content eId=\"hcontainer_1__content\">\n"
        "    <p eId=\"hcontainer_1__content__p_1\"><authorialNote eId=\"authorialNote_1\" marker=\"1\" "
        "placement=\"bottom\"><p eId=\"authorialNote_1__p_1\">los</p></authorialNote></p>\n"
        "  </content>\n"
        "</hcontainer>\n");
}

TEST_CASE("a note that only a note refers to") {
    Document document;
    document.body = {p({t("a"), ref(0)})};
    document.notes = {note("1", "zie"), note("2", "verder")};
    std::get<Paragraph>(document.notes[0].content[0].value).content.push_back(ref(1));
    const std::string bytes = body(document);
    CHECK(contains(bytes, "zie<noteRef href=\"#authorialNote_2\" marker=\"2\"/>"));
    CHECK(contains(bytes, "name=\"notesOfNotes\""));
    CHECK_FALSE(contains(bytes, "unplacedNotes"));
}

TEST_CASE("lists, with their labels as printed") {
    CHECK(body({{List{
              true,
              {ListItem{
                  "a)", {p({t("een")}), {List{false, {ListItem{"•", {p({t("twee")})}, {}}}, {}}}}, {}}},
              {}}}}) ==
          "<blockList eId=\"list_1\" class=\"ordered\">\n"
          "  <item eId=\"list_1__item_1\">\n"
          "    <num>a)</num>\n"
          "    <p eId=\"list_1__item_1__p_1\">een</p>\n"
          "    <blockList eId=\"list_1__item_1__list_1\" class=\"unordered\">\n"
          "      <item eId=\"list_1__item_1__list_1__item_1\">\n"
          "        <num>•</num>\n"
          "        <p eId=\"list_1__item_1__list_1__item_1__p_1\">twee</p>\n"
          "      </item>\n"
          "    </blockList>\n"
          "  </item>\n"
          "</blockList>\n");
}

TEST_CASE("tables, with spans and alignment") {
    Table table;
    table.columns = {Table::Alignment::natural, Table::Alignment::right};
    table.rows = {
        TableRow{{TableCell{{p({t("kop")})}, true, 2, 1, {}}}, {}},
        TableRow{{TableCell{{p({t("a")})}, false, 1, 2, {}}, TableCell{{p({t("1")})}, false, 1, 1, {}}},
                 {}},
        TableRow{{TableCell{{p({t("2")})}, false, 1, 1, {}}}, {}}};
    CHECK(body({{table}}) ==
          "<table eId=\"table_1\">\n"
          "  <tr>\n"
          "    <th colspan=\"2\">\n"
          "      <p eId=\"table_1__p_1\">kop</p>\n"
          "    </th>\n"
          "  </tr>\n"
          "  <tr>\n"
          "    <td rowspan=\"2\">\n"
          "      <p eId=\"table_1__p_2\">a</p>\n"
          "    </td>\n"
          "    <td style=\"text-align: right\">\n"
          "      <p eId=\"table_1__p_3\">1</p>\n"
          "    </td>\n"
          "  </tr>\n"
          "  <tr>\n"
          "    <td style=\"text-align: right\">\n"
          "      <p eId=\"table_1__p_4\">2</p>\n"
          "    </td>\n"
          "  </tr>\n"
          "</table>\n");
}

TEST_CASE("quotes, rules, lines as they stand, headings where no section can be") {
    CHECK(body({{Quote{{p({t("q")}), h(3, "kop")}, {}}},
                {Separator{}},
                {Preformatted{{"  a", "b"}, {}}}}) ==
          "<blockContainer eId=\"blockContainer_1\" class=\"quote\">\n"
          "  <p eId=\"blockContainer_1__p_1\">q</p>\n"
          "  <block name=\"heading\" eId=\"blockContainer_1__block_1\" class=\"level-3\">kop</block>\n"
          "</blockContainer>\n"
          "<block name=\"separator\"/>\n"
          "<block name=\"preformatted\" eId=\"block_1\" xml:space=\"preserve\">  a<br/>b</block>\n");
}

TEST_CASE("links, and citations of parliamentary papers outside of them") {
    CHECK(body({p({{Link{"https://x.nl/", {t("Kamerstuk 29825, nr. 124")}, {}}}})}) ==
          "<p eId=\"p_1\"><a href=\"https://x.nl/\">Kamerstuk 29825, nr. 124</a></p>\n");
    CHECK(body({p({t("Zie Kamerstuk "), t("29825, nr. 124.")})}) ==
          "<p eId=\"p_1\">Zie <ref eId=\"p_1__ref_1\" "
          "href=\"https://zoek.officielebekendmakingen.nl/kst-29825-124.html\">Kamerstuk 29825, nr. "
          "124</ref>."
          "</p>\n");
}

TEST_CASE("the signature stands in the conclusions where nothing follows it") {
    Document document;
    document.body = {
        p({t("Stef Blok"), {LineBreak{}}, t("Minister van Economische"), {LineBreak{}}, t("Zaken")},
          Paragraph::Role::signature)};
    document.signature = Signature{0, "Stef Blok", "Minister van Economische Zaken"};
    const std::string expected =
        "class=\"signature\"><signature><person eId=\"{0}__person_1\" refersTo=\"#signatory\" "
        "as=\"#function\">Stef "
        "Blok</person><br/><role eId=\"{0}__role_1\" refersTo=\"#function\">Minister van "
        "Economische<br/>Zaken"
        "</role></signature></p>";
    CHECK(contains(write(document),
                   "<conclusions eId=\"conclusions\" xml:lang=\"nl\">\n      <p eId=\"conclusions"
                   "__p_1\" " +
                       fmt::format(fmt::runtime(expected), "conclusions__p_1")));
    document.body.push_back(p({t("Bijlage")}));
    CHECK_FALSE(contains(write(document), "<conclusions"));
    CHECK(contains(write(document), fmt::format(fmt::runtime(expected), "p_1")));
}

TEST_CASE("a signature whose lines do not say the name keeps its words") {
    Document document;
    document.body = {p({t("w.g. S. Blok"), {LineBreak{}}, t("minister")}, Paragraph::Role::signature)};
    document.signature = Signature{0, "Stef Blok", "staatssecretaris"};
    CHECK(contains(write(document), "<signature>w.g. S. Blok<br/>minister</signature>"));
}

TEST_CASE("AKN-6: a character that XML cannot carry is told at its place") {
    Document document;
    document.body = {{Paragraph{{{Text{"a\x01z", {0, 10, 13}}}}, {}, {}}}};
    document.notes = {{"1\x02", {}, {0, 20, 22}, false}};
    Findings findings;
    const std::string bytes = write(document, findings);
    CHECK(rules_of(findings) == std::vector<std::string>{"AKN-6", "AKN-6"});
    CHECK(findings.all()[0].span == Span{0, 10, 13});
    CHECK(contains(findings.all()[0].message, "U+0001"));
    CHECK(findings.all()[0].severity == Severity::warning);
    CHECK(findings.all()[1].span == Span{0, 20, 22});
    CHECK(contains(bytes, "a\xEF\xBF\xBDz"));
}

TEST_CASE("a citation that emphasis parts is one reference") {
    const auto cited = [](const std::string& content) { return "<p eId=\"p_1\">" + content + "</p>\n"; };
    const std::string open =
        "<ref eId=\"p_1__ref_1\" href=\"https://zoek.officielebekendmakingen.nl/kst-27858-88.html\">";
    CHECK(
        body({p({t("Zie "), {Emphasis{{t("Kamerstukken II")}, {}}}, t(" 2009/10, 27858, nr. 88.")})}) ==
        cited("Zie " + open + "<i>Kamerstukken II</i> 2009/10, 27858, nr. 88</ref>."));
    CHECK(body({p({{Emphasis{{t("Zie Kamerstukken II")}, {}}},
                   t(" 2009/10, 27858, "),
                   {Strong{{t("nr. 88")}, {}}},
                   t("!")})}) ==
          cited("<i>Zie </i>" + open + "<i>Kamerstukken II</i> 2009/10, 27858, <b>nr. 88</b></ref>!"));
    CHECK(body({p({{Emphasis{{t("Kamerstukken II 2009/10, 27858, nr. 88")}, {}}}, t(" en meer.")})}) ==
          cited("<i>" + open + "Kamerstukken II 2009/10, 27858, nr. 88</ref></i> en meer."));
}
