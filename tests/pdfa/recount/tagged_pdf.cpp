#include "tests/pdfa/recount/tagged_pdf.hpp"

#include "formats/pdfa/inspect/inspect.hpp"
#include "pipeline/source/sha256.hpp"
#include "pipeline/text/text.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>
#include <set>
#include <vector>

namespace voetnoot::test {

namespace {

constexpr std::string_view xmp = R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfaid:part="2" pdfaid:conformance="A">
 <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Voortgang</rdf:li></rdf:Alt></dc:title>
 <xmp:CreateDate>2021-07-01T00:00:00+00:00</xmp:CreateDate><pdf:Producer>proef</pdf:Producer>
 <pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>)";

constexpr std::string_view to_unicode = R"(/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0020> <00FF> <0020> endbfrange
1 beginbfchar <2022> <2022> endbfchar endcmap end end)";

class Maker {
public:
    std::string run(bool pictured) {
        pdf_.emptyPDF();
        font_ = make_font();
        pages_ = {make_page(), make_page()};
        root_ = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructTreeRoot /K [ ] >>"));
        const QPDFObjectHandle document = add(root_, "Document");
        first_page(document);
        second_page(document);
        if (pictured) figure(add(document, "P"));
        finish();
        return write_pdf(pdf_);
    }

private:
    QPDFObjectHandle make_font() {
        const auto object = [&](std::string_view source) {
            return pdf_.makeIndirectObject(QPDFObjectHandle::parse(std::string(source)));
        };
        QPDFObjectHandle descriptor = object(
            "<< /Type /FontDescriptor /FontName /Proef /CapHeight 700 /Ascent 900 /Descent -200 >>");
        descriptor.replaceKey("/FontFile2", pdf_.newStream("a font program that nobody reads"));
        QPDFObjectHandle descendant = object(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Proef "
            "/DW 1000 /W [ 32 [ 500 ] 33 255 500 8226 8226 500 ] >>");
        descendant.replaceKey("/FontDescriptor", descriptor);
        QPDFObjectHandle font =
            object("<< /Type /Font /Subtype /Type0 /BaseFont /Proef /Encoding /Identity-H >>");
        font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({descendant}));
        font.replaceKey("/ToUnicode", pdf_.newStream(std::string(to_unicode)));
        return font;
    }

    QPDFObjectHandle make_page() {
        QPDFObjectHandle page = pdf_.makeIndirectObject(
            QPDFObjectHandle::parse("<< /Type /Page /MediaBox [ 0 0 595 842 ] /Annots [ ] /Tabs /S "
                                    "/Resources << /Font << >> >> >>"));
        page.getKey("/Resources").getKey("/Font").replaceKey("/F", font_);
        page.replaceKey("/StructParents",
                        QPDFObjectHandle::newInteger(static_cast<int>(parents_.size())));
        parents_.push_back(QPDFObjectHandle::newArray());
        contents_.emplace_back();
        pdf_.addPage(page, false);
        return page;
    }

    QPDFObjectHandle add(QPDFObjectHandle parent, const std::string& type, const std::string& id = {}) {
        QPDFObjectHandle element = pdf_.makeIndirectObject(
            QPDFObjectHandle::parse("<< /Type /StructElem /K [ ] /S /" + type + " >>"));
        element.replaceKey("/P", parent);
        if (!id.empty()) {
            element.replaceKey("/ID", QPDFObjectHandle::newString(id));
            ids_.emplace(id, element);
        }
        parent.getKey("/K").appendItem(element);
        return element;
    }

    // Marked content of `element` at a place of the page that is being filled.
    void show(QPDFObjectHandle element, double x, double y, std::string_view text, double size = 10) {
        const int mcid = parents_[at_].getArrayNItems();
        parents_[at_].appendItem(element);
        element.replaceKey("/Pg", pages_[at_]);
        element.getKey("/K").appendItem(QPDFObjectHandle::newInteger(mcid));
        contents_[at_] +=
            fmt::format("/{} << /MCID {} >> BDC BT /F {} Tf 1 0 0 1 {} {} Tm {} Tj ET EMC\n", "P", mcid,
                        size, x, y, hex(text));
    }

    void link(QPDFObjectHandle element, const std::string& leads, double x, double y,
              std::string_view text, double size = 10) {
        show(element, x, y, text, size);
        QPDFObjectHandle annotation = pdf_.makeIndirectObject(
            QPDFObjectHandle::parse(fmt::format("<< /Type /Annot /Subtype /Link /F 4 /Contents (link) "
                                                "/StructParent {} /Rect [ {} {} {} {} ] >>",
                                                100 + annotations_.size(), x, y, x + 10, y + 10)));
        if (leads.find(':') != std::string::npos) {
            QPDFObjectHandle action = QPDFObjectHandle::parse("<< /S /URI >>");
            action.replaceKey("/URI", QPDFObjectHandle::newString(leads));
            annotation.replaceKey("/A", action);
        } else {
            annotation.replaceKey("/Dest", QPDFObjectHandle::newString(leads));
        }
        pages_[at_].getKey("/Annots").appendItem(annotation);
        QPDFObjectHandle reference = QPDFObjectHandle::parse("<< /Type /OBJR >>");
        reference.replaceKey("/Obj", annotation);
        reference.replaceKey("/Pg", pages_[at_]);
        element.getKey("/K").appendItem(reference);
        annotations_.emplace_back(100 + annotations_.size(), element);
    }

    void reference(QPDFObjectHandle parent, const std::string& number, double x, double y) {
        destination("ref-" + number, y);
        link(add(add(parent, "Reference", "ref-" + number), "Link"), "fn-" + number, x, y + 4, number,
             6);
    }

    void note(QPDFObjectHandle parent, const std::string& number, double y, std::string_view text) {
        destination("fn-" + number, y);
        QPDFObjectHandle note = add(parent, "Note", "fn-" + number);
        link(add(add(note, "Lbl"), "Link"), "ref-" + number, 50, y, number);
        show(add(note, "P"), 60, y, text);
    }

    void destination(const std::string& name, double top) {
        QPDFObjectHandle destination =
            QPDFObjectHandle::parse(fmt::format("[ /XYZ 50 {} null ]", top + 10));
        destination.insertItem(0, pages_[at_]);
        destinations_.emplace(name, destination);
    }

    void first_page(QPDFObjectHandle document) {
        at_ = 0;
        show(add(document, "H1", "h-1"), 50, 780, "Voortgang");
        destination("h-1", 780);
        QPDFObjectHandle sentence = add(document, "P");
        show(sentence, 50, 760, "Zoals eerder");
        reference(sentence, "1", 110, 760);
        show(sentence, 114, 760, " gemeld.");
        note(document, "1", 100, "Kamerstuk 35570, nr. 30.");
        QPDFObjectHandle item = add(add(document, "L"), "LI");
        show(add(item, "Lbl"), 50, 740, "\u2022 ");
        show(add(add(item, "LBody"), "P"), 60, 740, "een punt");
        QPDFObjectHandle contact = add(document, "P");
        show(contact, 50, 720, "Mail ");
        link(add(contact, "Link"), "mailto:post@voorbeeld.nl", 75, 720, "ons");
    }

    void second_page(QPDFObjectHandle document) {
        at_ = 1;
        QPDFObjectHandle row = add(add(add(document, "Table"), "TBody"), "TR");
        show(add(add(row, "TH"), "P"), 50, 780, "Jaar");
        show(add(row, "TD"), 150, 780, "2021");
        show(add(add(document, "BlockQuote"), "P"), 70, 760, "Geciteerd");
        QPDFObjectHandle cut = add(document, "P");
        show(cut, 50, 740, "Afge\u00AD");
        show(cut, 50, 725, "broken");
        reference(cut, "2", 80, 725);
        show(cut, 85, 725, " woord");
        reference(cut, "3", 115, 725);
        show(cut, 120, 725, ".");
        note(document, "2", 100, "Twee.");
        note(document, "3", 85, "Drie.");
        contents_[at_] +=
            fmt::format("/Artifact BMC BT /F 8 Tf 1 0 0 1 500 40 Tm {} Tj ET EMC\n", hex("Pagina"));
    }

    void figure(QPDFObjectHandle paragraph) {
        QPDFObjectHandle figure = add(paragraph, "Figure", "foto");
        figure.replaceKey("/Alt", QPDFObjectHandle::newString("Foto"));
        figure.replaceKey("/A", QPDFObjectHandle::parse("<< /O /Layout /BBox [ 50 600 90 620 ] >>"));
        QPDFObjectHandle image = pdf_.newStream(std::string("\xFF\0\0\0\xFF\0", 6));
        image.replaceDict(
            QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Image /Width 2 /Height 1 "
                                    "/ColorSpace /DeviceRGB /BitsPerComponent 8 >>"));
        pages_[at_]
            .getKey("/Resources")
            .replaceKey("/XObject", QPDFObjectHandle::newDictionary({{"/I", image}}));
        const int mcid = parents_[at_].getArrayNItems();
        parents_[at_].appendItem(figure);
        figure.replaceKey("/Pg", pages_[at_]);
        figure.getKey("/K").appendItem(QPDFObjectHandle::newInteger(mcid));
        contents_[at_] +=
            fmt::format("/Figure << /MCID {} >> BDC q 40 0 0 20 50 600 cm /I Do Q EMC\n", mcid);
    }

    void finish() {
        QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            pages_[i].replaceKey("/Contents", pdf_.newStream(contents_[i]));
            numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<int>(i)));
            numbers.appendItem(parents_[i]);
        }
        for (const auto& [number, element] : annotations_) {
            numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(number)));
            numbers.appendItem(element);
        }
        root_.replaceKey("/ParentTree",
                         pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary({{"/Nums", numbers}})));
        root_.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(200));
        root_.replaceKey("/IDTree", tree(ids_));
        QPDFObjectHandle catalog = pdf_.getRoot();
        catalog.replaceKey("/StructTreeRoot", root_);
        catalog.replaceKey("/Names", QPDFObjectHandle::newDictionary({{"/Dests", tree(destinations_)}}));
        catalog.replaceKey("/Lang", QPDFObjectHandle::newString("nl"));
        catalog.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
        catalog.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        catalog.replaceKey("/Metadata", pdf_.newStream(std::string(xmp)));
        QPDFObjectHandle intent = QPDFObjectHandle::parse("<< /Type /OutputIntent /S /GTS_PDFA1 >>");
        intent.replaceKey("/DestOutputProfile", pdf_.newStream("a profile"));
        catalog.replaceKey("/OutputIntents", QPDFObjectHandle::newArray({intent}));
        QPDFObjectHandle outlines =
            pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        QPDFObjectHandle entry =
            pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Title (Voortgang) /Dest (h-1) >>"));
        entry.replaceKey("/Parent", outlines);
        outlines.replaceKey("/First", entry);
        outlines.replaceKey("/Last", entry);
        catalog.replaceKey("/Outlines", outlines);
        pdf_.getTrailer().replaceKey(
            "/Info",
            pdf_.makeIndirectObject(QPDFObjectHandle::parse(
                "<< /Title (Voortgang) /CreationDate (D:20210701000000Z) /Producer (proef) >>")));
    }

    static QPDFObjectHandle tree(const std::map<std::string, QPDFObjectHandle>& entries) {
        QPDFObjectHandle names = QPDFObjectHandle::newArray();
        for (const auto& [name, object] : entries) {
            names.appendItem(QPDFObjectHandle::newString(name));
            names.appendItem(object);
        }
        return QPDFObjectHandle::newDictionary({{"/Names", names}});
    }

    QPDF pdf_;
    QPDFObjectHandle font_, root_;
    std::vector<QPDFObjectHandle> pages_, parents_;
    std::vector<std::string> contents_;
    std::map<std::string, QPDFObjectHandle> ids_, destinations_;
    std::vector<std::pair<std::size_t, QPDFObjectHandle>> annotations_;
    std::size_t at_ = 0;
};

}  // namespace

std::string tagged_pdf() {
    return Maker().run(false);
}

std::string pictured_pdf() {
    return Maker().run(true);
}

std::string write_pdf(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string damaged_pdf(const std::function<void(QPDF&)>& damage, const std::string& letter) {
    QPDF pdf;
    pdf.processMemoryFile("letter", letter.data(), letter.size());
    damage(pdf);
    return write_pdf(pdf);
}

QPDFObjectHandle page(QPDF& pdf, int number) {
    return pdf.getAllPages().at(static_cast<std::size_t>(number - 1));
}

QPDFObjectHandle element(QPDF& pdf, const std::string& id) {
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ID").isString()) continue;
        if (object.getKey("/ID").getStringValue() == id) return object;
    }
    FAIL("no element has the ID " << id);
    return {};
}

QPDFObjectHandle kid(QPDFObjectHandle element, int index) {
    return element.getKey("/K").getArrayItem(index);
}

QPDFObjectHandle annotation(QPDFObjectHandle link) {
    for (QPDFObjectHandle item : link.getKey("/K").aitems()) {
        if (item.isDictionary() && item.hasKey("/Obj")) return item.getKey("/Obj");
    }
    FAIL("the element has no annotation");
    return {};
}

void edit_content(QPDF& pdf, int page_number, std::string_view from, std::string_view to) {
    QPDFObjectHandle stream = page(pdf, page_number).getKey("/Contents");
    const std::shared_ptr<Buffer> data = stream.getStreamData();
    std::string content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const std::size_t at = content.find(from);
    REQUIRE(at != std::string::npos);
    content.replace(at, from.size(), to);
    stream.replaceStreamData(content, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

std::string hex(std::string_view utf8) {
    std::string result = "<";
    for (std::size_t at = 0; at < utf8.size();) {
        result += fmt::format("{:04X}", static_cast<unsigned>(next_code_point(utf8, at)));
    }
    return result + ">";
}

WriteContext told(std::string_view profile) {
    WriteContext context;
    context.profile = profile;
    return context;
}

WriteContext told_of_picture() {
    WriteContext context = told();
    context.pictures = {{2, 1, 3, sha256(std::string("\xFF\0\0\0\xFF\0", 6)), "Foto"}};
    return context;
}

std::string broken_rules(const std::string& bytes, const WriteContext& promised) {
    Findings findings;
    pdfa::inspect::inspect_pdf(bytes, promised, {}, findings);
    std::set<std::string> ids;
    for (const Finding& finding : findings.all()) {
        UNSCOPED_INFO(finding.rule << ": " << finding.message);
        ids.insert(finding.rule);
    }
    return fmt::format("{}", fmt::join(ids, " "));
}

}  // namespace voetnoot::test
