// Akoma Ntoso Naming Convention 1.0, clause 5.
#include "formats/akn/inspect/structure.hpp"

#include "formats/akn/inspect/walk.hpp"
#include "formats/akn/rules.hpp"
#include "formats/akn/xml/parse.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace voetnoot::akn::inspect {

namespace {

// The convention's abbreviations, of the elements that a doc may have here; others bear their own name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> abbreviations{{
    {"blockList", "list"},
    {"listIntroduction", "intro"},
    {"listWrapUp", "wrapup"},
    {"mainBody", "body"},
    {"section", "sec"},
    {"wrapUp", "wrapup"},
}};

// Elements whose eId the vocabulary calls required where the convention is used.
constexpr std::array<std::string_view, 13> need_one{
    "section", "hcontainer", "container", "content", "intro", "heading",      "blockList",
    "item",    "table",      "ref",       "person",  "role",  "authorialNote"};

std::string_view reference_of(std::string_view element) {
    const auto found = std::find_if(abbreviations.begin(), abbreviations.end(),
                                    [element](const auto& entry) { return entry.first == element; });
    return found == abbreviations.end() ? element : found->second;
}

// "p_3" for a p: the name, and perhaps an underscore and a number.
bool is_step(std::string_view step, std::string_view element) {
    const std::string_view reference = reference_of(element);
    if (step.substr(0, reference.size()) != reference) return false;
    step.remove_prefix(reference.size());
    if (step.empty()) return true;
    return step.size() > 1 && step[0] == '_' && std::all_of(step.begin() + 1, step.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-';
           });
}

std::string eid_around(const xmlNode* node) {
    for (const xmlNode* outer = node->parent; outer && outer->type == XML_ELEMENT_NODE;
         outer = outer->parent)
        if (auto eid = xml::attribute(outer, "eId")) return *eid;
    return {};
}

// What is wrong with the eId of an element, or nothing. Notes and places of links are numbered through
// the whole document.
std::optional<Phrase> fault(const xmlNode* node, const std::string& eid) {
    const std::string_view element = xml::element_name(node);
    const std::size_t cut = eid.rfind("__");
    const std::string prefix = cut == std::string::npos ? "" : eid.substr(0, cut);
    const std::string step = cut == std::string::npos ? eid : eid.substr(cut + 2);
    if (!is_step(step, element))
        return phrase("\"{}\" does not end in the name of the element {}", eid, element);
    if ((element == "authorialNote" || element == "marker") && prefix.empty()) return {};
    if (const std::string around = eid_around(node); prefix != around)
        return phrase("\"{}\" does not begin with the eId around it, \"{}\"", eid, around);
    return {};
}

}  // namespace

void inspect_eids(const xmlNode* root, Findings& findings) {
    const auto inspect = [&](const xmlNode* node) {
        const std::string_view element = xml::element_name(node);
        const auto eid = xml::attribute(node, "eId");
        std::optional<Phrase> wrong;
        if (eid) wrong = fault(node, *eid);
        else if (std::find(need_one.begin(), need_one.end(), element) != need_one.end())
            wrong = phrase("{} has no eId", element);
        if (wrong) findings.add(akn_rules::eid, {}, phrase("Line {}: {}.", xmlGetLineNo(node), *wrong));
    };
    for_each_element(root, [&](const xmlNode* document) {
        if (xml::element_name(document) != "doc") return;
        for (const xmlNode* part = document->children; part; part = part->next)
            if (part->type == XML_ELEMENT_NODE && xml::element_name(part) != "meta")
                for_each_element(part, inspect);
    });
}

}  // namespace voetnoot::akn::inspect
