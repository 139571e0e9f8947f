// The properties of an XMP packet (ISO 16684-1) that PDF/A pairs with Info, and the claims of
// conformance. Parsed by libxml2 without network and without entities.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::pdfa::recount {

// By namespace and name: "http://purl.org/dc/elements/1.1/title". Of arrays and alternatives the
// first item. Nothing where the packet is no well-formed XML.
using Xmp = std::map<std::string, std::string>;
std::optional<Xmp> parse_xmp(std::string_view packet);

// "D:20210701093000+02'00'" as XMP writes it: "2021-07-01T09:30:00+02:00"; empty where it is no date.
std::string xmp_date(std::string_view pdf_date);

}  // namespace voetnoot::pdfa::recount
