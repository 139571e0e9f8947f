// PDF-17 (ISO 19005-3, 6.8 and annex E): the files within are those that were handed over, byte for
// byte, each found by name and as an associated file, and described.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/recount/trees.hpp"
#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::inspect {

namespace {

class Attachments {
public:
    Attachments(const Inspected& pdf, Findings& findings)
        : pdf_(pdf),
          findings_(findings),
          embedded_(recount::name_tree(pdf.file.root().getKey("/Names").getKey("/EmbeddedFiles"))) {
        if (QPDFObjectHandle associated = pdf.file.root().getKey("/AF"); associated.isArray())
            for (QPDFObjectHandle file : associated.aitems()) associated_.insert(file.getObjGen());
    }

    void run() {
        for (const Attachment& attachment : pdf_.promised.attachments) expect(attachment);
        for (const auto& [name, file] : embedded_)
            if (!met_.contains(file.getObjGen())) report(name, phrase("was not to be attached"));
        if (met_.size() != associated_.size())
            report("AF", phrase("does not hold just the files that are attached"));
    }

private:
    void expect(const Attachment& attachment) {
        const std::string& name = attachment.name;
        const auto found = std::find_if(embedded_.begin(), embedded_.end(),
                                        [&](const auto& entry) { return entry.first == name; });
        if (found == embedded_.end() || !found->second.isDictionary())
            return report(name, phrase("is not attached"));
        QPDFObjectHandle file = found->second;
        met_.insert(file.getObjGen());
        const auto demand = [&](bool fulfilled, const Phrase& what) {
            if (!fulfilled) report(name, what);
        };
        const char* relationship = attachment.role == Attachment::Role::source     ? "/Source"
                                   : attachment.role == Attachment::Role::embedded ? "/Supplement"
                                                                                   : "/Alternative";
        demand(associated_.contains(file.getObjGen()), phrase("is no associated file of the document"));
        demand(recount::text_string(file.getKey("/F")) == name &&
                   recount::text_string(file.getKey("/UF")) == name,
               phrase("has another file name"));
        demand(file.getKey("/AFRelationship").isNameAndEquals(relationship),
               phrase("has another relationship"));
        demand(!recount::text_string(file.getKey("/Desc")).empty(), phrase("has no description"));
        QPDFObjectHandle streams = file.getKey("/EF");
        QPDFObjectHandle stream = streams.isDictionary() ? streams.getKey("/F") : streams;
        if (!stream.isStream()) return report(name, phrase("has no bytes"));
        QPDFObjectHandle dictionary = stream.getDict();
        demand(dictionary.getKey("/Subtype").isNameAndEquals("/" + std::string(attachment.media_type)),
               phrase("has another media type"));
        demand(pdf_.file.decode(stream) == attachment.bytes, phrase("has other bytes"));
        QPDFObjectHandle parameters = dictionary.getKey("/Params");
        demand(parameters.isDictionary() && parameters.getKey("/Size").isInteger() &&
                   static_cast<std::size_t>(parameters.getKey("/Size").getIntValue()) ==
                       attachment.bytes.size(),
               phrase("has another size"));
        demand(!parameters.isDictionary() ||
                   parameters.getKey("/ModDate").isString() == pdf_.promised.date.has_value(),
               phrase("has a date that is not known, or lacks the one that is"));
    }

    void report(const std::string& name, const Phrase& what) {
        findings_.add(pdfa_rules::attachment_differs, {}, phrase("the attachment “{}” {}", name, what));
    }

    const Inspected& pdf_;
    Findings& findings_;
    std::vector<std::pair<std::string, QPDFObjectHandle>> embedded_;
    std::set<QPDFObjGen> associated_;
    std::set<QPDFObjGen> met_;
};

}  // namespace

void check_attachments(const Inspected& pdf, Findings& findings) {
    Attachments(pdf, findings).run();
}

}  // namespace voetnoot::pdfa::inspect
