// Where the elements of an XML part stand, in bytes. libxml2 knows lines only, and the XML of Word is
// one line; so this walks over the bytes of a well-formed part and lists its start tags in document
// order.
//
// Throws Unreadable where tags do not close, nest deeper than the limit, or a document type is declared
// (ECMA-376-2 forbids one; with it go entities).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace voetnoot::docx::package {

struct Tag {
    std::string_view name;        // as written: "w:p"
    std::uint32_t begin = 0;      // of the start tag
    std::uint32_t inner = 0;      // behind the start tag
    std::uint32_t inner_end = 0;  // before the end tag
    std::uint32_t end = 0;        // behind the end tag
};

inline constexpr std::size_t deepest_element = 250;

std::vector<Tag> tags_of(std::string_view xml, std::string_view part);

}  // namespace voetnoot::docx::package
