// The attributes of WordprocessingML, with one decision each, as the elements have theirs. What is not
// in it is told as unknown.
//
// Thread rules: immutable.
#pragma once

#include "formats/docx/scan/inventory/inventory.hpp"

#include <span>
#include <string_view>

namespace voetnoot::docx::scan::inventory {

struct AttributeNames {
    std::string_view elements;  // local names, with a space between two; "*": any
    Decision decision = Decision::carried;
    std::string_view what;
    std::string_view names;  // local names; of other namespaces with their prefix
};

std::span<const AttributeNames> attributes();

// The row for an attribute of the element: its own, else that of all elements. Null where there is none.
const AttributeNames* find_attribute(std::string_view element, std::string_view name);

}  // namespace voetnoot::docx::scan::inventory
