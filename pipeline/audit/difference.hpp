// What became of a file that is not the one that was sealed, as far as it can still be read: the words,
// notes, references, links and blocks that differ, and the places.
#pragma once

#include "pipeline/audit/proof.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"

#include <string>
#include <vector>

namespace voetnoot::audit {

struct Difference {
    const Rule* rule = nullptr;  // of seal_rules
    Phrase message;
};

// `sound`: what another output of the same letter shows that is as it was sealed; null where none is
// left: then the receipt knows the notes, and of the rest counts and digests.
std::vector<Difference> differences(const Proof& proof, const ProvenOutput& output, const Ledger& shown,
                                    const Ledger* sound);

// The same of places alone: in the order of the notes.
std::vector<Difference> moved(const Proof& proof, const std::string& output, const Ledger& shown);

// Is it of another letter, by what it says? Half of its words are not this letter's, or none of its
// notes.
bool is_another_letter(const Proof& proof, const Ledger& shown, const Ledger* sound);

}  // namespace voetnoot::audit
