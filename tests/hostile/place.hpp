// A folder in which a hostile test puts its files, and from which it runs the program.
#pragma once

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <string>
#include <vector>

namespace voetnoot {

struct Place {
    TemporaryFolder temporary;
    boost::filesystem::path at(const std::string& name) const { return temporary.path() / name; }
    void put(const std::string& name, const std::string& bytes) const {
        boost::filesystem::create_directories(at(name).parent_path());
        write_file(at(name), bytes);
    }
    // `in`: the working folder.
    Ran run(const std::vector<std::string>& arguments, const std::string& in = ".") const {
        boost::filesystem::create_directories(at(in));
        return run_program(arguments, {.set = {}, .directory = at(in), .input = {}});
    }
};

}  // namespace voetnoot
