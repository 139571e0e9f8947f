// The parts of an akomaNtoso document, each written in its place. The signature's conclusions are
// Content's.
#pragma once

#include "formats/akn/writer/content.hpp"
#include "formats/akn/writer/identity.hpp"
#include "pipeline/document/document.hpp"
#include "pipeline/xml/xml_writer.hpp"

#include <span>

namespace voetnoot::akn::writer {

// The meta element: identification at the levels of FRBR, and references.
void write_meta(XmlWriter& xml, const Document& document, const Identity& identity);

// The preface: the letterhead, one container for each group, its lines in their order. Fields are
// elements around the words that they are about.
//
// Nothing where there is no letterhead.
void write_preface(Content& content, const Document& document);

// The mainBody: sections nested by the levels of the headings, and after them the notes that the running
// text does not refer to.
//
// `blocks` is the body without what stands in the conclusions.
void write_body(Content& content, const Document& document, std::span<const Block> blocks);

}  // namespace voetnoot::akn::writer
