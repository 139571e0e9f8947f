// A letter that comes as a PDF: what its lines become.
#include "tests/pdfa/reader/reading.hpp"

#include "pipeline/spelling/dictionaries.hpp"

using namespace voetnoot;
using namespace voetnoot::test;

TEST_CASE("lines that are full go on, and a line that ended early ends its paragraph") {
    const Reading reading = read(small_pdf(
        {lines(80, 700,
               {full_a + "x", full_b + "x", "nu.",
                "Het tweede deel van de brief begint op een nieuwe regel en loopt over de kantxx",
                "verder."})}));
    CHECK(body(reading) == "P " + full_a + "x " + full_b +
                               "x nu.; P Het tweede deel van de brief begint op een nieuwe regel en "
                               "loopt over de kantxx verder.");
}

TEST_CASE("room above begins a paragraph") {
    const Reading reading = read(small_pdf(
        {lines(80, 700, {full_a + "x", full_b + "x"}) + lines(80, 660, {full_b + "x", full_a + "x"})}));
    CHECK(body(reading) == "P " + full_a + "x " + full_b + "x; P " + full_b + "x " + full_a + "x");
}

TEST_CASE("lines of an item that are set wider than the text go on where a sentence must") {
    const Reading reading = read(small_pdf(
        {lines(80, 700, {full_a + "x", full_b + "x", full_a + "x", full_b + "x", "nu."}) +
         set(90, 620, "-") +
         set(110, 620, "Hierbij bied ik u het verslag aan van de bijeenkomst over de dijken la") +
         set(110, 604.5, "als gevraagd.") + set(90, 588, "-") + set(110, 588, "Het tweede.")}));
    CHECK(body(reading).find("dijken la als gevraagd.") != std::string::npos);
    CHECK(body(reading).ends_with("P Het tweede. "));
}

TEST_CASE("how far a page's text goes is told by its own lines") {
    const std::string shorter(full_a.substr(0, 60));
    std::string narrow;
    for (int i = 0; i < 7; ++i)
        narrow += set(80, 700 - 24 * i, shorter + ".") +
                  set(80, 688 - 24 * i, "Waterschap " + shorter.substr(11));
    const Reading reading =
        read(small_pdf({narrow, lines(80, 700, {full_a + "x", full_b + "x", full_a + "x"})}));
    CHECK(body(reading).find(". Waterschap") != std::string::npos);
    CHECK(body(reading).find("P Waterschap") == std::string::npos);
}

TEST_CASE("a paragraph whose last line on a page had no room for the next word goes on") {
    const auto letter = [](const std::string& last, const std::string& next) {
        return body(read(small_pdf(
            {lines(80, 700, {full_a + "x", full_b + "x", last}), lines(80, 760, {next, "Slot."})})));
    };
    const std::string most =
        "Hierbij bied ik u het verslag aan van de bijeenkomst over de dijken langs.";
    const std::string more = "Waterschappen zijn gehoord, en ook de gemeenten langs de rivier.";
    CHECK(letter(most, more).find("langs. Waterschappen zijn") != std::string::npos);
    CHECK(letter("Hierbij bied ik u het verslag aan.", more).find("; P Waterschappen zijn") !=
          std::string::npos);
    CHECK(letter(most, "Waterschappen").find("; P Waterschappen") != std::string::npos);
}

TEST_CASE("a line that ends at what stands beside it had no room for the next word") {
    const std::string wide = lines(80, 700, {full_a, full_b, full_a, full_b});
    const std::string narrow =
        lines(80, 620, {"De dijken langs de rivier zijn door elf", "Samenwerkingsverbanden hersteld."});
    const auto letter = [&](const std::string& beside) {
        return body(read(small_pdf({wide + narrow + beside})));
    };
    CHECK(letter("").find("; P Samenwerkingsverbanden") != std::string::npos);
    CHECK(letter(lines(300, 620, {"Kaart van het gebied", "met de dijken"})).find("door elf Samen") !=
          std::string::npos);
}

TEST_CASE("the middle of a sentence may stand further to the right, beside a picture") {
    const auto letter = [](const std::string& next) {
        return body(read(small_pdf(
            {lines(80, 700, {full_a + "x", full_b + "x", full_a + "x"}) + lines(200, 664, {next})})));
    };
    CHECK(letter("en de rest van de zin.").find("x en de rest van de zin.") != std::string::npos);
    CHECK(letter("En de rest van de zin.").find("; P En de rest") != std::string::npos);
}

TEST_CASE("a heading is broken where it reads well, and goes on") {
    const auto letter = [](const std::string& second) {
        return body(
            read(small_pdf({set(80, 760, "Verslag van de dijken", 16) + set(80, 736, second, 16) +
                            lines(80, 700, {full_a + "x", full_b + "x", "nu."})})));
    };
    CHECK(letter("en van de gemalen langs de rivier")
              .starts_with("H1 Verslag van de dijken en van de gemalen langs de rivier;"));
    CHECK(letter("Samenvatting").starts_with("H1 Verslag van de dijken; H1 Samenvatting;"));
}

TEST_CASE("raised figures are references, and the notes of a page are theirs") {
    const Reading reading = read(small_pdf(
        {lines(80, 700, {"De dijk is hersteld^1^ en verhoogd^2^."}) + rule(80, 120, 140) +
         set(80, 105, "^1^ Kamerstuk 36200, nr. 4.", 8) + set(80, 94, "^2^ Besluit van 4 mei.", 8)}));
    CHECK(body(reading) == "P De dijk is hersteld[1] en verhoogd[2].");
    CHECK(notes(reading) == "1: P Kamerstuk 36200, nr. 4. 2: P Besluit van 4 mei. ");
}

TEST_CASE("a power is no reference") {
    const Reading reading =
        read(small_pdf({lines(80, 700, {"Er is 30 km^2^ bos en een meer^1^ bij."}) + rule(80, 120, 140) +
                        set(80, 105, "^1^ Gemeten in mei.", 8)}));
    CHECK(body(reading) == "P Er is 30 km^2^ bos en een meer[1] bij.");
}

TEST_CASE("a note goes on over the page's end, and so does a paragraph") {
    const Reading reading = read(small_pdf(
        {lines(80, 700, {"De dijk is hersteld^1^ en", full_a + "x"}) + rule(80, 120, 140) +
             set(80, 105, "^1^ De eerste regel van de noot loopt door en is nog", 8),
         lines(80, 760, {"zal worden verhoogd."}) + rule(80, 120, 140) + set(80, 105, "niet klaar.", 8) +
             set(80, 94, "^2^ Los.", 8) + lines(80, 700, {"Tot slot^2^."})}));
    CHECK(errors(reading) == "");
    CHECK(notes(reading) ==
          "1: P De eerste regel van de noot loopt door en is nog niet klaar. 2: P Los. ");
    CHECK(body(reading).find(full_a + "x zal worden verhoogd.") != std::string::npos);
}

TEST_CASE("a word goes on over the page's end, behind the notes of the page") {
    const std::string sentence = "hierbij ontvangt u het besluit van de gemeente over de dijk en";
    const Reading reading = read(
        small_pdf({lines(80, 700,
                         {sentence, sentence,
                          "het water^1^ en alles wat daar verder nog bij hoort, ook het be-"}) +
                       rule(80, 120, 140) + set(80, 105, "^1^ Kamerstuk 31 van de Tweede Kamer.", 8),
                   lines(80, 760, {"sluit van de provincie over de dijk. Dat is het besluit."})}));
    CHECK(errors(reading) == "");
    CHECK(body(reading).find("ook het besluit van de provincie") != std::string::npos);
}

TEST_CASE("a cut word that a reference follows is joined") {
    const std::string sentence = "hierbij ontvangt u het verslag van de commissie over de dijk en";
    const Reading reading =
        read(small_pdf({lines(80, 700,
                              {sentence, "het water en alles wat daar verder nog bij hoort. De Commis-",
                               "sie^1^ heeft het verslag van de gemeente gezien."}) +
                        rule(80, 120, 140) + set(80, 105, "^1^ Kamerstuk 31 van de Tweede Kamer.", 8)}));
    CHECK(errors(reading) == "");
    CHECK(body(reading).find("De Commissie[1] heeft") != std::string::npos);
}

TEST_CASE("labels make a list") {
    const Reading reading = read(small_pdf(
        {lines(80, 700, {"De punten zijn:"}) + set(90, 680, "1.") + set(110, 680, "De dijk.") +
         set(90, 668, "2.") + set(110, 668, "Het gemaal.") + lines(80, 640, {"Dat is alles."})}));
    CHECK(body(reading) == "P De punten zijn:; L 1. P De dijk. L 2. P Het gemaal. ; P Dat is alles.");
}

TEST_CASE("larger type is a heading") {
    const Reading reading = read(
        small_pdf({set(80, 740, "Verslag", 16) + lines(80, 700, {full_a + "x", full_b + "x", "nu."})}));
    CHECK(body(reading) == "H1 Verslag; P " + full_a + "x " + full_b + "x nu.");
}

TEST_CASE("running heads and page numbers are furniture, and are told") {
    const auto page = [](int number, const std::string& text) {
        return set(80, 810, "Ministerie van Water") + lines(80, 700, {text}) +
               set(300, 30, fmt::format("Pagina {} van 3", number));
    };
    const Reading reading =
        read(small_pdf({page(1, "De eerste."), page(2, "De tweede."), page(3, "De derde.")}));
    CHECK(body(reading) == "P De eerste.; P De tweede.; P De derde.");
    CHECK(tells(reading, "TEXT-3"));
}

TEST_CASE("the margin of a letter is read before its salutation") {
    const Reading reading =
        read(small_pdf({lines(80, 700, {"De voorzitter van de Tweede Kamer", "Postbus 20018"}) +
                        set(80, 660, "Datum 1 juli 2021") + set(80, 648, "Betreft dijken") +
                        set(80, 620, "Geachte voorzitter,") +
                        lines(80, 600, {full_a, full_b, full_a, full_b, full_a, full_b, "nu."}) +
                        lines(490, 690, {"Ons kenmerk", "W/21/7"})}));
    CHECK(errors(reading) == "");
    const Document& letter = reading.normalized.document;
    REQUIRE(letter.date);
    CHECK(iso(*letter.date) == "2021-07-01");
    CHECK(letter.title == "dijken");
    CHECK(shown(reading, letter.body).starts_with("P Geachte voorzitter,; P Hierbij bied"));
}

TEST_CASE("what stands to the left below the text cuts no paragraph that goes on over the page's end") {
    const Reading reading =
        read(small_pdf({lines(150, 700, {full_a, full_b, full_a, full_b, full_a, full_b}) +
                            lines(30, 60, {"nummer 7", "Den Haag"}),
                        lines(150, 760, {"en dat was het."})}));
    CHECK(errors(reading) == "");
    CHECK(body(reading).find(full_b.substr(0, full_b.size() - 1) + " en dat was het.") !=
          std::string::npos);
    CHECK(body(reading).find("nummer 7") != std::string::npos);
}

namespace {

// A page whose pieces are marked content 0, 1, …, and a structure tree of elements that name their
// parent by its place, -1 the root: {"TR", 0}; with the piece that they hold, or none. `artifact` is
// drawn before them.
struct Node {
    std::string type;
    int parent;
    int piece;
};

std::string tagged(const std::vector<std::string>& pieces, const std::vector<Node>& tree,
                   const std::string& artifact = {}) {
    SmallPdf pdf;
    pdf.catalog = "/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>";
    const std::size_t page = 4 + tree.size() + 2;
    const auto kids = [&](int parent) {
        std::string all;
        for (std::size_t i = 0; i < tree.size(); ++i)
            if (tree[i].parent == parent) all += fmt::format("{} 0 R ", i + 5);
        return all;
    };
    pdf.objects.push_back(fmt::format("<< /Type /StructTreeRoot /K [ {}] >>", kids(-1)));
    for (std::size_t i = 0; i < tree.size(); ++i)
        pdf.objects.push_back(fmt::format("<< /S /{} /P {} 0 R /Pg {} 0 R /K [ {}{}] >>", tree[i].type,
                                          tree[i].parent + 5, page, kids(static_cast<int>(i)),
                                          tree[i].piece < 0 ? "" : fmt::format("{} ", tree[i].piece)));
    std::string content = artifact.empty() ? "" : fmt::format("/Artifact BMC\n{}EMC\n", artifact);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        content += fmt::format("/P << /MCID {} >> BDC\n{}EMC\n", i, pieces[i]);
    pdf.pages.push_back({content});
    return small_pdf(pdf);
}

}  // namespace

TEST_CASE("a structure tree has the order of the paragraphs") {
    const Reading reading = read(tagged({set(80, 600, "Het tweede."), set(80, 700, "Het eerste.")},
                                        {{"P", -1, 1}, {"P", -1, 0}}));
    CHECK(body(reading) == "P Het eerste.; P Het tweede.");
}

TEST_CASE("a structure tree has the order also where it lacks what is an artifact") {
    const Reading reading =
        read(tagged({set(80, 700, "Het tweede."), set(80, 600, "Het eerste.")},
                    {{"P", -1, 1}, {"P", -1, 0}}, set(80, 780, "Waterschap de Dijken, Dijkweg 1")));
    CHECK(body(reading) == "P Waterschap de Dijken, Dijkweg 1; P Het eerste.; P Het tweede.");
}

TEST_CASE("a paragraph of the structure tree is one, however its lines stand") {
    const Reading reading = read(
        tagged({set(80, 700, "Het eerste") + set(80, 660, "deel van de zin."), set(80, 648, "Los.")},
               {{"P", -1, 0}, {"P", -1, 1}}));
    CHECK(body(reading) == "P Het eerste deel van de zin.; P Los.");
}

TEST_CASE("a table of the structure tree is one, and its row is not one line") {
    const std::vector<std::string> pieces{set(80, 700, "Jaar"), set(120, 700, "Dijken"),
                                          set(80, 688, "2020"), set(120, 688, "12")};
    const std::vector<Node> tree{{"Table", -1, -1}, {"TR", 0, -1}, {"TR", 0, -1}, {"TH", 1, 0},
                                 {"TH", 1, 1},      {"TD", 2, 2},  {"TD", 2, 3}};
    CHECK(body(read(tagged(pieces, tree))) == "|!P Jaar|!P Dijken|P 2020|P 12");
}

TEST_CASE("a table whose rows differ in cells keeps its text, and is told") {
    const std::vector<std::string> pieces{set(80, 700, "Jaar"), set(80, 688, "2020"),
                                          set(120, 688, "12")};
    const std::vector<Node> tree{{"Table", -1, -1}, {"TR", 0, -1}, {"TR", 0, -1},
                                 {"TH", 1, 0},      {"TD", 2, 1},  {"TD", 2, 2}};
    const Reading reading = read(tagged(pieces, tree));
    CHECK(body(reading) == "P Jaar; P 2020; P 12");
    CHECK(tells(reading, "PDF-26"));
}

TEST_CASE("a PDF without text is refused, and says what to do") {
    CHECK_THROWS_WITH(read(small_pdf({"0 0 200 200 re f\n"})), Catch::Matchers::Contains("OCR"));
}

TEST_CASE("what is not whole is refused") {
    const std::string whole = small_pdf({lines(80, 700, {"De dijk."})});
    CHECK_THROWS_AS(read(whole.substr(0, 40)), Unreadable);
    CHECK_THROWS_AS(read("no PDF"), Unreadable);
}
