// Where the program stands.
#pragma once

#include <boost/filesystem/path.hpp>

namespace voetnoot::program {

// Its own file, symbolic links followed; empty where no /proc tells it.
boost::filesystem::path own_file();

}  // namespace voetnoot::program
