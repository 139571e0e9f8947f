#include "formats/akn/inspect/letter_schema.hpp"

#include "formats/akn/inspect/made_part.hpp"
#include "formats/akn/inspect/prune.hpp"
#include "formats/akn/inspect/vocabulary.hpp"
#include "formats/akn/inspect/walk.hpp"
#include "formats/akn/xml/parse.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/format/format.hpp"

#include <stdexcept>

namespace voetnoot::akn::inspect {

namespace {

// Nothing where the schema is not of the kind that can be pruned, or where what is left cannot be
// compiled.
std::optional<Schema> compiled_part(std::string_view akn_xsd, std::string_view xml_xsd,
                                    std::string_view digest) {
    try {
        if (!digest.empty() && digest == made_part_of) return Schema(made_part, xml_xsd);
        return Schema(part_of(akn_xsd, vocabulary), xml_xsd);
    } catch (const Unreadable&) {
    } catch (const CannotPrune&) {
    } catch (const CannotRun&) {
    }
    return std::nullopt;
}

// An element of Akoma Ntoso within one of another namespace: a part that has no declaration of it lets
// it pass.
bool has_buried_element(xmlDoc& document) {
    bool found = false;
    for_each_element(xmlDocGetRootElement(&document), [&](const xmlNode* node) {
        const xmlNode* parent = node->parent;
        found = found || (!xml::element_name(node).empty() && parent &&
                          parent->type == XML_ELEMENT_NODE && xml::element_name(parent).empty());
    });
    return found;
}

}  // namespace

LetterSchema::LetterSchema(std::string_view akn_xsd, std::string_view xml_xsd, std::string_view digest)
    : akn_xsd_(akn_xsd), xml_xsd_(xml_xsd), part_(compiled_part(akn_xsd, xml_xsd, digest)) {
    if (!part_) compile_whole();
}

bool LetterSchema::part_allows(xmlDoc& document) const {
    if (!part_ || has_buried_element(document)) return false;
    bool allowed = true;
    part_->validate(document, [&](int, const std::string&) { allowed = false; });
    return allowed;
}

void LetterSchema::validate(xmlDoc& document, const std::function<void(int, std::string)>& report) {
    if (part_allows(document)) return;
    if (!whole_) compile_whole();
    whole_->validate(document, report);
}

}  // namespace voetnoot::akn::inspect
