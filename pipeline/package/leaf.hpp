// An element that holds text alone.
#pragma once

#include "pipeline/xml/xml_writer.hpp"

#include <string_view>

namespace voetnoot::package {

inline void leaf(XmlWriter& xml, std::string_view name, std::string_view text) {
    xml.open(name, Layout::mixed).text(text);
    xml.close();
}

}  // namespace voetnoot::package
