// The values of attributes that the standard enumerates, of elements that are carried: with one decision
// each, as the elements and attributes have theirs. The values of what is harmless are harmless; one
// that is not in it is told as unknown.
//
// Thread rules: immutable.
#pragma once

#include "formats/docx/scan/inventory/inventory.hpp"

#include <span>
#include <string_view>

namespace voetnoot::docx::scan::inventory {

struct ValueNames {
    std::string_view attributes;  // "w:u@val", with a space between two
    Decision decision = Decision::carried;
    std::string_view what;
    std::string_view values;  // with a space between two; "*": any; "-": what no attribute says
};

std::span<const ValueNames> values();

// Are the values of the attribute listed? An element with its usual prefix, an attribute with none.
bool has_values(std::string_view element, std::string_view attribute);

// Null where the value is in no row of the attribute.
const ValueNames* find_value(std::string_view element, std::string_view attribute,
                             std::string_view value);

}  // namespace voetnoot::docx::scan::inventory
