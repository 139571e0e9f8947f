// Defects of the letter itself: what a conversion loses, doubles, misreads or puts elsewhere.
#pragma once

#include "tests/planted/edits.hpp"
#include "tests/planted/kind.hpp"
#include "tests/planted/source_letter.hpp"

#include <functional>
#include <string>
#include <vector>

namespace voetnoot::planted {

struct SourceKind {
    std::string name;
    Rules rules;
    std::function<std::vector<Place>(const SourceLetter&)> places;
};

std::vector<SourceKind> note_kinds();       // lost, doubled, empty, misplaced, misnumbered notes
std::vector<SourceKind> reference_kinds();  // likewise for references, and what looks like one
std::vector<SourceKind> text_kinds();       // page ends, links, characters, headings, dates

}  // namespace voetnoot::planted
