// One letter of our own, sealed, and packaged as every kind.
#pragma once

#include "pipeline/format/resources.hpp"
#include "pipeline/package/inspect.hpp"
#include "tests/support/temporary_folder.hpp"

#include <map>
#include <string>

namespace voetnoot::package::planted {

class Packages {
public:
    Packages();  // throws std::runtime_error where the program does not make them

    const PackageFiles& operator[](const std::string& kind) const { return packages_.at(kind); }
    Inspector inspector() { return Inspector(resources_); }
    boost::filesystem::path path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
    Resources resources_;
    std::map<std::string, PackageFiles> packages_;
};

}  // namespace voetnoot::package::planted
