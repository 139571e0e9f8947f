#include "formats/pdfa/inspect/inspect.hpp"
#include "tests/pdfa/recount/tagged_pdf.hpp"
#include "tests/rules/planted.hpp"

namespace voetnoot::rules_test {

namespace {

using namespace test;
using Damage = std::function<void(QPDF&)>;

Findings inspected(const std::string& bytes, std::vector<Attachment> attachments = {}) {
    Findings findings;
    const WriteContext promised{"brief.md", {}, {}, "voetnoot", "2a", std::move(attachments)};
    pdfa::inspect::inspect_pdf(bytes, promised, {}, findings);
    return findings;
}

Findings inspected_picture(const Damage& damage) {
    Findings findings;
    pdfa::inspect::inspect_pdf(damaged_pdf(damage, pictured_pdf()), told_of_picture(), {}, findings);
    return findings;
}

QPDFObjectHandle text(const std::string& value) {
    return QPDFObjectHandle::newString(value);
}
QPDFObjectHandle structure(QPDF& pdf) {
    return pdf.getRoot().getKey("/StructTreeRoot");
}
QPDFObjectHandle reference_link(QPDF& pdf, const std::string& id) {
    return annotation(kid(element(pdf, id), 0));
}
QPDFObjectHandle back_link(QPDF& pdf, const std::string& id) {
    return annotation(kid(kid(element(pdf, id), 0), 0));
}

// References 1 and 2 change places, with everything that names them: note 1 is on the page before.
void exchange_references(QPDF& pdf) {
    reference_link(pdf, "ref-1").replaceKey("/Dest", text("fn-2"));
    reference_link(pdf, "ref-2").replaceKey("/Dest", text("fn-1"));
    back_link(pdf, "fn-1").replaceKey("/Dest", text("ref-2"));
    back_link(pdf, "fn-2").replaceKey("/Dest", text("ref-1"));
}

std::string with_wrong_startxref() {
    std::string bytes = tagged_pdf();
    return bytes.replace(bytes.rfind("startxref"), 11, "startxref\n9");
}

}  // namespace

PlantedRules planted_pdfs() {
    const std::map<std::string_view, Damage> damages{
        {"PDF-3", [](QPDF& pdf) { edit_content(pdf, 2, "/Artifact BMC", "/Span BMC"); }},
        {"PDF-4", [](QPDF& pdf) { edit_content(pdf, 2, hex("Pagina"), "<0050FFFF>"); }},
        {"PDF-5", [](QPDF& pdf) { reference_link(pdf, "ref-2").replaceKey("/Dest", text("fn-3")); }},
        {"PDF-6",
         [](QPDF& pdf) {
             pdf.getRoot().getKey("/Outlines").getKey("/First").replaceKey("/Dest", text("h-9"));
         }},
        {"PDF-7", [](QPDF& pdf) { reference_link(pdf, "ref-1").removeKey("/Contents"); }},
        {"PDF-8", [](QPDF& pdf) { structure(pdf).removeKey("/IDTree"); }},
        {"PDF-9", exchange_references},
        {"PDF-10", [](QPDF& pdf) { edit_content(pdf, 1, "50 760 Tm", "50 777 Tm"); }},
        {"PDF-11", [](QPDF& pdf) { edit_content(pdf, 2, "500 40 Tm", "580 40 Tm"); }},
        {"PDF-12",
         [](QPDF& pdf) { pdf.getTrailer().getKey("/Info").replaceKey("/Title", text("Ander")); }},
        {"PDF-13",
         [](QPDF& pdf) { element(pdf, "h-1").replaceKey("/S", QPDFObjectHandle::newName("/H2")); }},
        {"PDF-14", [](QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); }},
        {"PDF-15", [](QPDF& pdf) { structure(pdf).removeKey("/ParentTree"); }},
        {"PDF-21",
         [](QPDF& pdf) {
             QPDFObjectHandle kids =
                 kid(structure(pdf), 0).getKey("/K");  // the note before its reference
             kids.insertItem(1, kids.getArrayItem(2));
             kids.eraseItem(3);
         }},
        {"PDF-18", [](QPDF& pdf) { pdf.getRoot().removeKey("/Outlines"); }},
    };
    const auto pass = [] { return inspected(tagged_pdf()); };
    PlantedRules rules;
    rules["PDF-2"] = {[] { return inspected(with_wrong_startxref()); }, pass};
    const auto pictured_pass = [] { return inspected_picture([](QPDF&) {}); };
    rules["PDF-19"] = {
        [] { return inspected_picture([](QPDF& pdf) { element(pdf, "foto").removeKey("/A"); }); },
        pictured_pass};
    rules["PDF-20"] = {[] {
                           return inspected_picture([](QPDF& pdf) {
                               edit_content(pdf, 2, "/I Do", "/I Do 1 0 0 1 0 -2 cm /I Do");
                           });
                       },
                       pictured_pass};
    rules["PDF-17"] = {[] { return inspected(tagged_pdf(), {{}}); }, pass};
    for (const auto& [id, damage] : damages)
        rules[id] = {[damage = damage] { return inspected(damaged_pdf(damage)); }, pass};
    return rules;
}

}  // namespace voetnoot::rules_test
