// What we use of PoDoFo: its object model. Not its documents, painters, fonts and parser, and not its
// writer, whose files fail PDF/A's rules on syntax.
#pragma once

#include <podofo/podofo-base.h>

namespace voetnoot::pdfa::objects {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfName;
using PoDoFo::PdfObject;
using PoDoFo::PdfReference;

}  // namespace voetnoot::pdfa::objects
