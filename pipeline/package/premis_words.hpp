// The words that PREMIS files are made of: identifiers and terms of the Library of Congress.
//
// Thread rules: pure.
#pragma once

#include "pipeline/xml/xml_writer.hpp"

#include <string>
#include <string_view>

namespace voetnoot::package {

// "object", "event", "agent", "relatedObject", "linkingAgent"…: an identifier of that kind, a UUID.
void premis_identifier(XmlWriter& xml, std::string_view kind, std::string_view uuid,
                       std::string_view role = {});

// With the vocabulary that the term is of: "http://id.loc.gov/vocabulary/preservation/<vocabulary>".
void premis_term(XmlWriter& xml, std::string_view element, std::string_view vocabulary,
                 std::string_view term, std::string_view code = {});

struct ProgramName {
    std::string name;
    std::string version;
};
ProgramName program_of(const std::string& text);  // "voetnoot 0.1.0"

}  // namespace voetnoot::package
