// A face as a composite font of the file: Type0 with Identity-H over a CIDFontType2, embedded.
#pragma once

#include "formats/pdfa/objects/cid_font.hpp"
#include "formats/pdfa/objects/object_store.hpp"

#include <string>

namespace voetnoot::pdfa::objects {

// Precondition: font.used(). To be called when all content has been written.
PdfReference add_font(ObjectStore& store, const CidFont& font);

// The ToUnicode CMap of a face (ISO 32000-1, 9.10.3): for each CID the text that it stands for.
std::string to_unicode_cmap(const CidFont& font);

}  // namespace voetnoot::pdfa::objects
