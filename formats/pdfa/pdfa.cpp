#include "formats/pdfa/pdfa.hpp"

#include "formats/pdfa/fonts/needs.hpp"
#include "formats/pdfa/foreign/recount_any.hpp"
#include "formats/pdfa/foreign/testify.hpp"
#include "formats/pdfa/inspect/inspect.hpp"
#include "formats/pdfa/layout/pages/layout.hpp"
#include "formats/pdfa/objects/libraries.hpp"
#include "formats/pdfa/objects/string_limit.hpp"
#include "formats/pdfa/objects/write_pdf.hpp"
#include "formats/pdfa/reader/open.hpp"
#include "formats/pdfa/reader/picture_files.hpp"
#include "formats/pdfa/reader/reader.hpp"
#include "formats/pdfa/recount/recount.hpp"
#include "formats/pdfa/rules.hpp"
#include "formats/pdfa/scan/scan.hpp"

#include <array>
#include <memory>

namespace voetnoot {

namespace {

constexpr std::string_view pronom_name = "Acrobat PDF/A - Portable Document Format";
constexpr std::array profiles{
    Profile{"2a", "PDF/A-2a and PDF/UA-1", {}, {"fmt/476", pronom_name, "2a"}},
    Profile{"2u", "PDF/A-2u and PDF/UA-1", {}, {"fmt/478", pronom_name, "2u"}},
    Profile{"2b", "PDF/A-2b and PDF/UA-1", {}, {"fmt/477", pronom_name, "2b"}},
    Profile{"3a", "PDF/A-3a and PDF/UA-1", "akn", {"fmt/479", pronom_name, "3a"}},
};

// Faces are opened once; a worker's letters share them.
Writer open_writer(Resources& resources) {
    const auto layout = std::make_shared<pdfa::layout::pages::LayoutContext>(resources);
    return [layout](const Document& document, const WriteContext& context, Findings& findings) {
        const pdfa::LaidOut laid_out = pdfa::layout::pages::lay_out(document, *layout, findings);
        pdfa::objects::check_strings(laid_out, findings);
        return pdfa::objects::write_pdf(laid_out, layout->fonts(),
                                        pdfa::objects::describe(document, context), context.attachments);
    };
}

}  // namespace

Format pdfa_format() {
    Format format;
    format.name = "pdf";
    format.suffixes = {".pdf"};
    format.media_type = "application/pdf";
    format.title = "PDF/A and PDF/UA";
    format.profiles = profiles;
    format.needs = pdfa::fonts::layout_needs;
    format.all_needs = pdfa::fonts::all_needs;
    format.open = pdfa::reader::open;
    format.read = pdfa::reader::read;
    format.scan = pdfa::scan::scan;
    format.pictures = pdfa::reader::picture_files;
    format.writer = open_writer;
    format.inspector = [](Resources&) -> Inspector { return pdfa::inspect::inspect_pdf; };
    format.recount = pdfa::foreign::recount_any;
    format.testify = pdfa::foreign::testify;
    format.rules = pdfa_rules::all;
    format.rules_reason =
        "An archive keeps PDF/A so that the page looks the same for good, and PDF/UA so that it can be "
        "read aloud: both demand this of the bytes.";
    format.libraries = pdfa::objects::writer_libraries();
    format.libraries.push_back(pdfa::recount::recount_library());
    format.representation = "preservation-pdf";
    return format;
}

}  // namespace voetnoot
