// The recount of a PDF: what its bytes show, by way of StructTreeRoot → MCID → content stream, text by
// the ToUnicode of its fonts. Any tagged PDF can be counted, not only ours.
//
// What the structure means for the ledger:
//   H, H1…H6, P, LI, TR, TH, TD, BlockQuote   a block
//   Lbl                                       label of its list item, or of its Note (then no text)
//   Link to an address                        a link
//   Reference with a Link to a destination    a reference; its key is the destination's name
//   Reference without a Link                  a dangling reference with its text as label
//   Note                                      a note; its key is its ID
//   Figure, Formula                           their Alt, where they have one; nothing, where it is also
//                                             their title: the letter does not describe it
// Every other element is transparent. An ActualText of an element replaces all within it.
//
// Errors: Unreadable, where the bytes are no PDF, are encrypted, have no structure tree, or ask for
// more than the limits. No network, no file system. Thread rules: pure.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"

#include <string_view>

namespace voetnoot::pdfa::recount {

Ledger recount_pdf(std::string_view bytes, const Limits& limits);

class PdfFile;
struct StructureTree;
struct Content;
// The same of a file that is read already.
Ledger recount(PdfFile& file, const StructureTree& tree, const Content& content);

Library recount_library();

}  // namespace voetnoot::pdfa::recount
