// Sets one line: the glyphs of its words, the spaces stretched to the measure, a hyphen where the line
// divides a word. A word that the line divides is shaped anew, so that no kerning or ligature reaches
// over the break.
#pragma once

#include "formats/pdfa/layout/paragraph/paragraph.hpp"
#include "formats/pdfa/layout/text/text_atoms.hpp"

#include <cstdint>
#include <vector>

namespace voetnoot::pdfa::layout::paragraph {

Length hyphen_width(const fonts::FontSet& fonts, const text::TextAtom& atom);

struct LineRange {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;    // with the space that it ends in
    bool hyphen = false;
    bool justified = false;
};

class LineSetter {
public:
    LineSetter(const text::StyledText& text, const std::vector<text::TextAtom>& atoms,
               Workbench& workbench, Length measure)
        : text_(text),
          atoms_(atoms),
          workbench_(workbench),
          measure_(measure),
          backwards_(goes_backwards(atoms)) {}

    Line set(const LineRange& range) const;

private:
    // The paragraph as a whole: nothing in it stands on the level of text from left to right.
    static bool goes_backwards(const std::vector<text::TextAtom>& atoms);

    const text::StyledText& text_;
    const std::vector<text::TextAtom>& atoms_;
    Workbench& workbench_;
    Length measure_;
    bool backwards_;
};

}  // namespace voetnoot::pdfa::layout::paragraph
