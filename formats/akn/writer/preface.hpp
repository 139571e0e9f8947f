// The preface: the letterhead, one container for each group, its lines in their order. Fields are
// elements around the words that they are about.
#pragma once

#include "formats/akn/writer/content.hpp"
#include "pipeline/document/document.hpp"

namespace voetnoot::akn::writer {

// Nothing where there is no letterhead.
void write_preface(Content& content, const Document& document);

}  // namespace voetnoot::akn::writer
