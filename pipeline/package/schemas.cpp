#include "pipeline/package/schemas.hpp"

namespace voetnoot::package {

std::vector<Schema> load_schemas(Resources& resources) {
    std::vector<Schema> schemas;
    for (const char* name : {"DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "mets1_12.xsd",
                             "premis-v3-0.xsd", "xlink.xsd"}) {
        const std::string file(name);
        schemas.push_back({file, resources
                                     .require({.name = "schema/" + file,
                                               .file = "packages/" + file,
                                               .system_files = {},
                                               .install = "scripts/fetch-package-schemas"})
                                     .bytes});
    }
    return schemas;
}

}  // namespace voetnoot::package
