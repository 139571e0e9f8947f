// Shaping, itemisation, hyphenation, and where a line may end.
#include "layout/hyphenate.hpp"
#include "layout/itemise.hpp"
#include "layout/knuth_plass.hpp"
#include "layout/line_breaks.hpp"
#include "layout/shape.hpp"
#include "layout/workbench.hpp"
#include "pdfa/layout/documents.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace voetnoot;
using namespace voetnoot::pdfa;

namespace {

Workbench& bench() {
    return test::context().workbench();
}

StyledText styled(std::string_view words) {
    StyledText text;
    text.append(words, {}, StructureId{1}, {});
    return text;
}

std::string divided(std::string_view word, std::string_view language = "nl") {
    std::string result(word);
    const auto points = bench().hyphenation.of(language)->points(word);
    for (auto at = points.rbegin(); at != points.rend(); ++at) result.insert(*at, "-");
    return result;
}

// The text with a bar at each opportunity, a double bar at each last resort.
std::string barred(const StyledText& text) {
    std::string result = text.text;
    const auto opportunities = bench().line_breaks.find(text, nullptr);
    for (auto at = opportunities.rbegin(); at != opportunities.rend(); ++at)
        result.insert(at->at, at->cost >= last_resort_break ? "‖" : "|");
    return result;
}

}  // namespace

TEST_CASE("words are kerned") {
    const ShapeKey key{};
    Shaper shaper(bench().fonts);
    const auto pair = shaper.shape(key, "AV").advance;
    CHECK(pair < shaper.shape(key, "A").advance + shaper.shape(key, "V").advance);
}

TEST_CASE("figures of tables are of one width") {
    Shaper shaper(bench().fonts);
    const ShapeKey key{.face = {}, .tabular = true};
    CHECK(shaper.shape(key, "1").advance == shaper.shape(key, "8").advance);
}

TEST_CASE("a cached word is the word shaped anew") {
    Shaper shaper(bench().fonts);
    const ShapedWord first = shaper.shape({}, "uitvoering");
    const ShapedWord again = shaper.shape({}, "uitvoering");
    CHECK(shaper.cached() == 1);
    REQUIRE(first.glyphs.size() == again.glyphs.size());
    for (std::size_t i = 0; i < first.glyphs.size(); ++i)
        CHECK(first.glyphs[i].glyph == again.glyphs[i].glyph);
    CHECK(first.position(0, 10) == 0);
    CHECK(first.position(3, 10) > first.position(2, 10));
}

TEST_CASE("a character of another face is set in that face") {
    Findings findings;
    const auto items = itemise(styled("pijl ➔ door"), bench().fonts, findings);
    CHECK(findings.all().empty());
    REQUIRE(items.size() == 3);
    CHECK(items[0].key.face == bench().fonts.face(FaceStyle::regular));
    CHECK(items[1].key.face.index >= 4);
    CHECK(items[2].key.face == items[0].key.face);
}

TEST_CASE("a character that no face has is named with its place") {
    StyledText text;
    text.append("een \U0001F9F5 draad", {}, StructureId{1}, Span{0, 100, 114});
    Findings findings;
    itemise(text, bench().fonts, findings);
    REQUIRE(findings.all().size() == 1);
    const Finding& finding = findings.all().front();
    CHECK(finding.rule == "PDF-1");
    CHECK(finding.severity == Severity::error);
    CHECK(finding.message.find("U+1F9F5") != std::string::npos);
    CHECK(finding.span == Span{0, 104, 108});
}

TEST_CASE("a combining mark stays with its letter") {
    Findings findings;
    CHECK(itemise(styled("e\u0301e\u0308n"), bench().fonts, findings).size() == 1);
    CHECK(findings.all().empty());
}

TEST_CASE("words are divided by the patterns of their language") {
    CHECK(divided("verantwoordelijkheid") == "ver-ant-woor-de-lijk-heid");
    CHECK(divided("Coördinatie") == "Co-ör-di-na-tie");
    CHECK(divided("hyphenation", "en").find('-') != std::string::npos);
    CHECK(divided("Verwaltungsvorschrift", "de").find('-') != std::string::npos);
}

TEST_CASE("words are not divided too near an end, in capitals, or in letters that the patterns lack") {
    CHECK(divided("oma's") == "oma's");
    CHECK(divided("NEDERLAND") == "NEDERLAND");
    CHECK(divided("Αθήναιος") == "Αθήναιος");
    for (const std::uint32_t point : bench().hyphenation.of("nl")->points("adviezen")) {
        CHECK(point >= 2);
        CHECK(point <= 5);
    }
    CHECK(bench().hyphenation.of("xx") == nullptr);
}

TEST_CASE("damaged patterns are an error of the machine") {
    CHECK_THROWS_AS(Hyphenator(""), CannotRun);
}

TEST_CASE("what belongs together is tied") {
    CHECK(barred(styled("kost € 5 of meer")) == "kost |€ ‖5 |of |meer");
    CHECK(barred(styled("zie nr. 7, artikel 3 en (p. 12)")) == "zie |nr. ‖7, |artikel ‖3 |en |(p. ‖12)");
    CHECK(barred(styled("op 1 juli 2021 ging")) == "op |1 ‖juli ‖2021 |ging");
    CHECK(barred(styled("0,4 miljoen euro")) == "0,4 ‖miljoen |euro");
    CHECK(barred(styled("is – ook zo")) == "is ‖– |ook |zo");
}

TEST_CASE("a reference never parts from its word") {
    StyledText text = styled("onderzoeken");
    text.append_verbatim("17", {}, StructureId{2}, {}, true);
    text.append(" die", {}, StructureId{1}, {});
    CHECK(barred(text) == "onderzoeken17 |die");

    StyledText apart = styled("onderzoeken! ");
    apart.append_verbatim("17", {}, StructureId{2}, {}, true);
    apart.append(" die", {}, StructureId{1}, {});
    CHECK(barred(apart) == "onderzoeken! 17 |die");
}

TEST_CASE("addresses break after their signs") {
    CHECK(barred(styled("https://www.voorbeeld.nl/een-twee?a=b")) ==
          "https://www.|voorbeeld.|nl/|een-|twee?|a=|b");
    CHECK(barred(styled("zie info@voorbeeld.nl.")) == "zie |info@|voorbeeld.|nl.");
    CHECK(barred(styled("EU-verband en/of 2014-2016")) == "EU-|verband |en/|of |2014-2016");
}
