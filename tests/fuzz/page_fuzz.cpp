// libFuzzer: any bytes are the content of a page, the CMap of its font, or the dictionary of one (the
// first byte says which), in a PDF that is sound otherwise; they are counted, or refused.
#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "pipeline/text/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace voetnoot::pdfa::recount;

namespace {

std::string stream(const std::string& bytes) {
    return "<</Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
}

std::string pdf_of(const std::vector<std::string>& objects) {
    std::string pdf = "%PDF-1.7\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string at = std::to_string(pdf.size());
        at.insert(0, 10 - at.size(), '0');
        table += at + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(pdf.size());
    return pdf + table + "trailer<</Root 1 0 R/Size " + std::to_string(objects.size() + 1) +
           ">>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    std::string content = "/P<</MCID 0>>BDC BT/F 9 Tf(Aa)Tj<0041>Tj/G 9 Tf<0041FFFF>Tj ET/X Do EMC";
    std::string map =
        "1 begincodespacerange<0000><FFFF>endcodespacerange 1 beginbfchar<0041><0061>endbfchar";
    std::string font = "<</Type/Font/Subtype/Type1/BaseFont/A/ToUnicode 6 0 R>>";
    std::string& foreign = data[0] % 3 == 0 ? content : data[0] % 3 == 1 ? map : font;
    foreign = bytes;
    const std::string pdf =
        pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F 5 "
                "0 R/G 7 0 R>>"
                "/XObject<</X 8 0 R>>/Properties<</Q<</MCID 1>>>>>>>>",
                stream(content), font, stream(map),
                "<</Type/Font/Subtype/Type0/BaseFont/B/Encoding/Identity-H/ToUnicode 6 0 "
                "R/DescendantFonts[<</Type/Font"
                "/Subtype/CIDFontType2/BaseFont/B/W[1[500]]>>]>>",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 8 0 R>>>>/Length "
                "6>>stream\n/X Do "
                "\nendstream"});
    try {
        unreadable_on_error([&] {
            PdfFile file(pdf, {});
            for (const auto& [key, sequence] : read_content(file).sequences)
                if (voetnoot::invalid_utf8(sequence.text)) std::abort();
        });
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
