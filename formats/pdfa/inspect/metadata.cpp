// PDF-12 (ISO 19005-2, 6.6.4; ISO 14289-1, 5): whoever reads Info and whoever reads XMP learns the same.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/recount/xmp.hpp"
#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

namespace {

constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view pdf_schema = "http://ns.adobe.com/pdf/1.3/";
constexpr std::string_view xmp_schema = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view pdfaid = "http://www.aiim.org/pdfa/ns/id/";
constexpr std::string_view pdfuaid = "http://www.aiim.org/pdfua/ns/id/";

struct Pair {
    const char* info;
    std::string_view schema;
    std::string_view name;
    bool date = false;
};
constexpr Pair pairs[] = {
    {"/Title", dc, "title"},
    {"/Author", dc, "creator"},
    {"/Subject", dc, "description"},
    {"/Keywords", pdf_schema, "Keywords"},
    {"/Creator", xmp_schema, "CreatorTool"},
    {"/Producer", pdf_schema, "Producer"},
    {"/CreationDate", xmp_schema, "CreateDate", true},
    {"/ModDate", xmp_schema, "ModifyDate", true},
};

std::string get(const recount::Xmp& xmp, std::string_view schema, std::string_view name) {
    const auto found = xmp.find(std::string(schema).append(name));
    return found == xmp.end() ? std::string() : found->second;
}

std::string with_short_zone(std::string date) {
    if (date.ends_with("+00:00") || date.ends_with("-00:00")) date.replace(date.size() - 6, 6, "Z");
    return date;
}

}  // namespace

void check_metadata(const Inspected& pdf, Findings& findings) {
    const auto report = [&](const Phrase& message) {
        findings.add(pdfa_rules::metadata_differ, {}, message);
    };
    QPDFObjectHandle stream = pdf.file.root().getKey("/Metadata");
    if (!stream.isStream()) return;  // PDF-14 says so
    const auto xmp = recount::parse_xmp(pdf.file.decode(stream));
    if (!xmp) return report(phrase("the metadata stream is no well-formed XML"));

    if (QPDFObjectHandle info = pdf.file.trailer().getKey("/Info"); info.isDictionary()) {
        for (const Pair& pair : pairs) {
            std::string here = recount::text_string(info.getKey(pair.info));
            if (pair.date) here = recount::xmp_date(here);
            std::string there = get(*xmp, pair.schema, pair.name);
            if (pair.date) there = with_short_zone(there);
            if (here == there) continue;
            report(phrase("Info has “{}” as {}, the XMP has “{}” as {}", here, pair.info + 1, there,
                          pair.name));
        }
    }
    if (get(*xmp, dc, "title").empty()) report(phrase("the XMP has no title"));
    const std::string claim = get(*xmp, pdfaid, "part") + lower_case(get(*xmp, pdfaid, "conformance"));
    if (claim != pdf.promised.profile) {
        report(phrase("the XMP claims PDF/A-{}, where PDF/A-{} was asked for", claim,
                      pdf.promised.profile));
    }
    if (get(*xmp, pdfuaid, "part") != "1") report(phrase("the XMP does not claim PDF/UA-1"));
}

}  // namespace voetnoot::pdfa::inspect
