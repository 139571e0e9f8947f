// A Rule is one thing that can be wrong (or remarkable) and has one name everywhere: in findings, in
// the catalogue, in the documentation and in the file names of its failing and its passing fixture.
#pragma once

#include <string_view>

namespace voetnoot {

enum class Severity { info, warning, error };

// What a rule is about decides what may be done with its findings. A defect of the `source` can be
// marked or its severity set; what an `output` lost, changed or moved, and `conformance` of an output
// to its standard, is our own fault: it can be neither marked nor lowered.
enum class Subject { source, output, conformance };
std::string_view name(Subject subject);

struct Rule {
    std::string_view id;    // stable: "NOTE-1"
    std::string_view slug;  // "reference-without-note"
    Severity severity;      // unless set otherwise
    Subject subject;
    std::string_view sentence;  // what is demanded
    std::string_view hint;      // what a person can do
};

}  // namespace voetnoot
