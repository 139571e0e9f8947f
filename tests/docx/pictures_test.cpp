// Every picture of a Word document is counted by the scan, with words or without, wherever it stands:
// one that the reader drops is found.
#include "formats/docx/docx.hpp"
#include "pipeline/draft/images.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/run/run.hpp"
#include "tests/fuzz/stored_zip.hpp"
#include "tests/planted/draft_walk.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

namespace {

const std::string office = "http://schemas.openxmlformats.org/";

std::string part(const std::string& root, const std::string& content) {
    return "<w:" + root + " xmlns:w=\"" + office + "wordprocessingml/2006/main\" xmlns:r=\"" + office +
           "officeDocument/2006/relationships\" xmlns:wp=\"" + office +
           "drawingml/2006/wordprocessingDrawing\" xmlns:a=\"" + office +
           "drawingml/2006/main\" xmlns:pic=\"" + office + "drawingml/2006/picture\" xmlns:mc=\"" +
           office +
           "markup-compatibility/2006\" "
           "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
           "xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" "
           "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
           "xmlns:o=\"urn:schemas-microsoft-com:office:office\">" +
           content + "</w:" + root + ">";
}

std::string p(const std::string& content) {
    return "<w:p>" + content + "</w:p>";
}

std::string run(const std::string& content, const std::string& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr>" + content + "</w:r>";
}

std::string words(const std::string& text) {
    return run("<w:t>" + text + "</w:t>");
}

const std::string shown = "<pic:pic><pic:blipFill><a:blip r:embed=\"r9\"/></pic:blipFill></pic:pic>";
const std::string data = "<v:shape><v:imagedata r:id=\"r9\"/></v:shape>";

std::string drawing(const std::string& content, const std::string& properties = "") {
    return "<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"b\"" + properties +
           "/><a:graphic><a:graphicData>" + content +
           "</a:graphicData></a:graphic></wp:inline></w:drawing>";
}

std::string box(const std::string& content) {
    return "<wps:wsp><wps:txbx><w:txbxContent>" + content + "</w:txbxContent></wps:txbx></wps:wsp>";
}

std::string either(const std::string& choice, const std::string& fallback) {
    return "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + choice + "</mc:Choice><mc:Fallback>" +
           fallback + "</mc:Fallback></mc:AlternateContent>";
}

std::string field(const std::string& code, const std::string& result) {
    const auto sign = [](const std::string& type) {
        return run("<w:fldChar w:fldCharType=\"" + type + "\"/>");
    };
    return sign("begin") + run("<w:instrText>" + code + "</w:instrText>") + sign("separate") + result +
           sign("end");
}

std::string note(const std::string& id, const std::string& content) {
    return "<w:footnote w:id=\"" + id + "\">" + p(run("<w:footnoteRef/>") + content) + "</w:footnote>";
}

std::string document(const std::string& content) {
    return fuzz::word_document(
        {part("document", "<w:body>" + p(words("Tekst") + run("<w:footnoteReference w:id=\"2\"/>")) +
                              content +
                              "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r7\"/>"
                              "<w:footerReference w:type=\"default\" r:id=\"r8\"/></w:sectPr></w:body>"),
         part("footnotes", note("2", words(" Noot ") + run(drawing(shown))) +
                               note("3", words(" Los ") + run(drawing(shown)))),
         part("styles",
              "<w:style w:type=\"character\" w:styleId=\"Weg\"><w:name w:val=\"Weg\"/>"
              "<w:rPr><w:vanish/></w:rPr></w:style>"),
         part("numbering", ""), part("endnotes", ""), part("comments", ""), part("settings", ""),
         part("hdr", p(words("Kop") + run(drawing(shown)))), part("ftr", p(run(drawing(shown))))});
}

void drop(Draft& draft, std::size_t which) {
    planted::for_each_inlines(draft, [&which](draft::Inlines& content) {
        std::erase_if(content, [&which](const draft::Inline& node) {
            return std::holds_alternative<draft::Image>(node.value) && which-- == 0;
        });
    });
}

// What the balance says where the reader drops one, and how many it reads.
std::string said(const std::string& content, std::optional<std::size_t> dropped, std::size_t& count) {
    Format format = docx_format();
    format.read = [&](const Source& source, const ReadOptions& how, Findings& findings) {
        Draft draft = docx_format().read(source, how, findings);
        count = image_targets(draft.blocks).size();
        if (dropped) drop(draft, *dropped);
        return draft;
    };
    const Reading reading =
        read_letter(open_letter(format, "brief.docx", document(content), {}), format, {}, {});
    std::string found;
    for (const Finding& finding : reading.findings.all())
        if (finding.rule == ledger_rules::unbalanced.id) found += finding.message + "\n";
    return found;
}

// Beside those of the note, the head and the foot.
void check(const std::string& content, std::size_t shows, std::size_t omits = 0) {
    INFO(content);
    std::size_t count = 0;
    CHECK(said(content, {}, count) == "");
    REQUIRE(count == shows + 3);
    for (std::size_t i = 0, all = count; i < all; ++i)
        CHECK(said(content, i, count) == "the scan: " + std::to_string(all + omits) +
                                             " pictures, the Draft: " + std::to_string(all + omits - 1) +
                                             "\n");
}

}  // namespace

TEST_CASE("a picture that the reader of Word documents drops is found, wherever it stands") {
    check(p(words("Een") + run(drawing(shown))) + p(run(drawing(shown))), 2);
    check(p(run("<w:pict>" + data + "</w:pict>")), 1);
    check(p(run("<w:pict><v:group>" + data + data + "</v:group></w:pict>")), 2);
    check(p(run("<w:object>" + data + "<o:OLEObject ProgID=\"Excel.Sheet\"/></w:object>")), 1);
    check(p(run("<w:object>" + drawing(shown) + "<w:objectEmbed/></w:object>")), 1);
    check("<w:tbl><w:tr><w:tc>" + p(run(drawing(shown))) + "</w:tc><w:tc>" + p(words("x")) +
              "</w:tc></w:tr></w:tbl>",
          1);
    check(p(run(either(drawing(box(p(run(drawing(shown))))), "<w:pict>" + data + "</w:pict>"))), 1);
    check(p(run(drawing("<wpg:wgp>" + shown + box(p(words("vak"))) + shown + "</wpg:wgp>"))), 2);
    check(p(run(either(drawing(shown), "<w:pict>" + data + "</w:pict>"))), 1);
    check(p(field("INCLUDEPICTURE \"a.png\"", run(drawing(shown)))), 1);
    check(p("<w:hyperlink w:anchor=\"x\">" + run(drawing(shown)) + "</w:hyperlink>"), 1);
    check(p(words("Gevuld") + run(drawing("<wps:wsp><wps:spPr><a:blipFill><a:blip r:embed=\"r9\"/>"
                                          "</a:blipFill></wps:spPr></wps:wsp>"))),
          1);
}

TEST_CASE("of what is drawn by hand the picture is read that stands for it") {
    const auto ink = [](const std::string& picture) {
        return "<mc:AlternateContent><mc:Choice Requires=\"wpi\">" +
               (picture == shown ? "<w14:contentPart xmlns:w14=\"urn:w14\"/>" : drawing("")) +
               "</mc:Choice><mc:Fallback>" + picture + "</mc:Fallback></mc:AlternateContent>";
    };
    check(p(run(ink(drawing(shown)))), 1);
    check(p(run(drawing("<wpg:wgp>" + ink(shown) + "</wpg:wgp>"))), 1);
    check(p(run(drawing("<wpg:wgp>" + shown + ink(shown) + "</wpg:wgp>"))), 2);
}

TEST_CASE("a picture that a Word document does not print is none of the letter") {
    check(p(run(drawing(shown, " hidden=\"1\""))), 0);
    check(p(run(drawing(""))), 0);
    check(p("<w:del w:id=\"1\">" + run(drawing(shown)) + "</w:del>"), 0, 1);
    check(p("<w:ins w:id=\"1\">" + run(drawing(shown)) + "</w:ins>"), 1);
    check(p(run(drawing(shown), "<w:vanish/>") + run(drawing(shown), "<w:rStyle w:val=\"Weg\"/>")), 0,
          2);
    check("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + p(run(drawing(shown))) +
              "</w:tc></w:tr><w:tr><w:tc>" + p(words("x")) + "</w:tc></w:tr></w:tbl>",
          0, 1);
}
