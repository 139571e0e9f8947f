// PDF-14 (ISO 19005-2, 6.2.2, 6.6.2, 6.7; ISO 14289-1, 7.1, 7.2).
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

namespace {

bool has_output_intent(QPDFObjectHandle intents) {
    if (!intents.isArray()) return false;
    for (QPDFObjectHandle intent : intents.aitems()) {
        if (intent.isDictionary() && intent.getKey("/S").isNameAndEquals("/GTS_PDFA1") &&
            intent.getKey("/DestOutputProfile").isStream()) {
            return true;
        }
    }
    return false;
}

bool is_true(QPDFObjectHandle dictionary, const char* key) {
    if (!dictionary.isDictionary()) return false;
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isBool() && value.getBoolValue();
}

}  // namespace

void check_catalog(const Inspected& pdf, Findings& findings) {
    QPDFObjectHandle root = pdf.file.root();
    const auto demand = [&](bool fulfilled, const Phrase& message) {
        if (!fulfilled) findings.add(pdfa_rules::catalog_incomplete, {}, message);
    };
    demand(!recount::text_string(root.getKey("/Lang")).empty(),
           phrase("the catalog names no language (Lang)"));
    demand(is_true(root.getKey("/MarkInfo"), "/Marked"),
           phrase("the catalog does not call the file tagged (MarkInfo)"));
    demand(root.getKey("/Metadata").isStream(), phrase("the catalog has no metadata stream"));
    demand(has_output_intent(root.getKey("/OutputIntents")),
           phrase("the catalog has no output intent with a profile"));
    demand(is_true(root.getKey("/ViewerPreferences"), "/DisplayDocTitle"),
           phrase("the catalog does not have the title shown (DisplayDocTitle)"));
    QPDFObjectHandle identifiers = pdf.file.trailer().getKey("/ID");
    demand(identifiers.isArray() && identifiers.getArrayNItems() == 2, phrase("the trailer has no ID"));
    for (const recount::Page& page : pdf.file.pages()) {
        QPDFObjectHandle object = page.object;
        if (object.getKey("/Annots").isArray() && !object.getKey("/Tabs").isNameAndEquals("/S")) {
            findings.add(pdfa_rules::catalog_incomplete, {},
                         phrase("page {} has links and no tab order by structure", page.number));
        }
    }
}

}  // namespace voetnoot::pdfa::inspect
