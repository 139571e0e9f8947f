// What became of a letter: values. Nothing is written until `seal` is called.
#pragma once

#include <voetnoot/finding.hpp>
#include <voetnoot/ledger.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace voetnoot::library {

// A file that the letter became: written, read back, and found to show every word and note.
struct Output {
    std::string name;         // of the file: "brief.pdf"
    std::string format;       // "pdf"
    std::string conformance;  // "PDF/A-2a and PDF/UA-1"
    std::string media_type;   // "application/pdf"
    std::string bytes;        // of the file
};

// How long a stage took: "emit"; or what it loaded, once: "pdf load".
struct Timing {
    std::string what;                // a stage, or a format and "load"
    std::chrono::nanoseconds cpu{};  // of the calling thread
};

// What was read of a letter, and what is to be said of it.
struct Reading {
    Ledger ledger;                  // what the letter promises
    std::vector<Finding> findings;  // by place in the letter
};

// All that became of a letter.
struct Conversion {
    bool refused = true;            // an error, and no policy that marks it: there is nothing to seal
    std::vector<Output> outputs;    // of the formats asked for; none where the letter is refused
    std::string receipt_name;       // of its file: "brief.receipt.json"
    std::string receipt;            // JSON, as docs/receipt.md says; also where the letter is refused
    Ledger ledger;                  // what the letter promises, and every output shows
    std::vector<Finding> findings;  // by place in the letter
    std::vector<Timing> timings;    // in the order in which they were taken
    std::string explanation;        // the path of the letter through the stages, for people
};

// Two files that should be one letter.
struct Comparison {
    bool same = false;   // no difference but what is only remarked
    std::string report;  // JSON, as docs/witness.md says: each difference with its places and words
};

// Writes the outputs, and the receipt last, into `folder`: all of them or none, flushed to the disk. The
// folder is made where it is missing. Throws CannotRun where the letter is refused, where a file exists
// and `replace` is false, where the folder cannot be written; then nothing has changed.
// Thread rules: any thread; two calls that write the same files at once: one of them throws.
void seal(const Conversion& conversion, const std::string& folder, bool replace = false);

}  // namespace voetnoot::library
