// A part of a schema: what is needed for documents of some of its elements. Left out are alternatives of
// a choice, optional particles, and definitions that nothing reaches any more; nothing is added or
// loosened. So what the part allows, the whole allows, but for one thing: where an element of another
// namespace may stand, a wildcard that is lax takes what it has no declaration for, also within that
// element (LetterSchema sees to it).
//
// Pure. Errors: CannotPrune where a definition that is needed demands an element that is left out, or
// the schema is put together from several files; Unreadable where it is no XML.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace voetnoot::akn::inspect {

struct CannotPrune : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// `schema` is one document of XML Schema 1.0, whose names have no prefix. The part is without comments
// and without white space between its elements.
std::string part_of(std::string_view schema, std::span<const std::string_view> elements);

}  // namespace voetnoot::akn::inspect
