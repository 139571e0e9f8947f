// PDF-19 (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3). A Figure that goes on to another page has no box:
// none would be true.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

namespace {

constexpr double rounding = 1;  // points

bool holds(const recount::Box& box, const recount::Box& inner) {
    return inner.left >= box.left - rounding && inner.right <= box.right + rounding &&
           inner.bottom >= box.bottom - rounding && inner.top <= box.top + rounding;
}

// What a Figure shows itself and by what is below it.
struct Shown {
    std::optional<recount::Box> ink;
    std::optional<std::size_t> page;
    bool on_one_page = true;
};

void collect(const Inspected& pdf, recount::ElementId id, Shown& shown) {
    for (const recount::Kid& kid : pdf.tree.at(id).kids) {
        if (const auto* inner = std::get_if<recount::ElementId>(&kid)) collect(pdf, *inner, shown);
        const auto* key = std::get_if<recount::ContentKey>(&kid);
        const auto found =
            key == nullptr ? pdf.content.sequences.end() : pdf.content.sequences.find(*key);
        if (found == pdf.content.sequences.end()) continue;
        const recount::Sequence& sequence = found->second;
        if (shown.page && *shown.page != sequence.page) shown.on_one_page = false;
        shown.page = sequence.page;
        if (sequence.ink)
            shown.ink = shown.ink ? recount::around(*shown.ink, *sequence.ink) : *sequence.ink;
    }
}

recount::Box media_box(const Inspected& pdf, std::size_t page) {
    QPDFObjectHandle box = recount::PdfFile::attribute(pdf.file.pages()[page], "/MediaBox");
    if (!box.isRectangle()) return {};
    const QPDFObjectHandle::Rectangle sides = box.getArrayAsRectangle();
    return {sides.llx, sides.lly, sides.urx, sides.ury};
}

}  // namespace

void check_figures(const Inspected& pdf, Findings& findings) {
    for (std::size_t i = 1; i < pdf.tree.elements.size(); ++i) {
        const recount::Element& figure = pdf.tree.elements[i];
        if (figure.type != "Figure") continue;
        const auto report = [&](const Phrase& what) {
            findings.add(pdfa_rules::figure_undescribed, {},
                         phrase("{} {}", recount::describe(figure), what));
        };
        if (!figure.alt || trim(*figure.alt).empty()) report(phrase("has no description"));
        Shown shown;
        collect(pdf, {i}, shown);
        if (!shown.ink) {
            report(phrase("shows nothing"));
        } else if (shown.on_one_page) {
            const std::size_t page = *shown.page + 1;
            if (!figure.box) report(phrase("has no box"));
            else if (!holds(*figure.box, *shown.ink))
                report(phrase("on page {} shows more than its box holds", page));
            else if (!holds(media_box(pdf, *shown.page), *figure.box))
                report(phrase("leaves page {}", page));
        }
    }
}

}  // namespace voetnoot::pdfa::inspect
