#include "formats/pdfa/layout/paragraph/paragraph.hpp"
#include "tests/pdfa/layout/documents.hpp"
#include "tests/support/catch.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

using namespace voetnoot;
using namespace voetnoot::pdfa;

namespace {

std::vector<pdfa::layout::paragraph::Line> set(const pdfa::layout::text::StyledText& text, const pdfa::layout::ParagraphStyle& style, pdfa::Length measure) {
    static Findings findings;
    pdfa::layout::paragraph::Workbench& bench = test::context().workbench();
    return pdfa::layout::paragraph::set_paragraph(text, style, measure, {bench, bench.hyphenation.of("nl"), findings});
}

pdfa::layout::text::StyledText styled(std::string_view words) {
    pdfa::layout::text::StyledText text;
    text.append(words, {}, pdfa::StructureId{1}, {});
    return text;
}

std::string text_of(const pdfa::layout::paragraph::Line& line) {
    std::string text;
    for (const pdfa::GlyphRun& run : line.runs) text += run.text;
    return text;
}
std::string text_of(const std::vector<pdfa::layout::paragraph::Line>& lines) {
    std::string text;
    for (const pdfa::layout::paragraph::Line& line : lines) text += text_of(line);
    return text;
}

// The width that the glyphs of a line really take.
double extent(const pdfa::layout::paragraph::Line& line) {
    double right = 0;
    for (const pdfa::GlyphRun& run : line.runs) {
        double x = run.origin.x;
        for (const pdfa::Glyph& glyph : run.glyphs) x += glyph.advance * run.size / 1000 + glyph.adjust;
        CHECK(std::abs(x - (run.origin.x + run.width)) < 0.01);
        right = std::max(right, x);
    }
    return right;
}

const pdfa::layout::ParagraphStyle& pdfa::layout::body = styles::body.paragraph;

}  // namespace

TEST_CASE("lines of a justified paragraph are as wide as the measure, but for the last") {
    const pdfa::Length measure = pdfa::points(300);
    const auto lines = set(styled(test::prose(120)), pdfa::layout::body, measure);
    REQUIRE(lines.size() > 5);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) CHECK(std::abs(extent(lines[i]) - 300) < 0.01);
    CHECK(extent(lines.back()) <= 300.01);
}

TEST_CASE("the text of the lines is the text, with soft hyphens where words are divided") {
    const std::string words = test::prose(200, 3);
    const auto lines = set(styled(words), pdfa::layout::body, pdfa::points(170));
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
        for (const pdfa::layout::Alignment alignment : {pdfa::layout::Alignment::justified, pdfa::layout::Alignment::left}) {
            pdfa::layout::ParagraphStyle style = pdfa::layout::body;
            style.alignment = alignment;
            const auto lines = set(styled(words), style, pdfa::points(measure));
            CHECK(clean(text_of(lines)) == words);
            for (const pdfa::layout::paragraph::Line& line : lines) CHECK(extent(line) <= measure + 0.05);
        }
}

TEST_CASE("a ragged paragraph leaves its spaces alone") {
    pdfa::layout::ParagraphStyle style = pdfa::layout::body;
    style.alignment = pdfa::layout::Alignment::left;
    for (const pdfa::layout::paragraph::Line& line : set(styled(test::prose(80)), style, pdfa::points(250)))
        for (const pdfa::GlyphRun& run : line.runs)
            for (std::size_t i = 0; i + 1 < run.glyphs.size(); ++i) CHECK(run.glyphs[i].adjust == 0);
}

TEST_CASE("a hard break ends a line with a space that shows nothing") {
    pdfa::layout::text::StyledText text = styled("Stef Voorbeeld");
    text.end_line({}, pdfa::StructureId{1}, {});
    text.append("Minister", {}, pdfa::StructureId{1}, {});
    const auto lines = set(text, pdfa::layout::body, pdfa::points(300));
    REQUIRE(lines.size() == 2);
    CHECK(text_of(lines[0]) == "Stef Voorbeeld ");
    CHECK(text_of(lines[1]) == "Minister");
    CHECK(std::abs(extent(lines[0]) - pdfa::to_points(lines[0].width)) < 0.01);
}

TEST_CASE("a run holds one structure node, face and size") {
    pdfa::layout::text::StyledText text = styled("een ");
    text.append("schuin", {.face = pdfa::fonts::FaceStyle::italic}, pdfa::StructureId{1}, {});
    text.append_verbatim("7", {.size = pdfa::points(6.5), .rise = pdfa::points(3.5)}, pdfa::StructureId{2}, {}, true);
    text.append(" woord", {}, pdfa::StructureId{1}, {});
    const auto lines = set(text, pdfa::layout::body, pdfa::points(300));
    REQUIRE(lines.size() == 1);
    const auto& runs = lines.front().runs;
    REQUIRE(runs.size() == 4);
    CHECK(runs[1].face == test::context().fonts().face(pdfa::fonts::FaceStyle::italic));
    CHECK(runs[2].structure == pdfa::StructureId{2});
    CHECK(runs[2].origin.y == 3.5);
    for (std::size_t i = 0; i + 1 < runs.size(); ++i)
        CHECK(std::abs(runs[i].origin.x + runs[i].width - runs[i + 1].origin.x) < 0.001);
}

TEST_CASE("an anchor is found where its text begins") {
    pdfa::layout::text::StyledText text = styled("woord");
    text.anchors.push_back({static_cast<std::uint32_t>(text.text.size()), pdfa::StructureId{2}, NoteId{0}});
    text.append_verbatim("7", {}, pdfa::StructureId{2}, {}, true);
    const auto lines = set(text, pdfa::layout::body, pdfa::points(300));
    REQUIRE(lines.size() == 1);
    REQUIRE(lines.front().anchors.size() == 1);
    CHECK(std::abs(pdfa::to_points(lines.front().anchors.front().x) - lines.front().runs[1].origin.x) < 0.001);
}

TEST_CASE("verbatim text keeps its spaces") {
    pdfa::layout::text::StyledText text;
    text.verbatim = true;
    text.append_verbatim("  a   b ", {}, pdfa::StructureId{1}, {});
    CHECK(text_of(set(text, {}, pdfa::points(300))) == "  a   b ");
}

TEST_CASE("white space is one space, and none at the start") {
    pdfa::layout::text::StyledText text = styled("  a \t ");
    text.append("  b", {}, pdfa::StructureId{2}, {});
    CHECK(text.text == "a b");
}

TEST_CASE("a byte of the text knows its byte in the letter") {
    pdfa::layout::text::StyledText text;
    text.append("een  twee", {}, pdfa::StructureId{1}, Span{0, 50, 59});
    CHECK(text.text == "een twee");
    CHECK(text.span_of(0, 3) == Span{0, 50, 53});
    CHECK(text.span_of(4, 8) == Span{0, 55, 59});
}
