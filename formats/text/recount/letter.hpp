// Reads a whole letter: the body, then the sections of notes.
#pragma once

#include "ledger/builder.hpp"
#include "source/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::text {

// A note as it stands in the bytes, in their order.
struct NotePlace {
    std::string key;
    bool unplaced = false;  // in the section of notes without a reference
};

// What the ledger's notes are called: as printed, or by the keys that tell two notes 7 apart.
enum class Labels { printed, keys };

// Throws Unreadable: see recount.hpp.
std::vector<NotePlace> read_letter(std::string_view bytes, const Limits& limits, Labels labels,
                                   LedgerBuilder& ledger);

}  // namespace voetnoot::text
