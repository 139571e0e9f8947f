#include "pdfa.hpp"

#include "fonts/needs.hpp"
#include "layout/layout.hpp"
#include "objects/string_limit.hpp"
#include "objects/write_pdf.hpp"
#include "pdfa_rules.hpp"
#include "recount/inspect.hpp"
#include "recount/recount.hpp"

#include <memory>

namespace voetnoot {

namespace {

// Faces are opened once; a worker's letters share them.
Writer open_writer(Resources& resources) {
    const auto layout = std::make_shared<pdfa::LayoutContext>(resources);
    return [layout](const Document& document, const WriteContext& context, Findings& findings) {
        const pdfa::LaidOut laid_out = pdfa::lay_out(document, *layout, findings);
        pdfa::check_strings(laid_out, findings);
        return pdfa::write_pdf(laid_out, layout->fonts(), pdfa::describe(document, context));
    };
}

}  // namespace

Format pdfa_format() {
    Format format;
    format.name = "pdf";
    format.suffixes = {".pdf"};
    format.media_type = "application/pdf";
    format.title = "PDF/A-2a and PDF/UA-1";
    format.needs = pdfa::layout_needs;
    format.writer = open_writer;
    format.inspector = [](Resources&) -> Inspector { return pdfa::inspect_pdf; };
    format.recount = pdfa::recount_pdf;
    format.rules = pdfa_rules::all;
    return format;
}

}  // namespace voetnoot
