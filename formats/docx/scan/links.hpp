// Where links lead: w:hyperlink by the relationships of its part, and HYPERLINK fields by their code.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace voetnoot::docx::scan {

struct Target {
    std::string kind;    // last step of the relationship's type
    std::string target;  // as written
    bool external = false;
};

// By id. Empty for a part without relationships.
std::map<std::string, Target, std::less<>> targets_in(std::string_view rels_xml, std::string_view part);

// "word/document.xml" and "../media/a.png" → "media/a.png"
std::string part_name(std::string_view from, std::string_view target);

// The address in a field's code; empty where it is no HYPERLINK, or one within the document.
std::string field_address(std::string_view code);

}  // namespace voetnoot::docx::scan
