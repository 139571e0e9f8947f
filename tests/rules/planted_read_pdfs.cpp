// Letters that come as a PDF with something on a page that is no text.
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"
#include "tests/rules/planted.hpp"

namespace voetnoot::rules_test {

namespace {

using test::set;
using test::small_pdf;
using test::SmallPdf;

Findings findings_of_pdf(const std::string& bytes) {
    const Format& format = *find_format(formats(), "pdf");
    return read_letter(open_letter(format, "brief.pdf", bytes, {}), format, {}, {}).findings;
}

std::string sound() {
    return small_pdf({set(80, 700, "De dijk is hersteld."), set(80, 700, "En verhoogd.")});
}

}  // namespace

PlantedRules planted_read_pdfs() {
    const auto pass = [] { return findings_of_pdf(sound()); };
    PlantedRules rules;
    rules["PDF-23"] = {[] {
                           return findings_of_pdf(
                               small_pdf({set(80, 700, "De dijk is hersteld."), "0 0 200 200 re f\n"}));
                       },
                       pass};
    rules["PDF-24"] = {
        [] {
            return findings_of_pdf(small_pdf(
                {set(80, 700, "De dijk is hersteld.") + "3 Tr\n" + set(80, 600, "Dit ziet niemand.")}));
        },
        pass};
    rules["PDF-25"] = {[] {
                           std::string bytes = sound();
                           bytes.replace(bytes.find("startxref") + 10, 1, "9");
                           return findings_of_pdf(bytes);
                       },
                       pass};
    rules["PDF-26"] = {
        [] {
            SmallPdf pdf;
            pdf.pages.push_back(
                {set(80, 700, "Uw naam:"),
                 "/Annots [ << /Type /Annot /Subtype /Stamp /Rect [ 90 600 200 620 ] >> ]"});
            return findings_of_pdf(small_pdf(pdf));
        },
        pass};
    return rules;
}

}  // namespace voetnoot::rules_test
