// A schema, compiled from two documents in memory. No file is opened and nothing is fetched: an import
// of anything but the second of them fails.
#pragma once

#include <functional>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>
#include <memory>
#include <string>
#include <string_view>

namespace voetnoot::akn::inspect {

class Schema {
public:
    // `xml_xsd` is what the schema imports for the attributes of the xml namespace. Throws CannotRun.
    Schema(std::string_view akn_xsd, std::string_view xml_xsd);

    // Calls `report` with the line and the message of each violation, in order.
    void validate(xmlDoc& document, const std::function<void(int, std::string)>& report) const;

private:
    struct Free {
        void operator()(xmlSchema* schema) const { xmlSchemaFree(schema); }
    };
    std::unique_ptr<xmlSchema, Free> schema_;
};

}  // namespace voetnoot::akn::inspect
