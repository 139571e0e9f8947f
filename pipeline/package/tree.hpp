// The files of a package, before anything of it is written.
//
// Errors: Refused, where two files would have one name, also on a file system that does not tell cases
// apart, or where a name is not safe. Thread rules: pure.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace voetnoot::package {

class Tree {
public:
    // `path` below the package's folder, with '/'.
    void add(const std::string& path, std::string bytes);
    const std::map<std::string, std::string>& files() const { return files_; }
    const std::string& at(const std::string& path) const { return files_.at(path); }

private:
    std::map<std::string, std::string> files_;
    std::set<std::string> folded_;
};

}  // namespace voetnoot::package
