#include "formats/pdfa/objects/content_stream.hpp"

#include "tests/pdfa/objects/composer.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::objects;

namespace {

ContentStream content_of(const Composer& letter) {
    std::vector<CidFont> fonts = cid_fonts_of(test_fonts());
    PictureTable pictures;
    return write_content(letter.laid_out.pages[0], letter.laid_out.structure, fonts, pictures);
}

Composer one_page() {
    Composer letter(test_fonts());
    letter.new_page("1");
    return letter;
}

// Its operators, with the codes of glyphs (up to 9) as digits.
std::string readable(const Composer& letter) {
    std::string operators = content_of(letter).operators;
    for (char& c : operators)
        if (c >= 0 && c <= 9) c = static_cast<char>('0' + c);
    return operators;
}

}  // namespace

TEST_CASE("runs of one node that follow each other share a sequence") {
    Composer letter = one_page();
    const StructureId p = letter.add(Tag::p, {0});
    const StructureId span = letter.add(Tag::span, p);
    letter.run(p, {72, 700}, "a");
    letter.run(p, {72, 686.5}, "b");
    letter.run(span, {80, 686.5}, "c", 10, FaceStyle::italic);
    letter.run(p, {72, 673}, "d");
    CHECK(content_of(letter).marked == std::vector<StructureId>{p, span, p});
    CHECK(readable(letter) ==
          "/P<</MCID 0>>BDC\nBT\n/F0 10 Tf\n72 700 Td\n(01)Tj\n0 -13.5 Td\n(02)Tj\nET\nEMC\n"
          "/Span<</MCID 1>>BDC\nBT\n/F1 10 Tf\n80 686.5 Td\n(01)Tj\nET\nEMC\n"
          "/P<</MCID 2>>BDC\nBT\n/F0 10 Tf\n72 673 Td\n(03)Tj\nET\nEMC\n");
}

TEST_CASE("what belongs to no node is an artifact") {
    Composer letter = one_page();
    letter.run({}, {72, 810}, "a");
    letter.run({}, {72, 40}, "a");
    letter.page().items.emplace_back(StrokedLine{{72, 120}, {172.255, 120}, 0.5, 0.2});
    const ContentStream content = content_of(letter);
    CHECK(content.marked.empty());
    CHECK(contains(content.operators, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\nBT\n"));
    CHECK(contains(content.operators, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\nBT\n"));
    CHECK(contains(content.operators,
                   "/Artifact<</Type/Layout>>BDC\n.2 G .5 w 72 120 m 172.26 120 l S\nEMC\n"));
}

TEST_CASE("justification, kerning and offsets are numbers between strings") {
    Composer letter = one_page();
    auto glyphs = letter.glyphs("abcd", test_fonts().face(FaceStyle::regular));
    glyphs[0].adjust = 1.5;   // 150/1000 em at 10 points
    glyphs[1].advance -= 40;  // kerned
    glyphs[2].x_offset = 7;   // moved, and the next glyph is not
    letter.run(letter.add(Tag::p, {0}), {72, 700}, glyphs);
    CHECK(contains(readable(letter), "[(01)-150(02)33(03)7(04)]TJ\n"));
}

TEST_CASE("rounding does not add up along a line") {
    Composer letter = one_page();
    auto glyphs = letter.glyphs(std::string(300, 'a'), test_fonts().face(FaceStyle::regular));
    for (TextGlyph& glyph : glyphs) glyph.adjust = 0.0034;  // a third of the unit that is written
    const double end = letter.run(letter.add(Tag::p, {0}), {0, 700}, glyphs);
    const std::string operators = content_of(letter).operators;
    long adjusted = 0;
    for (std::size_t at = operators.find(")-"); at != std::string::npos;
         at = operators.find(")-", at + 1))
        adjusted += std::stol(operators.substr(at + 2));
    CHECK(adjusted == 102);  // 299 × 0.34, the last glyph's leads nowhere
    CHECK(end > 0);
}

TEST_CASE("a raised glyph is raised, and the next one is not") {
    Composer letter = one_page();
    auto glyphs = letter.glyphs("ab", test_fonts().face(FaceStyle::regular));
    glyphs[0].y_offset = 250;
    letter.run(letter.add(Tag::p, {0}), {72, 700}, glyphs);
    CHECK(contains(readable(letter), "2.5 Ts\n(01)Tj\n0 Ts\n(02)Tj\n"));
}

TEST_CASE("gray is set where it changes") {
    Composer letter = one_page();
    const StructureId p = letter.add(Tag::p, {0});
    letter.run(p, {72, 700}, "a");
    std::get<GlyphRun>(letter.page().items.back()).gray = 0.4;
    letter.run(p, {72, 680}, "a");
    const std::string operators = content_of(letter).operators;
    CHECK(contains(operators, ".4 g\n72 700 Td"));
    CHECK(contains(operators, "0 g\n0 -20 Td"));
}
