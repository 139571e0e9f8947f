#include "formats/pdfa/layout/paragraph/paragraph.hpp"
#include "pipeline/text/text.hpp"
#include "tests/pdfa/layout/documents.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <string>

using namespace voetnoot;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::layout;
using namespace voetnoot::pdfa::layout::paragraph;
using namespace voetnoot::pdfa::layout::text;
using namespace voetnoot::pdfa;

namespace {

std::vector<Line> set(const StyledText& text, const ParagraphStyle& style, Length measure) {
    static Findings findings;
    Workbench& bench = test::context().workbench();
    return set_paragraph(text, style, measure, {bench, bench.hyphenation.of("nl"), findings});
}

StyledText styled(std::string_view words) {
    StyledText text;
    text.append(words, {}, StructureId{1}, {});
    return text;
}

std::string text_of(const Line& line) {
    std::string text;
    for (const GlyphRun& run : line.runs) text += run.text;
    return text;
}
std::string text_of(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) text += text_of(line);
    return text;
}

// The width that the glyphs of a line really take.
double extent(const Line& line) {
    double right = 0;
    for (const GlyphRun& run : line.runs) {
        double x = run.origin.x;
        for (const Glyph& glyph : run.glyphs) x += glyph.advance * run.size / 1000 + glyph.adjust;
        CHECK(std::abs(x - (run.origin.x + run.width)) < 0.01);
        right = std::max(right, x);
    }
    return right;
}

const ParagraphStyle& body = styles::body.paragraph;

}  // namespace

TEST_CASE("lines of a justified paragraph are as wide as the measure, but for the last") {
    const Length measure = points(300);
    const auto lines = set(styled(test::prose(120)), body, measure);
    REQUIRE(lines.size() > 5);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) CHECK(std::abs(extent(lines[i]) - 300) < 0.01);
    CHECK(extent(lines.back()) <= 300.01);
}

TEST_CASE("the text of the lines is the text, with soft hyphens where words are divided") {
    const std::string words = test::prose(200, 3);
    const auto lines = set(styled(words), body, points(170));
    const std::string shown = text_of(lines);
    CHECK(shown.find("\u00AD") != std::string::npos);
    CHECK(clean(shown) == words);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string line = text_of(lines[i]);
        const bool divided = line.ends_with("\u00AD");
        CHECK((divided || line.ends_with(' ')));
    }
}

TEST_CASE("no line of any measure is too wide, and nothing is lost") {
    const std::string words = "Een " + std::string(90, 'x') +
                              " overheidsidentificatienummer "
                              "https://www.voorbeeld.nl/een/heel/lang/pad?met=vraag&en=antwoord 12";
    for (const double measure : {20.0, 33.0, 60.0, 130.0, 400.0})
        for (const Alignment alignment : {Alignment::justified, Alignment::left}) {
            ParagraphStyle style = body;
            style.alignment = alignment;
            const auto lines = set(styled(words), style, points(measure));
            CHECK(clean(text_of(lines)) == words);
            for (const Line& line : lines) CHECK(extent(line) <= measure + 0.05);
        }
}

TEST_CASE("a ragged paragraph leaves its spaces alone") {
    ParagraphStyle style = body;
    style.alignment = Alignment::left;
    for (const Line& line : set(styled(test::prose(80)), style, points(250)))
        for (const GlyphRun& run : line.runs)
            for (std::size_t i = 0; i + 1 < run.glyphs.size(); ++i) CHECK(run.glyphs[i].adjust == 0);
}

TEST_CASE("a hard break ends a line with a space that shows nothing") {
    StyledText text = styled("Stef Voorbeeld");
    text.end_line({}, StructureId{1}, {});
    text.append("Minister", {}, StructureId{1}, {});
    const auto lines = set(text, body, points(300));
    REQUIRE(lines.size() == 2);
    CHECK(text_of(lines[0]) == "Stef Voorbeeld ");
    CHECK(text_of(lines[1]) == "Minister");
    CHECK(std::abs(extent(lines[0]) - to_points(lines[0].width)) < 0.01);
}

TEST_CASE("a run holds one structure node, face and size") {
    StyledText text = styled("een ");
    text.append("schuin", {.face = FaceStyle::italic}, StructureId{1}, {});
    text.append_verbatim("7", {.size = points(6.5), .rise = points(3.5)}, StructureId{2}, {}, true);
    text.append(" woord", {}, StructureId{1}, {});
    const auto lines = set(text, body, points(300));
    REQUIRE(lines.size() == 1);
    const auto& runs = lines.front().runs;
    REQUIRE(runs.size() == 4);
    CHECK(runs[1].face == test::context().fonts().face(FaceStyle::italic));
    CHECK(runs[2].structure == StructureId{2});
    CHECK(runs[2].origin.y == 3.5);
    for (std::size_t i = 0; i + 1 < runs.size(); ++i)
        CHECK(std::abs(runs[i].origin.x + runs[i].width - runs[i + 1].origin.x) < 0.001);
}

TEST_CASE("an anchor is found where its text begins") {
    StyledText text = styled("woord");
    text.anchors.push_back({static_cast<std::uint32_t>(text.text.size()), StructureId{2}, NoteId{0}});
    text.append_verbatim("7", {}, StructureId{2}, {}, true);
    const auto lines = set(text, body, points(300));
    REQUIRE(lines.size() == 1);
    REQUIRE(lines.front().anchors.size() == 1);
    CHECK(std::abs(to_points(lines.front().anchors.front().x) - lines.front().runs[1].origin.x) < 0.001);
}

TEST_CASE("verbatim text keeps its spaces") {
    StyledText text;
    text.verbatim = true;
    text.append_verbatim("  a   b ", {}, StructureId{1}, {});
    CHECK(text_of(set(text, {}, points(300))) == "  a   b ");
}

TEST_CASE("white space is one space, and none at the start") {
    StyledText text = styled("  a \t ");
    text.append("  b", {}, StructureId{2}, {});
    CHECK(text.text == "a b");
}

TEST_CASE("a byte of the text knows its byte in the letter") {
    StyledText text;
    text.append("een  twee", {}, StructureId{1}, Span{0, 50, 59});
    CHECK(text.text == "een twee");
    CHECK(text.span_of(0, 3) == Span{0, 50, 53});
    CHECK(text.span_of(4, 8) == Span{0, 55, 59});
}
