#include "inspector/inspector.hpp"

#include "inspector/schema.hpp"
#include "inspector/structure.hpp"
#include "rules.hpp"
#include "xml/parse.hpp"

#include <fmt/format.h>
#include <libxml/globals.h>
#include <memory>
#include <string>
#include <utility>
#include <variant>

namespace voetnoot::akn {

namespace {

constexpr std::size_t most_told = 20;  // violations: one cause may show a thousand times

void inspect_schema(const Schema& schema, xmlDoc& tree, Findings& findings) {
    std::size_t seen = 0;
    schema.validate(tree, [&](int line, const std::string& message) {
        if (++seen <= most_told)
            findings.add(akn_rules::schema, {}, fmt::format("Line {}: {}", line, message));
    });
    if (seen > most_told)
        findings.add(akn_rules::schema, {}, fmt::format("And {} more violations.", seen - most_told));
}

}  // namespace

std::vector<Need> schema_files() {
    return {{"schema/akomantoso30.xsd", "akn/akomantoso30.xsd", {}, "scripts/setup", false},
            {"schema/xml.xsd", "akn/xml.xsd", {}, "scripts/setup", false}};
}

Inspector make_inspector(Resources& resources) {
    const std::vector<Need> files = schema_files();
    const auto schema = std::make_shared<const Schema>(resources.require(files[0]).bytes,
                                                       resources.require(files[1]).bytes);
    return [schema](std::string_view bytes, const WriteContext&, Findings& findings) {
        auto parsed = parse(bytes);
        if (const auto* error = std::get_if<ParseError>(&parsed)) {
            findings.add(
                akn_rules::schema, {},
                fmt::format("Not readable as XML at byte {}: {}", error->offset, error->message));
            return;
        }
        xmlDoc& tree = *std::get<Tree>(parsed);
        inspect_schema(*schema, tree, findings);
        const xmlNode* root = xmlDocGetRootElement(&tree);
        inspect_notes(root, findings);
        inspect_declared(root, findings);
        inspect_eids(root, findings);
    };
}

Library schema_library() {
    return {"libxml2", xmlParserVersion};
}

}  // namespace voetnoot::akn
