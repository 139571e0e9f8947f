// Defects that are planted into packages: each a name, a kind of package, the rule that must name it,
// and what is done to the files.
#pragma once

#include "pipeline/package/inspect.hpp"

#include <functional>
#include <string>
#include <vector>

namespace voetnoot::package::planted {

struct Damage {
    std::string name;
    std::string kind;  // "bagit", "eark", "mdto"
    std::string rule;
    std::function<void(PackageFiles&)> plant;
};

const std::vector<Damage>& damages();

void add_transfer(std::vector<Damage>& all);  // of which `damages` has all

}  // namespace voetnoot::package::planted
