// Associated files (ISO 19005-3, annex E; ISO 32000-1, 7.11.4): the letter as it came and its Akoma
// Ntoso, within the PDF.
#pragma once

#include "formats/pdfa/objects/metadata.hpp"
#include "formats/pdfa/objects/object_store.hpp"
#include "pipeline/format/format.hpp"

#include <vector>

namespace voetnoot::pdfa::objects {

struct AttachedFiles {
    PdfReference names;   // the name tree for Names/EmbeddedFiles
    PdfArray associated;  // the file specifications for the catalog's AF
};

// Their description is in the language of the letter. Their date is the letter's day, the only one
// that is known; a letter without date has files without date.
AttachedFiles attach_files(ObjectStore& store, const std::vector<Attachment>& attachments,
                           const Metadata& metadata);

}  // namespace voetnoot::pdfa::objects
