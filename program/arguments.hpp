// The command line as a value. One description of commands and options (parser.cpp) makes the parser,
// the help, the manual page and the completions, so that none of them can know less than another.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::program {

struct Arguments {
    std::vector<std::string> files;
    std::string output;  // -o
    std::vector<std::string> to{"pdf", "akn", "txt"};
    std::string pdf_profile;  // empty: the first that the format knows
    std::string from;         // empty: by suffix
    std::string name;         // of standard input
    std::string on_defect = "refuse";
    std::string date;
    std::string language;
    std::vector<std::string> rules;  // "NOTE-4=warning"
    std::string data;
    std::string format = "text";
    std::string fail_on = "error";
    std::size_t max_bytes = 0;  // 0: the default of Limits
    std::size_t max_depth = 0;
    std::string tracked = "final";
    std::vector<std::string> include;  // of a batch: globs
    std::vector<std::string> exclude;
    std::string manifest;
    std::string shard = "0/1";
    std::vector<std::string> retry;
    std::size_t jobs = 0;       // 0: one per processor
    std::size_t memory = 1024;  // MB
    std::size_t time = 60;      // seconds
    bool no_sandbox = false;
    bool force = false;
    bool explain = false;
    bool timings = false;
};

enum class Exit { sealed = 0, refused = 1, could_not_run = 2 };

}  // namespace voetnoot::program
