// Reads a whole letter: the body, then the sections of notes.
#pragma once

#include "pipeline/ledger/builder.hpp"
#include "pipeline/source/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::text::recount {

// A note as it stands in the bytes, in their order.
struct NotePlace {
    std::string key;        // tells two notes 7 apart
    std::string label;      // as printed
    bool unplaced = false;  // in the section of notes without a reference
};

struct LetterRead {
    Ledger ledger;
    std::vector<NotePlace> places;
    std::vector<std::string> keys;  // of the ledger's notes
};

// Throws Unreadable: see recount.hpp.
LetterRead read_letter(std::string_view bytes, const Limits& limits);

}  // namespace voetnoot::text::recount
