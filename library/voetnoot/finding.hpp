// Something to be said about a letter, or about what was made of it. A value.
//
// Units: lines, columns (code points) and paragraphs count from 1; `begin` and `end` are bytes, half
// open. Where the letter is a container (Word), they count within `part`.
#pragma once

#include <cstddef>
#include <string>

namespace voetnoot::library {

// How much a finding weighs: an error refuses the letter.
enum class Severity { info, warning, error };

// A defect of the `source` can be marked, or its severity set. What an `output` lost, changed or moved,
// and its `conformance` to a standard, can be neither.
enum class Subject { source, output, conformance };

// One thing that was found.
struct Finding {
    std::string rule;                     // stable: "NOTE-1"
    Severity severity = Severity::error;  // as settings have it
    Subject subject = Subject::source;    // what it is about
    std::string stage;                    // that saw it: "ingest", "normalize", "emit", "verify", "seal"
    std::string target;                   // name of the format it was seen in, where it is about one
    std::string message;                  // what was found, for people
    std::string hint;                     // what a person can do
    std::string part;                     // of a container; empty: the file itself
    std::size_t line = 1;                 // where it begins
    std::size_t column = 1;               // the same, in that line
    std::size_t begin = 0;                // first byte
    std::size_t end = 0;                  // behind the last byte
    std::size_t paragraph = 0;            // where lines say little; 0: they say enough
    std::string words;                    // with which that paragraph begins
};

// One thing that can be wrong or remarkable.
struct Rule {
    std::string id;                       // stable: "NOTE-1"
    std::string slug;                     // "reference-without-note"
    Severity severity = Severity::error;  // where no setting says otherwise
    Subject subject = Subject::source;    // what its findings are about
    std::string sentence;                 // what is demanded
    std::string hint;                     // what a person can do
};

}  // namespace voetnoot::library
