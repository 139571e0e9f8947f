// Named destinations (ISO 32000-1, 12.3.2.3), in both of their places: the catalog's Dests and the name
// tree Names/Dests; and where links lead.
#pragma once

#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/geometry.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::recount {

struct Destination {
    std::optional<std::size_t> page;  // index; nothing where it leads to no page of the file
    std::optional<double> left, top;  // where the view is moved to
};

// "page-3-712": what a place is called that has no name of its own.
std::string place_name(const Destination& place);

using Destinations = std::map<std::string, Destination>;

Destinations read_destinations(PdfFile& file);

// An explicit destination: [page /XYZ left top zoom] and its kin, or a dictionary with it under /D.
Destination read_destination(const PdfFile& file, QPDFObjectHandle object);

// Where a link annotation or an outline entry leads.
struct LinkTarget {
    std::optional<std::string> uri;    // bytes as they stand
    std::optional<std::string> name;   // of a destination
    std::optional<Destination> place;  // an explicit one
    bool empty() const { return !uri && !name && !place; }
};

LinkTarget link_target(const PdfFile& file, QPDFObjectHandle annotation);

// Where a link annotation is active: what its QuadPoints name, which are ignored if one lies outside its
// Rect (12.5.6.5), else that. None where it has no Rect.
std::vector<Box> link_areas(QPDFObjectHandle annotation);

// Every entry of the outline, once; a cycle ends.
void for_each_outline_entry(PdfFile& file, const std::function<void(QPDFObjectHandle)>& visit);

}  // namespace voetnoot::pdfa::recount
