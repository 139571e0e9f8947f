// Shaping, itemisation, hyphenation, and where a line may end.
#include "formats/pdfa/fonts/needs.hpp"
#include "formats/pdfa/layout/paragraph/knuth_plass.hpp"
#include "formats/pdfa/layout/paragraph/workbench.hpp"
#include "formats/pdfa/layout/text/hyphenate.hpp"
#include "formats/pdfa/layout/text/itemise.hpp"
#include "formats/pdfa/layout/text/line_breaks.hpp"
#include "formats/pdfa/layout/text/shape.hpp"
#include "tests/pdfa/layout/documents.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace voetnoot;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::layout::paragraph;
using namespace voetnoot::pdfa::layout::text;
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
    CHECK(first.positions(10)[0] == 0);
    CHECK(first.positions(10)[3] > first.positions(10)[2]);
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

TEST_CASE("every script has its face") {
    Findings findings;
    for (const char* word :
         {"定期",     "企業", "헬스", "カタカナ", "㎡", "שלום", "السلام", "नमस्ते", "สวัสดี", "ሰላም",
          "Καλημέρα", "утро", "≤",    "→",        "✅",  "😀",    "€",      "½",    "⁰",    "ﬁ"})
        CHECK(itemise(styled(word), bench().fonts, findings).size() == 1);
    CHECK(findings.all().empty());
}

TEST_CASE("a letter with more marks than any writing has is shaped in pieces, in its order") {
    Findings findings;
    std::string word = "a";
    for (int i = 0; i < 1000; ++i) word += "\u0301";
    const auto items = itemise(styled(word), bench().fonts, findings);
    REQUIRE(items.size() == 1 + 1000 / 64);
    std::size_t at = 0;
    for (const TextItem& item : items) {
        CHECK(item.begin == at);
        CHECK(item.end - item.begin <= 2 * 64 + 1);
        at = item.end;
    }
    CHECK(at == word.size());
}

TEST_CASE("a letter needs those faces that its characters ask for") {
    const auto has = [](std::string_view text, std::string_view face) {
        Ledger letter;
        letter.running_text = text;
        const auto needs = layout_needs("nl", letter);
        return std::any_of(needs.begin(), needs.end(),
                           [&](const Need& need) { return need.name == face; });
    };
    CHECK(has("gewoon", "font/NotoSans-Regular"));
    CHECK_FALSE(has("€ 5 – “één”", "font/NotoSansMath-Regular"));
    CHECK(has("≤", "font/NotoSansMath-Regular"));
    CHECK(has("企", "font/DroidSansFallbackFull"));
    CHECK(has("헬", "font/NanumGothic"));
    CHECK_FALSE(has("≤", "font/DroidSansFallbackFull"));
}

TEST_CASE("a word written from right to left is one cluster; the signs after it are not in it") {
    Findings findings;
    const auto items = itemise(styled("שלום, 12"), bench().fonts, findings);
    REQUIRE(items.size() == 3);  // the word, the signs after it, the number: it is read from the left
    CHECK(items[0].end == 8);
    const ShapedWord& word = bench().shaper.shape(items[0].key, "שלום");
    REQUIRE(word.glyphs.size() == 4);
    for (const ShapedGlyph& glyph : word.glyphs) CHECK(glyph.cluster == 0);
    CHECK(word.glyphs.back().glyph == bench().fonts.at(items[0].key.face).glyph(U'ש'));
}

TEST_CASE("a character that no face has is shown as U+FFFD, never as .notdef") {
    const ShapedWord& word = bench().shaper.shape({}, "a\U00013000b");
    REQUIRE(word.glyphs.size() == 3);
    CHECK(word.glyphs[1].glyph == bench().fonts.at({}).glyph(U'\uFFFD'));
    CHECK(word.glyphs[1].advance > 0);
}

TEST_CASE("a character that no face has is a box with its code, one for each, and joiners take none") {
    ShapeKey key;
    key.boxed = true;
    const ShapedWord& word = bench().shaper.shape(key, "\U0001F9E9\u200D\uE000");
    REQUIRE(word.glyphs.size() == 10);  // 01F9E9 and E000
    CHECK(word.glyphs[0].cluster == 0);
    CHECK(word.glyphs[5].cluster == 0);
    CHECK(word.glyphs[6].cluster == 7);
    CHECK(word.glyphs[0].y_offset > word.glyphs[3].y_offset);
    CHECK(word.glyphs[0].glyph == bench().fonts.at({}).glyph(U'0'));
    CHECK(word.glyphs[1].glyph == bench().fonts.at({}).glyph(U'1'));
}

TEST_CASE("text goes in its direction, brackets and numbers with it") {
    CHECK(levels_of("van links naar rechts (1)").empty());
    const std::string text = "a \u05D0 1 \u05D1 b";
    const std::vector<Level> levels = levels_of(text);
    REQUIRE(levels.size() == text.size());
    CHECK(levels[0] == 0);
    CHECK(levels[2] == 1);
    CHECK(levels[5] == 2);  // a number between two words
    CHECK(levels.back() == 0);
    CHECK(visual_order({0, 1, 2, 1, 0}) == std::vector<std::size_t>{0, 3, 2, 1, 4});
}

TEST_CASE("a character that no face has is named with its place") {
    StyledText text;
    text.append("een \U00013000 draad", {}, StructureId{1}, Span{0, 100, 114});
    Findings findings;
    itemise(text, bench().fonts, findings);
    REQUIRE(findings.all().size() == 1);
    const Finding& finding = findings.all().front();
    CHECK(finding.rule == "PDF-1");
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.message.find("U+13000") != std::string::npos);
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
    CHECK(divided("kommunehelsetjenesten", "nb") == "kom-mune-helse-tje-nes-ten");
    CHECK(divided("øremerkede", "nn") == "øre-mer-kede");
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

TEST_CASE("what belongs together is tied") {
    CHECK(barred(styled("kost € 5 of meer")) == "kost |€ ‖5 |of |meer");
    CHECK(barred(styled("zie nr. 7, artikel 3 en (p. 12)")) == "zie |nr. ‖7, |artikel ‖3 |en |(p. ‖12)");
    CHECK(barred(styled("op 1 juli 2021 ging")) == "op |1 ‖juli ‖2021 |ging");
    CHECK(barred(styled("0,4 miljoen euro")) == "0,4 ‖miljoen |euro");
    CHECK(barred(styled("is – ook zo")) == "is ‖– |ook |zo");
    CHECK(barred(styled("den 22. mai kl. 12 til kr 5")) == "den |22. ‖mai |kl. ‖12 |til |kr ‖5");
    CHECK(barred(styled("see Section 4.5 on 3 May 2024")) == "see |Section ‖4.5 |on |3 ‖May ‖2024");
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

TEST_CASE("addresses break after their signs, and before a hyphen") {
    CHECK(barred(styled("https://www.voorbeeld.nl/een-twee?a=b")) ==
          "https://www.|voorbeeld.|nl/|een|-twee?|a=|b");
    CHECK(barred(styled("zie info@voorbeeld.nl.")) == "zie |info@|voorbeeld.|nl.");
    CHECK(barred(styled("EU-verband en/of 2014-2016")) == "EU-|verband |en/|of |2014-2016");
}
