#include "formats/pdfa/objects/font_objects.hpp"
#include "formats/pdfa/objects/font_subset.hpp"
#include "tests/pdfa/objects/composer.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

#include <hb-ot.h>

#include <set>

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::objects;

namespace {

const Face& regular() {
    return test_fonts().at(test_fonts().face(FaceStyle::regular));
}

CidFont font_of(std::string_view text) {
    CidFont font(&regular());
    for (const TextGlyph& glyph :
         Composer(test_fonts()).glyphs(text, test_fonts().face(FaceStyle::regular)))
        font.cid(glyph.glyph, glyph.text);
    return font;
}

// The fonts of a file, by the letters after their tag.
QPDFObjectHandle font_object(Written& written, const std::string& resource) {
    return written.page(0).getKey("/Resources").getKey("/Font").getKey(resource);
}

}  // namespace

TEST_CASE("a CID is a pair of glyph and text") {
    CidFont font(&regular());
    const std::uint32_t hyphen = regular().glyph('-');
    CHECK(font.cid(hyphen, "-") == 1);
    CHECK(font.cid(hyphen, "\u00AD") == 2);
    CHECK(font.cid(hyphen, "-") == 1);
    CHECK(font.character(2).text == "\u00AD");
    CHECK(font.character(2).width == font.character(1).width);
}

TEST_CASE("the CMap tells the text of every CID") {
    CidFont font(&regular());
    font.cid(1, "a");
    font.cid(2, "ffi");
    font.cid(3, "\u00AD");
    font.cid(4, "😀");
    const std::string cmap = to_unicode_cmap(font);
    CHECK(contains(cmap,
                   "4 beginbfchar\n<0001><0061>\n<0002><006600660069>\n<0003><00AD>\n"
                   "<0004><D83DDE00>\nendbfchar\n"));
}

TEST_CASE("the CMap has blocks of at most a hundred") {
    CidFont font(&regular());
    for (std::uint32_t glyph = 1; glyph <= 250; ++glyph) font.cid(glyph, "x");
    const std::string cmap = to_unicode_cmap(font);
    CHECK(contains(cmap, "100 beginbfchar\n<0001>"));
    CHECK(contains(cmap, "100 beginbfchar\n<0065>"));
    CHECK(contains(cmap, "50 beginbfchar\n<00C9>"));
}

TEST_CASE("the subset has the outlines of the glyphs in use, and no layout tables") {
    const CidFont font = font_of("Eén voetnoot-\u00AD");
    const FontSubset subset = subset_font(font);
    CHECK(subset.program.size() < regular().bytes().size() / 20);
    CHECK(subset.cid_to_gid.size() == 2 * (font.characters().size() + 1));

    hb_blob_t* blob = hb_blob_create(subset.program.data(), static_cast<unsigned>(subset.program.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_font_t* opened = hb_font_create(face);
    for (std::size_t i = 0; i < font.characters().size(); ++i) {
        const auto byte = [&](std::size_t at) {
            return static_cast<unsigned char>(subset.cid_to_gid[at]);
        };
        const unsigned gid = byte(2 * (i + 1)) << 8u | byte(2 * (i + 1) + 1);
        hb_glyph_extents_t before{}, after{};
        hb_font_get_glyph_extents(regular().hb_font(), font.characters()[i].glyph, &before);
        REQUIRE(hb_font_get_glyph_extents(opened, gid, &after));
        CHECK(before.width == after.width);
        CHECK(before.height == after.height);
        CHECK(hb_font_get_glyph_h_advance(opened, gid) == font.characters()[i].width);
    }
    hb_tag_t tags[32];
    unsigned count = 32;
    hb_face_get_table_tags(face, 0, &count, tags);
    std::set<std::string> names;
    for (unsigned i = 0; i < count; ++i) {
        char name[5] = {};
        hb_tag_to_string(tags[i], name);
        names.insert(name);
    }
    CHECK(names == std::set<std::string>{"glyf", "head", "hhea", "hmtx", "loca", "maxp"});
    hb_font_destroy(opened);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
}

TEST_CASE("the tag of a subset is six capitals that depend on the subset") {
    const std::string tag = subset_font(font_of("abc")).tag;
    CHECK(tag.size() == 6);
    CHECK(tag.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
    CHECK(subset_font(font_of("abc")).tag == tag);
    CHECK(subset_font(font_of("abd")).tag != tag);
}

TEST_CASE("a face is a composite font with its program, widths and texts; an unused one is left out") {
    Composer letter(test_fonts());
    letter.new_page("1");
    letter.run(letter.add(Tag::p, {0}), {72, 700}, "aB", 10, FaceStyle::italic);
    Written written(letter.laid_out);
    CHECK(written.page(0).getKey("/Resources").getKey("/Font").getKeys() ==
          std::set<std::string>{"/F1"});

    QPDFObjectHandle font = font_object(written, "/F1");
    CHECK(font.getKey("/Subtype").getName() == "/Type0");
    CHECK(font.getKey("/Encoding").getName() == "/Identity-H");
    CHECK(contains(stream(font.getKey("/ToUnicode")), "<0001><0061>\n<0002><0042>\n"));
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    CHECK(descendant.getKey("/Subtype").getName() == "/CIDFontType2");
    CHECK(descendant.getKey("/BaseFont").getName() == font.getKey("/BaseFont").getName());
    CHECK(font.getKey("/BaseFont").getName().substr(7) == "+NotoSans-Italic");
    CHECK(stream(descendant.getKey("/CIDToGIDMap")).size() == 6);
    CHECK(descendant.getKey("/W").getArrayItem(1).getArrayNItems() == 2);
    QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
    CHECK(descriptor.getKey("/Flags").getIntValue() == 4 + 64);  // symbolic, italic
    CHECK(descriptor.getKey("/ItalicAngle").getNumericValue() < 0);
    CHECK_FALSE(descriptor.hasKey("/CIDSet"));
    CHECK(stream(descriptor.getKey("/FontFile2")).size() ==
          static_cast<std::size_t>(
              descriptor.getKey("/FontFile2").getDict().getKey("/Length1").getIntValue()));
}
