// A Job is one letter and everything that decides what becomes of it. All that comes from outside
// (the clock, the environment, the command line) is in it, so that running a job twice gives the same
// bytes.
#pragma once

#include "pipeline/document/date.hpp"
#include "pipeline/document/letterhead.hpp"
#include "pipeline/finding/severities.hpp"
#include "pipeline/picture/picture.hpp"
#include "pipeline/source/source.hpp"

#include <boost/filesystem/path.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot {

enum class OnDefect { refuse, mark };

// Is the letter refused because of these findings? A defect of the source can be marked; what an
// output lost, changed or moved, and conformance, cannot.
bool refuses(const Findings& findings, OnDefect policy);

// The file that a letter was made from, which it is held against; of any format that is read.
struct WitnessFile {
    std::string name;  // a file name without folders
    std::string from;  // name of its format
    std::string bytes;
};

struct Job {
    Source source;
    std::string from;                                  // name of the format that reads it
    std::vector<std::string> to;                       // names of the formats to write
    std::map<std::string, std::string> profiles = {};  // by format: "pdf" → "3a"; else its first
    std::string stem;                                  // of the output files
    boost::filesystem::path directory = {};            // where they go
    bool force = false;                                // replace outputs that exist
    OnDefect on_defect = OnDefect::refuse;
    Severities severities;     // of rules about the source, where set
    std::optional<Date> date;  // --date, else SOURCE_DATE_EPOCH: where the letter has none
    std::optional<std::string> language;
    ReadOptions reading;
    Pictures pictures = {};  // that the letter shows
    std::optional<WitnessFile> witness = {};
    std::vector<Field> take = {};    // fields of a lost letterhead, to be taken over from the witness
    std::string program;             // "voetnoot 0.1.0"
    std::string build = {};          // which build of it: the linker's build ID
    std::string configuration = {};  // SHA-256 of the file that settings came from; empty: none
};

}  // namespace voetnoot
