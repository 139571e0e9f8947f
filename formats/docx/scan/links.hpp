// Where links lead: w:hyperlink by the relationships of its part, and HYPERLINK fields by their code;
// and what stands in the code of a field alone.
#pragma once

#include <map>
#include <optional>
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

// Where w:hyperlink leads: to the address of its relationship, or to a bookmark ("#name", for which
// capitals do not count).
std::string hyperlink_target(std::string_view address, std::string_view anchor);

// Where the result of a field leads; empty where it is no link.
struct FieldLink {
    std::string target;
    bool names_page = false;
};
FieldLink field_link(std::string_view code);

// What is printed of a field that is a button; nothing where it is none.
std::optional<std::string> button_text(std::string_view code);

}  // namespace voetnoot::docx::scan
