#include "program/installed.hpp"

#include <boost/filesystem.hpp>

namespace voetnoot::program {

namespace fs = boost::filesystem;

fs::path own_file() {
    boost::system::error_code error;
    const fs::path file = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : file;
}

}  // namespace voetnoot::program
