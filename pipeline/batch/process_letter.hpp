// What a worker does with one letter: recognise that there is nothing to do, or take it through all
// stages.
#pragma once

#include "pipeline/apart/sandbox.hpp"
#include "pipeline/batch/journal.hpp"
#include "pipeline/job/job.hpp"
#include "pipeline/job/pictures.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <functional>
#include <optional>
#include <string>

namespace voetnoot::batch {

// A letter on the way into the pipeline: its bytes were read, nothing was made of them.
struct Prepared {
    Job job;           // all but its source
    std::string name;  // of the source: a file name without folders
    std::string bytes;
    PictureLoading pictures = {};  // from where those that it shows come
};

// Throws CannotRun where the letter cannot be read.
using Prepare = std::function<Prepared(const Letter&)>;

struct Made {
    enum class How { done, unchanged, changed };
    How how = How::done;
    Entry entry;  // of a letter that is done
    Phrase why;   // of one that is changed: what became of its files, where that was looked at
};

// Hashes of all that decides what becomes of a letter.
struct Identity {
    std::string source;
    std::string recipe;
};
Identity identity_of(const Prepared& prepared);

// `known`: what the journal has of it. Unchanged where nothing differs, the pictures beside it included,
// and its files are there (`verify`: and are as they were sealed); changed where it is known otherwise,
// so that it must be forgotten before it is made again. A letter whose sealed files are on the disk
// already, though no journal knows of them, is taken over: it is never made twice. Throws CannotRun and
// std::system_error (the machine), and Quarantined.
Made make(Prepared prepared, const Identity& identity, const std::optional<Entry>& known, bool anew,
          bool verify, apart::Sandbox& sandbox);

}  // namespace voetnoot::batch
