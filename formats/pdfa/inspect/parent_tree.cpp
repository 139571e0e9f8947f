// PDF-15 (ISO 32000-1, 14.7.4.4): the way back, from what a page shows to the element that holds it,
// is the way there reversed; so is each element's P.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

namespace voetnoot::pdfa::inspect {

namespace {

class ParentTree {
public:
    ParentTree(const Inspected& pdf, Findings& findings) : pdf_(pdf), findings_(findings) {
        QPDFObjectHandle root = pdf.file.root().getKey("/StructTreeRoot").getKey("/ParentTree");
        if (root.isDictionary()) tree_.emplace(root, pdf.file.qpdf(), false);
    }

    void run() {
        if (!tree_) {
            report(phrase("the structure tree has no ParentTree"));
            return;
        }
        for (std::size_t i = 0; i < pdf_.tree.elements.size(); ++i) {
            const recount::Element& element = pdf_.tree.elements[i];
            for (const recount::Kid& kid : element.kids) {
                if (const auto* key = std::get_if<recount::ContentKey>(&kid)) content(*key, element);
                if (const auto* object = std::get_if<recount::ObjectReference>(&kid))
                    annotation(object->object, element);
            }
            if (i != 0) parent(element);
        }
    }

private:
    void content(const recount::ContentKey& key, const recount::Element& element) {
        QPDFObjectHandle holder = pdf_.file.object(key.holder);
        if (holder.isStream()) holder = holder.getDict();
        auto entry = find(holder, "/StructParents");
        const int items = entry && entry->isArray() ? entry->getArrayNItems() : 0;
        if (key.mcid < 0 || key.mcid >= items ||
            entry->getArrayItem(static_cast<int>(key.mcid)).getObjGen() != element.object) {
            report(phrase("the ParentTree does not lead from marked content {} of object {} to {}",
                          key.mcid, key.holder.getObj(), recount::describe(element)));
        }
    }

    void annotation(QPDFObjectHandle object, const recount::Element& element) {
        const auto entry = find(object, "/StructParent");
        if (!entry || entry->getObjGen() != element.object) {
            report(phrase("the ParentTree does not lead from annotation {} to {}", object.getObjectID(),
                          recount::describe(element)));
        }
    }

    void parent(const recount::Element& element) {
        QPDFObjectHandle object = pdf_.file.object(element.object);
        const QPDFObjGen above = pdf_.tree.at(element.parent).object;
        if (object.isDictionary() && object.getKey("/P").getObjGen() != above) {
            report(phrase("{} names another parent than the element that holds it",
                          recount::describe(element)));
        }
    }

    std::optional<QPDFObjectHandle> find(QPDFObjectHandle holder, const char* key) {
        if (!holder.isDictionary() || !holder.getKey(key).isInteger()) return std::nullopt;
        const long long number = holder.getKey(key).getIntValue();
        const auto known = entries_.find(number);
        if (known != entries_.end()) return known->second;
        QPDFObjectHandle entry;
        if (!tree_->findObject(number, entry)) return std::nullopt;
        entries_.emplace(number, entry);
        return entry;
    }

    void report(const Phrase& message) { findings_.add(pdfa_rules::parent_tree_differs, {}, message); }

    const Inspected& pdf_;
    Findings& findings_;
    std::optional<QPDFNumberTreeObjectHelper> tree_;
    std::map<long long, QPDFObjectHandle> entries_;  // found so far
};

}  // namespace

void check_parent_tree(const Inspected& pdf, Findings& findings) {
    ParentTree(pdf, findings).run();
}

}  // namespace voetnoot::pdfa::inspect
