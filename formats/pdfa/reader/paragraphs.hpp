// Lines → paragraphs: where one begins, by the structure tree where it has both lines, else by what a
// typographer does: more room above, another size or weight, an indent, a label, or a line that ended
// although the next word had room on it.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/measure.hpp"
#include "formats/pdfa/reader/transcript.hpp"

#include <cstddef>
#include <vector>

namespace voetnoot::pdfa::reader {

struct Passage {
    std::vector<const Placed*> lines;  // never none; of one role, and of one note
    bool short_lines = false;          // each ended before it was full: an address, a signature
    bool in_head = false;              // before the salutation
    const foreign::TreeBlock* block = nullptr;
};

std::vector<Passage> passages_of(const Transcript& transcript, const Measure& measure);

// What stands before the salutation, which is on the first page: lines of a letterhead; where nobody is
// greeted, what stands before the text, if some of it bears labels.
const Placed* end_of_head(const Transcript& transcript, const Measure& measure);

bool is_bold(const foreign::Line& line);
bool is_salutation(const foreign::Line& line);

}  // namespace voetnoot::pdfa::reader
