// The structure tree (ISO 32000-1, 14.7) as a value, read from StructTreeRoot down. Types are standard
// ones, after the RoleMap. An element that is met twice (a cycle, or a tree that is none), and a tree
// deeper or larger than the budget, are Unreadable.
#pragma once

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "pipeline/document/style.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voetnoot::pdfa::recount {

struct ElementId {
    std::size_t index = 0;
    friend bool operator==(const ElementId&, const ElementId&) = default;
    friend bool operator<(const ElementId& a, const ElementId& b) { return a.index < b.index; }
};

struct ObjectReference {  // OBJR
    QPDFObjectHandle object;
};

using Kid = std::variant<ElementId, ContentKey, ObjectReference>;

struct Element {
    std::string type;      // "P"; "" of the root
    std::string id;        // /ID, its bytes
    std::string language;  // /Lang, its own
    std::string title;
    std::optional<std::string> alt;
    std::optional<std::string> actual_text;
    std::optional<Box> box;  // BBox of its attributes
    StyleSet styles;         // of its attributes and classes
    QPDFObjGen object;       // 0 where it is a direct object
    ElementId parent;        // the root is its own
    std::vector<Kid> kids;
};

struct StructureTree {
    std::vector<Element> elements;  // in reading order; [0] is StructTreeRoot
    std::map<QPDFObjGen, ElementId> by_object;

    const Element& at(ElementId id) const { return elements[id.index]; }
    bool within(ElementId id, std::string_view type) const;  // an ancestor, or the element itself
    // The first marked content at or below an element, in reading order.
    std::optional<ContentKey> first_content(ElementId id) const;
    std::vector<ElementId> below(ElementId id, std::string_view type) const;
    std::optional<QPDFObjectHandle> annotation(ElementId link) const;  // of its first OBJR
};

// Throws Unreadable where the file has no structure tree.
StructureTree read_structure(PdfFile& file);

// "Note fn-7", "P (object 31)": for findings.
Phrase describe(const Element& element);

}  // namespace voetnoot::pdfa::recount
