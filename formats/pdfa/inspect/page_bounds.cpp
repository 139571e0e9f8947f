// PDF-11: every glyph, from its origin to its advance and from descender to cap height, and every
// picture is on the page.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

namespace {

constexpr double rounding_of_page = 0.01;  // points

}  // namespace

void check_page_bounds(const Inspected& pdf, Findings& findings) {
    for (std::size_t i = 0; i < pdf.file.pages().size(); ++i) {
        QPDFObjectHandle media_box = recount::PdfFile::attribute(pdf.file.pages()[i], "/MediaBox");
        if (!media_box.isRectangle()) {
            findings.add(pdfa_rules::text_off_page, {}, phrase("page {} has no MediaBox", i + 1));
            continue;
        }
        const QPDFObjectHandle::Rectangle page = media_box.getArrayAsRectangle();
        const auto check = [&](const recount::Run& run) {
            if (run.box.left >= page.llx - rounding_of_page &&
                run.box.right <= page.urx + rounding_of_page &&
                run.box.bottom >= page.lly - rounding_of_page &&
                run.box.top <= page.ury + rounding_of_page) {
                return;
            }
            findings.add(pdfa_rules::text_off_page, {},
                         phrase("page {}: “{}” leaves the page", i + 1, run.text));
        };
        for (const recount::Run& run : pdf.content.pages[i].runs) check(run);
        for (const recount::Run& picture : pdf.content.pages[i].pictures) check(picture);
    }
}

}  // namespace voetnoot::pdfa::inspect
