// The text of fonts that carry no ToUnicode, and fonts whose text is doubtful.
#include "tests/pdfa/foreign/small_pdf.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <fmt/format.h>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

std::string read(const std::string& font, const std::string& string,
                 std::vector<std::string> objects = {}) {
    SmallPdf pdf;
    pdf.font = font;
    pdf.objects = std::move(objects);
    pdf.pages.push_back({"BT /F 10 Tf 72 700 Td " + string + " Tj ET"});
    return shown(testimony(small_pdf(pdf)));
}

std::string stream(const std::string& data) {
    return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", data.size(), data);
}

}  // namespace

TEST_CASE("Simple fonts are read by their encodings") {
    const std::string type1 = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ";
    CHECK(read(type1 + "/Encoding /WinAnsiEncoding >>", "(caf\\351 \\200)") == "café €");
    CHECK(read(type1 + "/Encoding /MacRomanEncoding >>", "(caf\\216)") == "café");
    CHECK(read(type1 + "/Encoding /MacRomanEncoding >>", "(x\\262y 5\\312m)") == "x≤y 5 m");
    CHECK(read(type1 + "/Encoding << /Differences [ 1 /C /ccaron /uni0151 /f_i /T_h ] >> >>",
               "(\\001\\002\\003\\004\\005)") ==
          "Cčőfi"
          "Th");
    CHECK(read(type1 + ">>", "(\\256et \\341 \\370)") == "\uFB01et Æ ł");  // StandardEncoding
    CHECK(read("<< /Type /Font /Subtype /TrueType /BaseFont /Arial >>", "(caf\\351)") == "café");
    CHECK(read("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>", "(abW)") == "αβΩ");
    CHECK(read("<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>", "(\\0644\\300)") == "✔✔➀");
}

// Widths of Adobe's metrics, in thousandths.
TEST_CASE("A standard font without widths has those of its name") {
    const auto width = [](const std::string& name, const std::string& text) {
        SmallPdf pdf{{{"BT /F 100 Tf 0 700 Td (" + text + ") Tj ET"}}};
        pdf.font = "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " >>";
        const auto words = testimony(small_pdf(pdf)).words;
        REQUIRE_FALSE(words.empty());
        return std::lround(10 * (words.back().place.box.right - words.front().place.box.left));
    };
    CHECK(width("Times-Roman", "the") == 278 + 500 + 444);
    CHECK(width("Times-BoldItalic", "the") == 278 + 556 + 444);
    CHECK(width("Helvetica", "ill") == 3 * 222);
    CHECK(width("Helvetica-Oblique", "ill") == 3 * 222);
    CHECK(width("ABCDEF+Arial,Bold", "ill") == 3 * 278);
    CHECK(width("TimesNewRomanPSMT", "the") == 278 + 500 + 444);
    CHECK(width("CourierNew", "ill") == 3 * 600);
    CHECK(width("Times-Roman /Encoding /WinAnsiEncoding", "a\\240b") == 444 + 250 + 500);
    CHECK(width("Times-Roman /Encoding /WinAnsiEncoding", "a\\255b") == 444 + 333 + 500);
    CHECK(width("Symbol", "ab") == 631 + 549);
    CHECK(width("ZapfDingbats", "4") == 846);
    CHECK(width("Calibri", "ill") == 3 * 500);
    CHECK(width("Helvetica", "\\001\\001") == 2 * 500);  // which it does not have
}

TEST_CASE("A Type 1 program tells its own encoding") {
    const std::string program =
        "%!PS-AdobeFont-1.0: Proef\n/FontName /Proef def\n/Encoding 256 array\n"
        "0 1 255 {1 index exch /.notdef put} for\ndup 65 /alpha put\n"
        "dup 66 /eacute put\nreadonly def\ncurrentfile eexec \x01\x02";
    CHECK(read("<< /Type /Font /Subtype /Type1 /BaseFont /Proef /FontDescriptor 4 0 R >>", "(ABc)",
               {"<< /Type /FontDescriptor /FontName /Proef /Flags 4 /FontFile 5 0 R >>",
                stream(program)}) == "αéc");
}

TEST_CASE("CMaps of Unicode are text by themselves, of others doubt") {
    const auto composite = [](const char* encoding) {
        return fmt::format(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /{} /DescendantFonts [ << "
            "/Type /Font /Subtype /CIDFontType0 /BaseFont /Song >> ] >>",
            encoding);
    };
    CHECK(read(composite("UniGB-UCS2-H"), "<4E2D6587>") == "中文");
    CHECK(read(composite("UniJIS-UTF16-H"), "<4E2D6587>") == "中文");
    SmallPdf pdf;
    pdf.font = composite("GBK-EUC-H");
    pdf.pages.push_back({"BT /F 10 Tf 72 700 Td <D6D0> Tj ET"});
    const auto told = testimony(small_pdf(pdf));
    CHECK(shown(told) == "\uFFFD");
    REQUIRE(told.doubts.size() == 1);
    CHECK(told.doubts[0].why.english() == "1 glyph of font Song has no text");
}

TEST_CASE("A font that gives several glyphs the space is doubtful") {
    SmallPdf pdf;
    pdf.font =
        "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Calibri /FirstChar 1 /Widths [ 226 543 500 ] "
        "/ToUnicode 4 0 R >>";
    pdf.objects = {stream("3 beginbfchar <01> <0020> <02> <0020> <03> <0041> endbfchar")};
    pdf.pages.push_back({"BT /F 10 Tf 72 700 Td (\\003\\001\\003) Tj ET"});
    pdf.pages.push_back({"BT /F 10 Tf 72 700 Td (\\003\\002\\003) Tj ET"});
    const auto told = testimony(small_pdf(pdf));
    REQUIRE(told.doubts.size() == 1);
    CHECK(told.doubts[0].page == 2);
    CHECK(told.doubts[0].why.english() == "font Calibri gives several glyphs the space");
}

TEST_CASE("An ActualText is what its glyphs say, once") {
    CHECK(shown(testimony(
              small_pdf({"/Span << /ActualText (fiets) >> BDC BT /F 10 Tf 72 700 Td (abc) Tj ET "
                         "EMC " +
                         set(100, 700, "pad")}))) == "fiets pad");
}

TEST_CASE("Fonts within resources are found by the page that names them") {
    SmallPdf pdf;
    pdf.pages.push_back(
        {"BT /G 10 Tf 72 700 Td (a) Tj ET",
         "/Resources << /Font << /G << /Type /Font /Subtype /Type1 /BaseFont /Symbol >> >> >>"});
    CHECK(shown(testimony(small_pdf(pdf))) == "α");
}
