// What a part refers to (ECMA-376-2, 9.3): other parts of the package, or addresses outside it.
#pragma once

#include "formats/docx/package/element.hpp"
#include "pipeline/source/source.hpp"

#include <map>
#include <string>
#include <string_view>

namespace voetnoot::docx::package {

struct Relationship {
    std::string kind;    // the last step of its type: "footnotes", "hyperlink"
    std::string target;  // an address, or the name of a part: "word/footnotes.xml"
    bool external = false;
};
using Relationships = std::map<std::string, Relationship, std::less<>>;  // by id

// "word/document.xml" → "word/_rels/document.xml.rels"; "" is the package itself.
std::string relationships_part(std::string_view part);

// Targets are resolved against the part that has them; one that leads out of the package is left out.
Relationships read_relationships(const Element& root, std::string_view part);

// Those of a part of the source; none where it has none.
Relationships relationships_of(const Source& source, std::string_view part);

}  // namespace voetnoot::docx::package
