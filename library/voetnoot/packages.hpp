// Packages that an archive takes in, of sealed letters (docs/archive.md). Values; Converter::package
// makes them, Converter::verify looks at them again.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace voetnoot::library {

// Letters, profile or records do not allow the package; nothing was written. what() says key, row and
// reason.
class PackageRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// What is stated of one letter, before what the profile states of all.
struct PackageRecord {
    std::string file;    // the name of the letter's file, or
    std::string sha256;  // its digest
    std::map<std::string, std::string>
        values;  // by the keys of the profile, and title, identifier, date
};

// What is to be packed, and how.
struct PackageRequest {
    std::vector<std::string> sealed;   // folders of sealed letters, or receipts
    std::vector<std::string> sources;  // folders in which the letters stand, where not beside them
    std::string output;                // folder for the packages; it is made where it is missing
    std::vector<std::string> kinds;    // names of package_kinds()
    // What no letter knows, by the keys of docs/package-profile.schema.json ("archiefvormer.name").
    std::map<std::string, std::string> profile;
    std::vector<PackageRecord> records;  // none, or one for each letter
    std::string at;                      // the moment of the packages, in UTC: "2026-11-28T08:00:00Z"
    bool dossier = false;                // all letters in one package
    bool zip = false;                    // each package as one file
    std::string mdto_schema;             // path of the one that MDTO is held against; empty: none
    // Child processes; 1: this process alone. The bytes do not depend on it. With more than one the
    // calling process must have one thread.
    std::size_t jobs = 1;
    // Of letters, first as they are looked at, then as they are written; may be empty.
    std::function<void(bool writing, std::size_t done, std::size_t all)> on_progress;
};

// A kind of package that can be made.
struct PackageKind {
    std::string name;   // "bagit"
    std::string title;  // for people
};
std::vector<PackageKind> package_kinds();  // every kind there is

}  // namespace voetnoot::library
