#include "formats/akn/inspect/structure.hpp"

#include "formats/akn/inspect/walk.hpp"
#include "formats/akn/rules.hpp"
#include "formats/akn/xml/parse.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::akn::inspect {

namespace {

// A list of pointers, one white space apart (refersTo may hold several).
std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts(1);
    for (const char c : list) {
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') parts.back() += c;
        else if (!parts.back().empty()) parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

}  // namespace

void inspect_declared(const xmlNode* root, Findings& findings) {
    std::set<std::string> declared;
    for_each_element(root, [&](const xmlNode* node) {
        if (xml::element_name(node).substr(0, 3) == "TLC")
            declared.insert(xml::attribute(node, "eId").value_or(""));
    });
    const auto check = [&](const xmlNode* node, const char* name) {
        for (const std::string& pointer : split(xml::attribute(node, name).value_or("")))
            if (pointer[0] == '#' && declared.count(pointer.substr(1)) == 0)
                findings.add(akn_rules::undeclared, {},
                             phrase("Line {}: {}=\"{}\" of {} is not declared in references.",
                                    xmlGetLineNo(node), name, pointer, xml::element_name(node)));
    };
    for_each_element(root, [&](const xmlNode* node) {
        for (const char* name : {"refersTo", "as", "by", "source"}) check(node, name);
        if (xml::element_name(node) == "FRBRauthor") check(node, "href");
    });
}

}  // namespace voetnoot::akn::inspect
