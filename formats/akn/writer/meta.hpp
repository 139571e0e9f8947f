// The meta element: identification at the levels of FRBR, and references.
#pragma once

#include "formats/akn/writer/identity.hpp"
#include "formats/akn/writer/xml_writer.hpp"
#include "pipeline/document/document.hpp"

namespace voetnoot::akn::writer {

void write_meta(XmlWriter& xml, const Document& document, const Identity& identity);

}  // namespace voetnoot::akn::writer
