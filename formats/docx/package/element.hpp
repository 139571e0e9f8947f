// An XML part as plain values with places: what libxml2 parsed, each element with its bytes.
//
// Names carry the usual prefix of their namespace whatever the part calls it, and one prefix stands for
// the transitional and the strict namespace: "w:p", "r:id", "wp:docPr", "mc:Choice". Elements and
// attributes of namespaces that do not matter here keep their local name behind "?:".
#pragma once

#include "pipeline/source/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::package {

struct Element {
    struct Attribute {
        std::string name;
        std::string value;
    };

    std::string name;
    std::vector<Attribute> attributes;
    std::vector<Element> children;
    std::string text;  // its own, without that of its children
    Span span;         // with its tags
    Span start_tag;
    Span inner;  // between its tags

    bool is(std::string_view wanted) const { return name == wanted; }
    const Element* child(std::string_view wanted) const;        // the first, or null
    const Element* descendant(std::string_view wanted) const;   // the first in document order, or null
    std::string_view attribute(std::string_view wanted) const;  // empty where there is none
    std::string_view value(std::string_view wanted) const;      // w:val of that child
    // Is the property on? <w:b/> is, <w:b w:val="0"/> is not. Nothing where it is absent.
    int on_off(std::string_view wanted) const;  // 1, 0, or -1 for absent
};

// Throws Unreadable where the part is no well-formed XML or beyond a limit. Never touches the network,
// never reads an entity.
Element parse_part(const Source::Part& part, std::uint32_t index);

}  // namespace voetnoot::docx::package
