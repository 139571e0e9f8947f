// The reader of Word documents: the XML of its parts, parsed by libxml2, to a Draft.
//
// Word says what is a note, a reference, a head or a foot, so the Draft has explicit roles. The order is
// the document's; text boxes stand before the paragraph that they are anchored in. A head that the first
// page shows comes first, for it may hold the letterhead.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::docx::reader {

// Throws Unreadable where a part is no well-formed XML or beyond a limit.
Draft read(const Source& source, const ReadOptions& how, Findings& findings);

}  // namespace voetnoot::docx::reader
