// SAFE-2 in a PDF: of the actions (ISO 32000-1, 12.6) it has none but those that lead to a place of the
// file, or to an address that is harmless. Every object is looked at, also those that no page shows.
#include "formats/pdfa/inspect/checks.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/safety_rules.hpp"
#include "pipeline/verify/live_address.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::inspect {

namespace {

// 12.6.4, table 198, and those of other parts of the standard; "/S" of other dictionaries is none of
// these.
constexpr std::array<std::string_view, 18> starting{
    "/Launch", "/GoToR",      "/GoToE",      "/Thread",           "/Sound",      "/Movie",
    "/Hide",   "/SubmitForm", "/ResetForm",  "/ImportData",       "/JavaScript", "/SetOCGState",
    "/Trans",  "/Rendition",  "/GoTo3DView", "/RichMediaExecute", "/GoToDp",     "/Named"};

Phrase fault_of(QPDFObjectHandle dictionary) {
    for (const char* key : {"/AA", "/JS", "/OpenAction", "/JavaScript"})
        if (dictionary.hasKey(key)) return phrase("something that starts by itself ({})", key + 1);
    QPDFObjectHandle kind = dictionary.getKey("/S");
    if (!kind.isName()) return {};
    const std::string name = kind.getName();
    for (const std::string_view one : starting)
        if (name == one) return phrase("an action {}", name.substr(1));
    if (name != "/URI") return {};
    QPDFObjectHandle address = dictionary.getKey("/URI");
    if (address.isString() && is_harmless_address(address.getStringValue())) return {};
    return phrase("the address '{}'", address.isString() ? address.getUTF8Value() : "");
}

}  // namespace

void check_actions(const Inspected& pdf, Findings& findings) {
    std::vector<std::pair<QPDFObjectHandle, int>> pending;  // and the object that holds it
    for (QPDFObjectHandle& object : pdf.file.qpdf().getAllObjects())
        pending.emplace_back(object, object.getObjectID());
    while (!pending.empty()) {
        auto [object, holder] = pending.back();
        pending.pop_back();
        const auto add = [&, holder = holder](QPDFObjectHandle part) {
            if (!part.isIndirect() && (part.isDictionary() || part.isArray()))
                pending.emplace_back(std::move(part), holder);
        };
        if (object.isArray()) {
            for (QPDFObjectHandle part : object.aitems()) add(part);
            continue;
        }
        if (object.isStream()) object = object.getDict();
        if (!object.isDictionary()) continue;
        if (const Phrase fault = fault_of(object); !fault.empty())
            findings.add(safety_rules::live_target, {},
                         phrase("object {} of the PDF has {}", holder, fault));
        for (const auto& [key, part] : object.ditems()) add(part);
    }
}

}  // namespace voetnoot::pdfa::inspect
