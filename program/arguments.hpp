// The command line as a value. One description of commands and options (parser.cpp, and options/ for
// each command) makes the parser, the help, the manual page and the completions, so that none of them
// can know less than another.
#pragma once

#include "library/voetnoot/options.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

namespace voetnoot::program {

// Of the packages that an archive takes in.
struct PackageArguments {
    std::vector<std::string> sources;  // folders with the letters
    std::string output;
    std::vector<std::string> kinds;  // --as, or --package of a batch
    std::string profile;
    std::string records;
    std::string mdto_schema;
    std::string at;
    bool zip = false;
    bool dossier = false;
    bool example_profile = false;
};

struct Arguments {
    std::vector<std::string> files;
    std::string output;        // -o
    library::Options options;  // of every letter
    std::string witness;       // the file that the letter was made from
    std::string witnesses;     // of a batch: the folder with such files
    std::string note;          // label of the one that is to be traced
    std::string name;          // of standard input
    std::string data;
    std::string format = "text";
    std::string rule;       // that is to be explained
    std::string inventory;  // of this format
    std::string fail_on = "error";
    std::vector<std::string> include;  // of folders: patterns as in .gitignore
    std::vector<std::string> exclude;
    std::string manifest;
    std::string shard = "0/1";
    std::vector<std::string> retry;
    std::size_t jobs = 0;       // 0: one per processor
    std::size_t memory = 1024;  // MB
    std::size_t time = 60;      // seconds
    std::string config;         // the file of settings that is named
    bool isolated = false;      // no file of settings is taken
    bool only_source = false;   // check: outputs are not made
    bool no_sandbox = false;
    std::string severity;  // the lowest that is said in full; empty: -q and -v decide
    bool quiet = false;
    bool verbose = false;
    bool force = false;
    bool verify = false;  // batch: what is unchanged is looked at
    bool explain = false;
    bool timings = false;
    PackageArguments package;
};

// How many processes share the work.
inline std::size_t jobs_of(const Arguments& arguments) {
    return arguments.jobs != 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
}

enum class Exit { sealed = 0, refused = 1, could_not_run = 2 };

}  // namespace voetnoot::program
