// Link targets as the schema takes them (xsd:anyURI, which is checked as a URI reference of RFC 3986
// whose other characters are escaped), and names of our own as segments of an IRI.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::akn::writer {

// Letters beyond ASCII may stand.
bool is_uri_reference(std::string_view target);

// The target itself where it is a URI reference; else as much of it percent-encoded as is needed. To
// decode the result gives the target, decoded as far as it was encoded itself.
std::string uri_reference(std::string_view target);

// "DGBI-TOP / 21166044" → "DGBI-TOP-21166044": letters, digits and single hyphens.
std::string segment(std::string_view text);

}  // namespace voetnoot::akn::writer
