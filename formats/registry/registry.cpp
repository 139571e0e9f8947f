#include "formats/registry/registry.hpp"

#include "formats/akn/akn.hpp"
#include "formats/codings/picture/picture_reader.hpp"
#include "formats/docx/docx.hpp"
#include "formats/markdown/markdown.hpp"
#include "formats/pdfa/pdfa.hpp"
#include "formats/text/text.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/rules/letter_rules.hpp"

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
    static const std::vector<Format> table{markdown_format(), docx_format(), drawing(pdfa_format()),
                                           akn_format(), text_format()};
    return table;
}

PictureReader picture_reader() {
    return codings::picture::read_picture;
}

std::vector<Rule> catalogue() {
    std::vector<Rule> rules(letter_rules::all.begin(), letter_rules::all.end());
    rules.insert(rules.end(), ledger_rules::all.begin(), ledger_rules::all.end());
    for (const Format& format : formats())
        rules.insert(rules.end(), format.rules.begin(), format.rules.end());
    return rules;
}

}  // namespace voetnoot
