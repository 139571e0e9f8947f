// What a PDF shows, whoever wrote it, as a witness of a letter: its pages read glyph by glyph, set into
// lines, furniture taken out by repetition, notes found at the foot of each page, or at the end, and the
// references to them.
//
// Words are parted by gaps, for the white space of such files says little; every glyph with ink is in a
// word, in the label of a note or in a reference. A word that a line's end cuts in two stays two words,
// the second joined to it where the first ends in a hyphen. Invisible text is hidden.
//
// Errors: Unreadable, where the bytes are no PDF, need a password, or ask for more than the limits.
// No network, no file system. Thread rules: pure.
#pragma once

#include "pipeline/source/source.hpp"
#include "pipeline/witness/testimony.hpp"

#include <string_view>

namespace voetnoot::pdfa::recount {
class PdfFile;
struct StructureTree;
}  // namespace voetnoot::pdfa::recount

namespace voetnoot::pdfa::foreign {

witness::Testimony testify(std::string_view bytes, const Limits& limits);
// Of a file that is open, and of which somebody may have read the structure tree.
witness::Testimony testify_open(recount::PdfFile& file, const recount::StructureTree* tree = nullptr);

}  // namespace voetnoot::pdfa::foreign
