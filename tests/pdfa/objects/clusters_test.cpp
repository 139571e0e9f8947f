#include "formats/pdfa/objects/clusters.hpp"

#include "tests/pdfa/objects/composer.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::objects;

namespace {

void add(GlyphRun& run, std::string_view text, int advance, double adjust = 0) {
    Glyph glyph;
    glyph.advance = advance;
    glyph.adjust = adjust;
    run.add(glyph, text);
}

}  // namespace

TEST_CASE("a cluster is a part of its own, at its place") {
    GlyphRun run;
    run.origin = {100, 50};
    run.size = 10;
    add(run, "a", 500, 1);
    add(run, "ë", 600);
    add(run, "", 0);
    add(run, "b", 500);
    add(run, "c", 500);
    CHECK(has_clusters(run));
    const auto parts = split_clusters(run, 1000);
    REQUIRE(parts.size() == 3);
    CHECK_FALSE(parts[0].actual_text);
    CHECK(std::lround(parts[0].run.width * 100) == 600);
    CHECK(parts[1].actual_text == "ë");
    CHECK(parts[1].run.glyphs.size() == 2);
    CHECK(std::lround(parts[1].run.origin.x * 100) == 10600);
    CHECK_FALSE(parts[2].actual_text);
    CHECK(std::lround(parts[2].run.origin.x * 100) == 11200);
    CHECK(parts[2].run.glyphs.size() == 2);
}

TEST_CASE("a ligature is no cluster") {
    GlyphRun run;
    add(run, "ffi", 900);
    add(run, "x", 500);
    CHECK_FALSE(has_clusters(run));
}

TEST_CASE("the text of a cluster is said beside it, in the block's own sequence") {
    Composer letter(test_fonts());
    letter.new_page("1");
    auto glyphs = letter.glyphs("ae\u0308n", test_fonts().face(FaceStyle::regular));
    glyphs[1].text = "ë";
    glyphs[2].text.clear();
    letter.run(letter.add(Tag::p, {0}), {72, 700}, glyphs);
    Written written(letter.laid_out);
    const std::string content = written.content(0);
    CHECK(contains(content, "/P<</MCID 0>>BDC"));
    CHECK(contains(content, "EMC\n/P<</MCID 1/ActualText<FEFF00EB>>>BDC"));
    CHECK(contains(content, "EMC\n/P<</MCID 2>>BDC"));
    CHECK(written.parent(0).getArrayNItems() == 3);
}
