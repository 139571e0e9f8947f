// Letters of a folder.
#pragma once

#include "pipeline/source/source.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace voetnoot::testing {

inline std::set<std::filesystem::path> letters(const std::filesystem::path& folder) {
    std::set<std::filesystem::path> found;
    if (!std::filesystem::exists(folder)) return found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".md") found.insert(entry.path());
    return found;
}

inline Source load(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return Source(path.filename().string(), std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace voetnoot::testing
