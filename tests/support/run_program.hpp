// Runs the built program as a user would, and keeps what it said.
#pragma once

#include <boost/filesystem.hpp>
#include <string>
#include <vector>

namespace voetnoot {

struct Ran {
    int exit = -1;  // 128 + signal where it was killed
    std::string out;
    std::string err;
};

struct Environment {
    std::vector<std::string> set;       // "LC_ALL=nl_NL.UTF-8"
    boost::filesystem::path directory;  // to run in; empty: this one
    std::string input;                  // standard input
    std::string program = {};           // another than the built one
};

Ran run_program(const std::vector<std::string>& arguments, const Environment& environment = {});

}  // namespace voetnoot
