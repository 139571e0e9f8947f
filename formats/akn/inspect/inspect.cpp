#include "formats/akn/inspect/inspect.hpp"

#include "formats/akn/inspect/letter_schema.hpp"
#include "formats/akn/inspect/structure.hpp"
#include "formats/akn/recount/recount.hpp"
#include "formats/akn/rules.hpp"
#include "formats/akn/xml/parse.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <libxml/globals.h>
#include <memory>
#include <string>
#include <utility>

namespace voetnoot::akn::inspect {

namespace {

constexpr std::size_t most_told = 20;  // violations: one cause may show a thousand times

void inspect_schema(LetterSchema& schema, xmlDoc& tree, Findings& findings) {
    std::size_t seen = 0;
    schema.validate(tree, [&](int line, const std::string& message) {
        if (++seen <= most_told)
            findings.add(akn_rules::schema, {}, phrase("Line {}: {}", line, message));
    });
    if (seen > most_told)
        findings.add(akn_rules::schema, {}, phrase("And {} more violations.", seen - most_told));
}

}  // namespace

std::vector<Need> schema_files() {
    return {{"schema/akomantoso30.xsd", "akn/akomantoso30.xsd", {}, "scripts/setup", false},
            {"schema/xml.xsd", "akn/xml.xsd", {}, "scripts/setup", false}};
}

Inspector make_inspector(Resources& resources) {
    const std::vector<Need> files = schema_files();
    const Resource& akn_xsd = resources.require(files[0]);
    const auto schema =
        std::make_shared<LetterSchema>(akn_xsd.bytes, resources.require(files[1]).bytes, akn_xsd.sha256);
    return
        [schema](std::string_view bytes, const WriteContext&, const Limits& limits, Findings& findings) {
            const xml::Tree tree = xml::parse(bytes);
            inspect_schema(*schema, *tree, findings);
            const xmlNode* root = xmlDocGetRootElement(tree.get());
            inspect_notes(root, findings);
            inspect_declared(root, findings);
            inspect_eids(root, findings);
            inspect_addresses(root, findings);
            return recount::recount_document(*tree, limits);
        };
}

Library schema_library() {
    return {"libxml2", xmlParserVersion};
}

}  // namespace voetnoot::akn::inspect
