// libFuzzer: any bytes as the content of pages by others, a form feed between two, with fonts of each
// kind and a tree without notes: read as a testimony, whose words, notes and references hang together.
#include "formats/pdfa/foreign/recount_any.hpp"
#include "pipeline/error/error.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace voetnoot;

namespace {

constexpr std::size_t most_pages = 8;

std::string pdf_of(std::string_view content) {
    test::SmallPdf pdf;
    pdf.resources = "/XObject << /X 4 0 R >> /Properties << /L << /MCID 1 >> >>";
    pdf.objects = {
        "<< /Type /XObject /Subtype /Form /BBox [ 0 0 99 99 ] /Length 36 >>\nstream\n"
        "BT /F 6 Tf 72 700 Td (7) Tj ET /X Do\nendstream"};
    while (pdf.pages.size() < most_pages) {
        const std::size_t end = content.find('\f');
        pdf.pages.push_back(
            {std::string(content.substr(0, end)),
             "/Annots [ << /Subtype /Link /Rect [ 70 690 300 710 ] /Dest [ 6 0 R /XYZ 0 110 0 ] >> ]"});
        if (end == std::string_view::npos) break;
        content.remove_prefix(end + 1);
    }
    return test::small_pdf(pdf);
}

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const witness::Testimony told =
            test::testimony(pdf_of({reinterpret_cast<const char*>(data), size}));
        std::size_t before = 0;
        for (const witness::Reference& reference : told.references) {
            check(reference.before >= before && reference.before <= told.words.size());
            check(!reference.note || *reference.note < told.notes.size());
            before = reference.before;
        }
        for (const witness::Word& word : told.words) {
            check(word.place.page >= 1 && word.place.page <= told.pages.size());
            check(word.part != witness::Part::note || word.note < told.notes.size());
        }
        pdfa::foreign::ledger_of(told);
    } catch (const Unreadable&) {
        return 0;
    }
    return 0;
}
