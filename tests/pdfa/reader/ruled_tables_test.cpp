// Tables that are drawn with rules, in PDFs without a structure tree: their cells, and what is none.
#include "tests/pdfa/reader/reading.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

std::string upright(double x, double y, double height) {
    return fmt::format("{} {} 0.5 {} re f\n", x, y, height);
}

std::string stroke(double x, double y, double to_x, double to_y) {
    return fmt::format("{} {} m {} {} l S\n", x, y, to_x, to_y);
}

// Whole rules at these places.
std::string ruled(const std::vector<double>& x, const std::vector<double>& y) {
    std::string content;
    for (const double at : x) content += upright(at, y.back(), y.front() - y.back());
    for (const double at : y) content += rule(x.front(), at, x.back() - x.front());
    return content;
}

// Two columns, of a year and a number.
std::string years(double top, std::initializer_list<std::pair<const char*, const char*>> rows) {
    std::string content;
    std::vector<double> y{top};
    for (const auto& [year, number] : rows) {
        content += set(85, y.back() - 14, year) + set(185, y.back() - 14, number);
        y.push_back(y.back() - 20);
    }
    return content + ruled({80, 180, 300}, y);
}

bool has_table(const Reading& reading) {
    CHECK(errors(reading) == "");
    const Blocks& blocks = reading.normalized.document.body;
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block& block) { return std::holds_alternative<Table>(block.value); });
}

const std::string above = set(80, 740, "De dijken staan hieronder.");
const std::string below = set(80, 500, "Dat is alles.");

}  // namespace

TEST_CASE("what rules part is a table, cell by cell") {
    CHECK(body(read(small_pdf({above + years(700, {{"2020", "12"}, {"2021", "14"}}) + below}))) ==
          "P De dijken staan hieronder.; |P 2020|P 12|P 2021|P 14; P Dat is alles.");
}

TEST_CASE(
    "a line that is drawn in one go is cut where the rules part it, and a cell's lines are its own") {
    const Reading reading =
        read(small_pdf({above + set(85, 686, "De dijk      Deze is nog niet") +
                        set(85, 674, "bij Lith     hoog genoeg") + set(85, 654, "Gemaal       Klaar") +
                        ruled({80, 140, 300}, {700, 668, 648}) + below}));
    CHECK(body(reading) ==
          "P De dijken staan hieronder.; |P De dijk bij Lith|P Deze is nog niet hoog "
          "genoeg|P Gemaal|P Klaar; P Dat is alles.");
}

TEST_CASE("each cell's own sides, stroked, are rules as well, and so are pieces that meet") {
    std::string boxes, pieces;
    for (const double x : {80.0, 180.0})
        for (const double y : {680.0, 660.0}) {
            boxes += fmt::format("{} {} 100 20 re S\n", x, y);
            pieces += stroke(x, y, x + 99, y) + stroke(x, y + 20, x + 99, y + 20) +
                      stroke(x, y + 1, x, y + 19) + stroke(x + 100, y + 1, x + 100, y + 19);
        }
    const std::string text =
        set(85, 686, "2020") + set(185, 686, "12") + set(85, 666, "2021") + set(185, 666, "14");
    CHECK(body(read(small_pdf({text + boxes}))) == "|P 2020|P 12|P 2021|P 14");
    CHECK(body(read(small_pdf({text + pieces}))) == "|P 2020|P 12|P 2021|P 14");
    // Clipped to, and painted in white, they are none.
    std::string unseen = boxes;
    for (std::size_t at = 0; (at = unseen.find("re S", at)) != std::string::npos;)
        unseen.replace(at, 4, "re W n");
    CHECK_FALSE(has_table(read(small_pdf({text + unseen}))));
    CHECK_FALSE(has_table(read(small_pdf({text + "1 1 1 RG\n" + boxes}))));
}

TEST_CASE("a table without rules at its sides has its outer columns") {
    const std::string text =
        set(85, 686, "2020") + set(185, 686, "12") + set(85, 666, "2021") + set(185, 666, "14");
    CHECK(body(read(small_pdf({text + upright(180, 660, 40) + rule(80, 700, 220) + rule(80, 680, 220) +
                               rule(80, 660, 220)}))) == "|P 2020|P 12|P 2021|P 14");
}

TEST_CASE("a field that no rule cuts is one cell, across and down") {
    const std::string text = set(85, 686, "Dijken") + set(85, 666, "Lith") + set(185, 666, "12") +
                             set(285, 666, "hoog") + set(185, 646, "14") + set(285, 646, "laag");
    const std::string rules = rule(80, 700, 300) + rule(80, 680, 300) + rule(180, 660, 200) +
                              rule(80, 640, 300) + upright(80, 640, 60) + upright(180, 640, 40) +
                              upright(280, 640, 40) + upright(380, 640, 60);
    const Reading reading = read(small_pdf({text + rules}));
    CHECK(body(reading) == "|P Dijken|P Lith|P 12|P hoog|P 14|P laag");
    const auto& table = std::get<Table>(reading.normalized.document.body.front().value);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells.at(0).columns == 3);
    CHECK(table.rows[1].cells.at(0).rows == 2);
    CHECK(table.rows[2].cells.size() == 2);
}

TEST_CASE("a first row that is bold, or shaded, is a head; no other is") {
    const std::string rest = set(85, 666, "2020") + set(185, 666, "12") + set(85, 646, "2021") +
                             set(185, 646, "14") + ruled({80, 180, 300}, {700, 680, 660, 640});
    const std::string plain = set(85, 686, "Jaar") + set(185, 686, "Dijken");
    const std::string cells = "|P 2020|P 12|P 2021|P 14";
    CHECK(body(read(with_bold({bold(85, 686, "Jaar") + bold(185, 686, "Dijken") + rest}))) ==
          "|!P *Jaar*|!P *Dijken*" + cells);
    const std::string shade = "0.8 g 80 680 220 20 re f 0 g\n";
    CHECK(body(read(small_pdf({shade + plain + rest}))) == "|!P Jaar|!P Dijken" + cells);
    CHECK(body(read(small_pdf({plain + rest}))) == "|P Jaar|P Dijken" + cells);
    CHECK(body(read(small_pdf({"0.8 g 80 640 220 60 re f 0 g\n" + plain + rest}))) ==
          "|P Jaar|P Dijken" + cells);
}

TEST_CASE("a table goes on over the page's end, and its repeated head is left out and told") {
    const std::string one = set(80, 760, "Vooraf.") + years(140, {{"Jaar", "Dijken"}, {"2020", "12"}});
    const Reading reading =
        read(small_pdf({one, years(770, {{"Jaar", "Dijken"}, {"2021", "14"}}) + below}));
    CHECK(body(reading) == "P Vooraf.; |!P Jaar|!P Dijken|P 2020|P 12|P 2021|P 14; P Dat is alles.");
    CHECK(tells(reading, "TEXT-3"));
    CHECK(body(read(small_pdf({one, years(770, {{"2021", "14"}, {"2022", "15"}}) + below}))) ==
          "P Vooraf.; |P Jaar|P Dijken|P 2020|P 12|P 2021|P 14|P 2022|P 15; P Dat is alles.");
}

TEST_CASE("a title over all columns and the row below it are repeated as one head, or the title alone") {
    const auto part = [](double y, const std::string& names, const std::string& year) {
        return set(85, y - 14, "Tabel 1") + set(85, y - 34, names) + set(185, y - 34, "Dijken") +
               set(85, y - 54, year) + set(185, y - 54, "12") + rule(80, y, 220) +
               rule(80, y - 20, 220) + rule(80, y - 40, 220) + rule(80, y - 60, 220) +
               upright(80, y - 60, 60) + upright(300, y - 60, 60) + upright(180, y - 60, 40);
    };
    const std::string one = set(80, 760, "Vooraf.") + part(140, "Jaar", "2020");
    const auto furniture = [&](const std::string& next) {
        return shown(testimony(small_pdf({one, next + below})), witness::Part::furniture);
    };
    CHECK(furniture(part(770, "Jaar", "2021")) == "Tabel 1 Jaar Dijken");
    CHECK(furniture(part(770, "2022", "2021")) == "Tabel 1");
    const std::string both = body(read(small_pdf({one, part(770, "Jaar", "2021") + below})));
    CHECK(both == "P Vooraf.; |!P Tabel 1|!P Jaar|!P Dijken|P 2020|P 12|P 2021|P 12; P Dat is alles.");
}

TEST_CASE("a repeated head is furniture for whoever reads the page") {
    using witness::Part;
    const std::string one = set(80, 760, "Vooraf.") + years(140, {{"Jaar", "Dijken"}, {"2020", "12"}});
    const auto furniture = [&](const std::string& next) {
        return shown(testimony(small_pdf({one, next})), Part::furniture);
    };
    const std::string next = years(770, {{"Jaar", "Dijken"}, {"2021", "14"}});
    CHECK(furniture(next + below) == "Jaar Dijken");
    CHECK(furniture(years(770, {{"Jaar", "Sluizen"}, {"2021", "14"}}) + below).empty());
    CHECK(furniture(set(80, 790, "En verder.") + next).empty());
    CHECK(furniture(years(770, {{"Jaar", "Dijken^1^"}, {"2021", "14"}}) + rule(80, 120, 140) +
                    set(80, 105, "^1^ Gemeten in mei.", 8))
              .empty());
    const std::string third = shown(
        testimony(small_pdf({one, years(770, {{"Jaar", "Dijken"}, {"2021", "14"}}), next + below})),
        Part::furniture);
    CHECK(third == "Jaar Dijken Jaar Dijken");
}

TEST_CASE("a table on the next page with other columns, or behind a text, is another") {
    const std::string one = years(140, {{"2020", "12"}, {"2021", "14"}});
    const std::string other = set(85, 756, "a") + set(285, 756, "b") + set(85, 736, "c") +
                              set(285, 736, "d") + ruled({80, 280, 300}, {770, 750, 730});
    CHECK(body(read(small_pdf({above + one, other}))).find("|P 14; |P a") != std::string::npos);
    CHECK(body(read(small_pdf({above + one, set(80, 790, "En verder.") +
                                                years(770, {{"2022", "15"}, {"2023", "16"}})})))
              .find("|P 14; P En verder.; |P 2022") != std::string::npos);
}

TEST_CASE("references stand in their cells") {
    const Reading reading =
        read(small_pdf({above + years(700, {{"2020", "hoog^1^"}, {"2021", "laag"}}) +
                        rule(80, 120, 140) + set(80, 105, "^1^ Gemeten in mei.", 8)}));
    CHECK(body(reading) == "P De dijken staan hieronder.; |P 2020|P hoog[1]|P 2021|P laag");
    CHECK(notes(reading) == "1: P Gemeten in mei. ");
}

TEST_CASE("a frame, underlines, boxes of a form, a chart and a letterhead are no tables") {
    const auto has_no_table = [](const std::string& content) {
        return !has_table(read(small_pdf({above + content + below})));
    };
    CHECK(has_no_table(set(85, 686, "Let op.") + "80 660 200 40 re S\n"));
    CHECK(has_no_table(set(85, 686, "Naam") + rule(85, 684, 100) + set(85, 666, "Datum") +
                       rule(85, 664, 100)));
    std::string comb;  // one letter a box
    for (int i = 0; i < 8; ++i)
        comb += set(83 + 14 * i, 686, "x") + fmt::format("{} 680 14 16 re S\n", 80 + 14 * i);
    CHECK(has_no_table(comb));
    CHECK(has_no_table(set(85, 686, "Een kader met een zin die over de lijn loopt.") +
                       set(85, 666, "En nog een zin die over de lijn heen loopt.") +
                       ruled({80, 152, 330}, {700, 680, 660})));
    CHECK(has_no_table(set(60, 640, "0") + set(60, 690, "50") + set(100, 628, "2020") +
                       ruled({80, 180, 280}, {700, 680, 660, 640})));
    const Reading letter =
        read(small_pdf({set(85, 766, "Datum") + set(185, 766, "1 juli 2021") + set(85, 746, "Kenmerk") +
                        set(185, 746, "W/21/7") + ruled({80, 180, 300}, {780, 760, 740}) +
                        set(80, 700, "Geachte voorzitter,") + set(80, 640, "De dijk is klaar.")}));
    CHECK(body(letter) == "P Geachte voorzitter,; P De dijk is klaar.");
}

TEST_CASE("what the structure tree has as paragraphs stays that") {
    SmallPdf pdf;
    pdf.catalog = "/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>";
    pdf.objects = {"<< /Type /StructTreeRoot /K [ 5 0 R ] >>",
                   "<< /S /P /P 4 0 R /Pg 7 0 R /K [ 0 ] >>"};
    pdf.pages.push_back(
        {"/P << /MCID 0 >> BDC\n" + years(700, {{"2020", "12"}, {"2021", "14"}}) + "EMC\n"});
    CHECK(body(read(small_pdf(pdf))) == "P 2020 12 2021 14");
}

TEST_CASE("cells of the structure tree are read one after the other, however they are drawn") {
    SmallPdf pdf;
    pdf.catalog = "/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>";
    pdf.objects = {"<< /Type /StructTreeRoot /K [ 5 0 R ] >>", "<< /S /Table /P 4 0 R /K [ 6 0 R ] >>",
                   "<< /S /TR /P 5 0 R /K [ 7 0 R 8 0 R ] >>",
                   "<< /S /TD /P 6 0 R /Pg 10 0 R /K [ 0 2 ] >>",
                   "<< /S /TD /P 6 0 R /Pg 10 0 R /K [ 1 3 ] >>"};
    std::string row;
    int content = 0;
    for (const auto& [x, y, text] :
         {std::tuple(80, 700, "links een"), std::tuple(130, 700, "rechts een"),
          std::tuple(80, 688, "links twee"), std::tuple(135, 688, "rechts twee")})
        row += fmt::format("/TD << /MCID {} >> BDC\n", content++) + set(x, y, text) + "EMC\n";
    pdf.pages.push_back({row});
    CHECK(shown(testimony(small_pdf(pdf))) == "links een links twee rechts een rechts twee");
    CHECK(body(read(small_pdf(pdf))) == "|P links een links twee|P rechts een rechts twee");
}

TEST_CASE("text that is turned has its cell as well, and a turned page its table") {
    const std::string turned = "BT /F 10 Tf 0 1 -1 0 98 664 Tm (Jaar) Tj ET\n";
    CHECK(body(read(small_pdf({above + turned + set(185, 686, "12") + set(85, 646, "2021") +
                               set(185, 646, "14") + ruled({80, 180, 300}, {700, 660, 640})}))) ==
          "P De dijken staan hieronder.; |P Jaar|P 12|P 2021|P 14");
    SmallPdf page;
    page.pages.push_back({"0 1 -1 0 842 0 cm\n" + years(500, {{"2020", "12"}, {"2021", "14"}}),
                          "/Rotate 270 /MediaBox [ 0 0 842 595 ]"});
    CHECK(body(read(small_pdf(page))) == "|P 2020|P 12|P 2021|P 14");
}

TEST_CASE("a word that a cell loses, or has twice, is found") {
    const auto errors_of = [](const std::function<void(draft::Table&)>& tamper) {
        Format format = pdf();
        format.read = [&](const Source& source, const ReadOptions& how, Findings& findings) {
            Draft draft = pdf().read(source, how, findings);
            for (draft::Block& block : draft.blocks)
                if (auto* table = std::get_if<draft::Table>(&block.value)) tamper(*table);
            return draft;
        };
        const Source source = open_letter(
            format, "brief.pdf",
            small_pdf({above + years(700, {{"2020", "twaalf dijken"}, {"2021", "14"}})}), {});
        return errors(read_letter(source, format, {}, {}));
    };
    CHECK(errors_of([](draft::Table&) {}) == "");
    CHECK(errors_of([](draft::Table& table) {
              auto& content =
                  std::get<draft::Paragraph>(table.rows[0].cells[1].content[0].value).content;
              std::get<draft::Text>(content[0].value).text = "twaalf";
          }).find("LEDGER-1:") != std::string::npos);
    CHECK(errors_of([](draft::Table& table) {
              table.rows[1].cells[1].content.push_back(table.rows[1].cells[1].content[0]);
          }) != "");
    CHECK(errors_of([](draft::Table& table) { table.rows.pop_back(); }).find("LEDGER-1:") !=
          std::string::npos);
}
