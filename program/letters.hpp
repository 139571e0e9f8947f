// Which letters the command line means: files as they are named, folders with every letter below them,
// and patterns (for those who write them where no shell does: "letters/**/*.md").
#pragma once

#include "pipeline/format/format.hpp"
#include "program/arguments.hpp"
#include "program/folder.hpp"

#include <set>
#include <string>
#include <vector>

namespace voetnoot::program {

struct FoundLetters {
    std::vector<std::string> files;  // sorted within a folder or pattern, each once
    LeftOut left_out;                // of the folders
};

// Of folders, what --include and --exclude leave. Throws CannotRun where a folder holds no letter, or
// nothing matches a pattern.
FoundLetters find_letters(const Arguments& arguments, Formats formats);

// What was named on the command line: a person may name any file; what a folder or a pattern finds is
// read below that folder only.
class Named {
public:
    explicit Named(const std::vector<std::string>& arguments);

    struct Place {
        std::string folder;  // empty: the file itself was named
        std::string name;    // within the folder
    };
    Place place_of(const std::string& file) const;

private:
    std::set<std::string> files_;
    std::vector<std::string> folders_;
};

}  // namespace voetnoot::program
