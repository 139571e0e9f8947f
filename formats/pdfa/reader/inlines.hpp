// The words of a passage as inlines of a Draft, with their spans: bold and italic type, raised and
// lowered marks, references, links.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/paragraphs.hpp"
#include "pipeline/draft/draft.hpp"

#include <cstddef>

namespace voetnoot::pdfa::reader {

struct Setting {
    std::size_t skip = 0;       // tokens of the first line that are its label
    bool plain_weight = false;  // bold says nothing: a heading
    bool keep_lines = false;    // a line's end is one of the letter
};

draft::Inlines inlines_of(const Passage& passage, const Transcript& transcript, const Setting& setting);

}  // namespace voetnoot::pdfa::reader
