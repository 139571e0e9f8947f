// Where the program stands, and what was installed with it.
#pragma once

#include <boost/filesystem/path.hpp>
#include <string>

namespace voetnoot::program {

// Its own file, symbolic links followed; empty where no /proc tells it.
boost::filesystem::path own_file();

// The address of docs/rules.md: the one that the builder named, else the page that was installed, where
// it stands from the program; where no /proc tells that, in the folder that it was configured for. Empty
// where there is none. A prefix that has moved, like the folder of a Python package, takes its page
// along.
std::string rules_page();

}  // namespace voetnoot::program
