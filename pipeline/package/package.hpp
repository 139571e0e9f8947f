// From sealed letters to what an archive takes in.
//
//     receipts + outputs + sources ─read→ letters ─describe→ content ─layout→ files ─publish→ packages
//
// Everything is read and looked at before anything is written: where one letter is refused, no package
// is made. Every digest must equal the receipt's. The same input and moment give the same bytes. Letters
// are read again, one package at a time, so that a collection takes the memory of one. With several jobs
// child processes do it; what is made and what is said, and its order, does not depend on their number.
//
// Errors: Refused, CannotRun. Thread rules: one call at a time in an output folder; with more than one
// job the process must have one thread.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/package/records.hpp"
#include "pipeline/package/values.hpp"

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace voetnoot::package {

enum class Step { look, write };

struct Request {
    std::vector<boost::filesystem::path> sealed;   // folders of sealed letters, or receipts
    std::vector<boost::filesystem::path> sources;  // folders in which the letters' sources stand
    boost::filesystem::path output;
    std::vector<std::string> kinds;  // names of kinds
    Values profile;
    std::vector<Record> records;
    bool has_records = false;  // then every letter has one, and every record a letter
    bool dossier = false;      // all letters in one package
    bool zip = false;
    boost::filesystem::path mdto_schema;  // that MDTO is held against; may be empty
    std::string at;                       // the moment of the packages
    std::string program;                  // that makes them
    std::string build;
    std::size_t jobs = 1;  // processes
    // Of letters: all are looked at, then all are written.
    std::function<void(Step step, std::size_t done, std::size_t all)> on_progress = {};
};

// The paths of the packages, in the order of the letters.
std::vector<boost::filesystem::path> make(const Request& request, Formats formats, Resources& resources);

}  // namespace voetnoot::package
