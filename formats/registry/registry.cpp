#include "formats/registry/registry.hpp"

#include "formats/akn/akn.hpp"
#include "formats/codings/picture/picture_reader.hpp"
#include "formats/docx/docx.hpp"
#include "formats/markdown/markdown.hpp"
#include "formats/pdfa/pdfa.hpp"
#include "formats/text/text.hpp"

namespace voetnoot {

namespace {

// The format that draws pictures stands on those that read them as well.
Format drawing(Format format) {
    for (Library& library : codings::picture::picture_libraries())
        format.libraries.push_back(std::move(library));
    return format;
}

}  // namespace

const std::vector<Format>& formats() {
    static const std::vector<Format> rows{markdown_format(), docx_format(), drawing(pdfa_format()),
                                          akn_format(), text_format()};
    return rows;
}

const FormatTable& format_table() {
    static const FormatTable whole = make_format_table(formats(), codings::picture::read_picture);
    return whole;
}

}  // namespace voetnoot
