#include "pipeline/package/schemas.hpp"

namespace voetnoot::package {

Need schema_need(const std::string& name, bool optional) {
    return {.name = "schema/" + name,
            .file = "packages/" + name,
            .system_files = {},
            .install = "scripts/fetch-package-schemas",
            .optional = optional};
}

std::vector<Schema> load_schemas(Resources& resources) {
    std::vector<Schema> schemas;
    for (const char* name : {"DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "mets1_12.xsd",
                             "premis-v3-0.xsd", "xlink.xsd"}) {
        schemas.push_back({name, std::string(resources.require(schema_need(name)).bytes)});
    }
    return schemas;
}

}  // namespace voetnoot::package
