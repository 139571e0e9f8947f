// The meta element: identification at the levels of FRBR, and references.
#pragma once

#include "document/document.hpp"
#include "writer/identity.hpp"
#include "writer/xml_writer.hpp"

namespace voetnoot::akn {

void write_meta(XmlWriter& xml, const Document& document, const Identity& identity);

}  // namespace voetnoot::akn
