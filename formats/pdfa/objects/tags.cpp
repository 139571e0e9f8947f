#include "formats/pdfa/objects/structure_types.hpp"

#include <stdexcept>

namespace voetnoot::pdfa::objects {

// Flat: a branch for each tag.
const char* structure_type(Tag tag) {
    switch (tag) {
        case Tag::document:
            return "Document";
        case Tag::sect:
            return "Sect";
        case Tag::h1:
            return "H1";
        case Tag::h2:
            return "H2";
        case Tag::h3:
            return "H3";
        case Tag::h4:
            return "H4";
        case Tag::h5:
            return "H5";
        case Tag::h6:
            return "H6";
        case Tag::p:
            return "P";
        case Tag::block_quote:
            return "BlockQuote";
        case Tag::list:
            return "L";
        case Tag::list_item:
            return "LI";
        case Tag::label:
            return "Lbl";
        case Tag::list_body:
            return "LBody";
        case Tag::table:
            return "Table";
        case Tag::table_head:
            return "THead";
        case Tag::table_body:
            return "TBody";
        case Tag::table_row:
            return "TR";
        case Tag::table_header:
            return "TH";
        case Tag::table_data:
            return "TD";
        case Tag::span:
            return "Span";
        case Tag::code:
            return "Code";
        case Tag::link:
            return "Link";
        case Tag::reference:
            return "Reference";
        case Tag::note:
            return "Note";
        case Tag::figure:
            return "Figure";
        case Tag::formula:
            return "Formula";
    }
    throw std::logic_error("a tag without a structure type");
}

}  // namespace voetnoot::pdfa::objects
