// Letters of a folder.
#pragma once

#include "pipeline/source/source.hpp"

#include <boost/filesystem.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace voetnoot::testing {

inline std::set<boost::filesystem::path> letters(const boost::filesystem::path& folder) {
    std::set<boost::filesystem::path> found;
    if (!boost::filesystem::exists(folder)) return found;
    for (const auto& entry : boost::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".md") found.insert(entry.path());
    return found;
}

inline Source load(const boost::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return Source(path.filename().string(), std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace voetnoot::testing
