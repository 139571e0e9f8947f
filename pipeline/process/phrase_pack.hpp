// Phrases on their way between two processes.
#pragma once

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/process/packer.hpp"

namespace voetnoot::process {

void pack(Packer& to, const Phrase& phrase);
// Throws Unreadable where the bytes are no phrase, or one within one within one without end.
Phrase unpack_phrase(Unpacker& from);

}  // namespace voetnoot::process
