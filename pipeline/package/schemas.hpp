// The schemas that packages carry and are held against: METS with its extensions, PREMIS. Set-up fetches
// them; MDTO's come from whoever makes the package, since they bear no licence.
//
// Errors: CannotRun, where one is missing. Thread rules: as Resources.
#pragma once

#include "pipeline/format/resources.hpp"

#include <string>
#include <vector>

namespace voetnoot::package {

struct Schema {
    std::string name;  // "mets1_12.xsd"
    std::string bytes;
};

Need schema_need(const std::string& name, bool optional = false);

std::vector<Schema> load_schemas(Resources& resources);

}  // namespace voetnoot::package
