// The schemas that metadata is held against, parsed once.
//
// Errors: CannotRun. Thread rules: one thread.
#pragma once

#include "pipeline/package/inspection.hpp"

#include <libxml/xmlschemas.h>

#include <boost/filesystem/path.hpp>
#include <memory>
#include <string>

namespace voetnoot::package {

using ParsedSchema = std::unique_ptr<xmlSchema, void (*)(xmlSchema*)>;

struct MetadataSchemas {
    MetadataSchemas(Resources& resources, const boost::filesystem::path& mdto_schema);

    void check(Inspection& inspection) const;

    ParsedSchema mets;    // null where set-up has not fetched it
    ParsedSchema premis;  // the same
    ParsedSchema mdto;    // null where nobody gave it
};

}  // namespace voetnoot::package
