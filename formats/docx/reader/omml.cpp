#include "formats/docx/reader/omml.hpp"

#include "formats/docx/reader/changes.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace voetnoot::docx::reader {

namespace {

using package::Element;
using Kind = Math::Kind;

Math row_of(const Element& element);

Math part(const Element& element, std::string_view name) {
    const Element* child = element.child(name);
    return child == nullptr ? Math() : row_of(*child);
}

// A property of m:fPr and its kin; `otherwise` where it is absent.
std::string property(const Element& element, std::string_view name, std::string_view otherwise) {
    for (const Element& properties : element.children) {
        if (!properties.name.ends_with("Pr")) continue;
        if (const Element* child = properties.child(name)) return std::string(child->attribute("m:val"));
    }
    return std::string(otherwise);
}

bool is_on(const Element& element, std::string_view name) {
    const std::string value = property(element, name, "0");
    return value != "0" && value != "off" && value != "false";
}

Math fraction(const Element& element) {
    const std::string type = property(element, "m:type", "bar");
    return {
        Kind::fraction, type == "noBar" ? "¦" : "/", {part(element, "m:num"), part(element, "m:den")}};
}

Math nary(const Element& element) {
    const std::string sign = property(element, "m:chr", "∫");
    const Math below = is_on(element, "m:subHide") ? Math() : part(element, "m:sub");
    const Math above = is_on(element, "m:supHide") ? Math() : part(element, "m:sup");
    return math_row({{Kind::limits, {}, {math_text(sign), below, above}}, part(element, "m:e")});
}

Math fenced(const Element& element) {
    Math result{Kind::fenced,
                property(element, "m:begChr", "("),
                {},
                property(element, "m:endChr", ")"),
                property(element, "m:sepChr", "|")};
    for (const Element& child : element.children)
        if (child.is("m:e")) result.parts.push_back(row_of(child));
    return result;
}

Math function(const Element& element) {
    Math name = part(element, "m:fName");
    Math of = part(element, "m:e");
    return math_row({std::move(name), math_text(" "), std::move(of)});
}

Math matrix(const Element& element, bool stacked) {
    Math result{Kind::matrix};
    result.stacked = stacked;
    for (const Element& child : element.children) {
        if (stacked && child.is("m:e")) result.parts.push_back(math_row({row_of(child)}));
        if (!child.is("m:mr")) continue;
        Math row;
        for (const Element& cell : child.children)
            if (cell.is("m:e")) row.parts.push_back(row_of(cell));
        result.parts.push_back(std::move(row));
    }
    return result;
}

// Flat: a branch for each element of OMML (ECMA-376-1, 22.1.2).
Math read(const Element& element) {
    if (element.is("m:t") || element.is("w:t")) return math_text(shown_text(element));
    if (element.is("w:br") || element.is("w:tab") || element.is("w:cr")) return math_text(" ");
    if (element.is("w:noBreakHyphen")) return math_text("-");
    if (element.is("m:f")) return fraction(element);
    if (element.is("m:sSup"))
        return {Kind::scripts, {}, {part(element, "m:e"), Math(), part(element, "m:sup")}};
    if (element.is("m:sSub"))
        return {Kind::scripts, {}, {part(element, "m:e"), part(element, "m:sub"), Math()}};
    if (element.is("m:sSubSup"))
        return {
            Kind::scripts, {}, {part(element, "m:e"), part(element, "m:sub"), part(element, "m:sup")}};
    if (element.is("m:sPre"))
        return {
            Kind::before, {}, {part(element, "m:e"), part(element, "m:sub"), part(element, "m:sup")}};
    if (element.is("m:limLow"))
        return {Kind::limits, {}, {part(element, "m:e"), part(element, "m:lim"), Math()}};
    if (element.is("m:limUpp"))
        return {Kind::limits, {}, {part(element, "m:e"), Math(), part(element, "m:lim")}};
    if (element.is("m:rad"))
        return {Kind::root,
                {},
                {part(element, "m:e"), is_on(element, "m:degHide") ? Math() : part(element, "m:deg")}};
    if (element.is("m:nary")) return nary(element);
    if (element.is("m:d")) return fenced(element);
    if (element.is("m:func")) return function(element);
    if (element.is("m:acc"))
        return {Kind::accent, property(element, "m:chr", "\u0302"), {part(element, "m:e")}};
    if (element.is("m:bar"))
        return {Kind::enclosed,
                property(element, "m:pos", "bot") == "top" ? "¯" : "▁",
                {part(element, "m:e")}};
    if (element.is("m:groupChr"))
        return {Kind::enclosed, property(element, "m:chr", "⏟"), {part(element, "m:e")}};
    if (element.is("m:borderBox")) return {Kind::enclosed, "▭", {part(element, "m:e")}};
    if (element.is("m:phant") && property(element, "m:show", "1") == "0") return {};
    if (element.is("m:m")) return matrix(element, false);
    if (element.is("m:eqArr")) return matrix(element, true);
    if (element.name.ends_with("Pr")) return {};
    return row_of(element);
}

Math row_of(const Element& element) {
    Math row;
    for (const Element& child : element.children) row.parts.push_back(read(child));
    return row;
}

// Was the sign of a formula itself, not what stands in it, put in or taken out? (m:ctrlPr)
const Element* change_of_sign(const Element& element) {
    for (const Element& properties : element.children) {
        const Element* control =
            properties.name.ends_with("Pr") ? properties.child("m:ctrlPr") : nullptr;
        if (control == nullptr) continue;
        for (const Element& change : control->children)
            if (tracked_change(change) != nullptr) return &change;
    }
    return nullptr;
}

// What Word lets stand in a formula, and its line cannot say.
bool is_unread(const Element& element) {
    constexpr std::array<std::string_view, 9> names{"w:sym",
                                                    "w:drawing",
                                                    "w:pict",
                                                    "w:object",
                                                    "w:ruby",
                                                    "w:fldChar",
                                                    "w:fldSimple",
                                                    "w:footnoteReference",
                                                    "w:endnoteReference"};
    return std::any_of(names.begin(), names.end(),
                       [&element](std::string_view name) { return element.is(name); });
}

// Of that version, and of alternatives the one that is read.
Element kept(const Element& element, Tracked version) {
    Element result = element;
    const Element* change = change_of_sign(element);
    if (change != nullptr && is_dropped(*change, version)) result.name = "m:e";  // what stood in it
    result.children.clear();
    for (const Element& child : element.children) {
        if (is_dropped(child, version)) continue;
        const Element* one = child.is("mc:AlternateContent") ? chosen(child) : &child;
        if (one != nullptr) result.children.push_back(kept(*one, version));
    }
    return result;
}

}  // namespace

void tell_of_formula(const Element& element, WordFile& file) {
    for (const Element& child : element.children) {
        if (tracked_change(child) != nullptr) report_change(file, child);
        if (const Element* change = change_of_sign(child))
            report_change_of(file, *change, child, phrase("a sign of a formula"));
        const Element* look = child.is("m:r") ? child.child("w:rPr") : nullptr;
        const std::string words = all_text(child);
        if (look != nullptr && !words.empty()) {
            const bool struck = look->on_off("w:strike") == 1 || look->on_off("w:dstrike") == 1;
            if (struck || look->on_off("w:vanish") == 1)
                file.findings.add(docx_rules::element_not_carried, child.span,
                                  phrase("'{}' is {} in a formula, and reads as if it were not", words,
                                         struck ? phrase("struck out") : phrase("hidden")));
        }
        if (is_unread(child))
            file.findings.add(docx_rules::element_not_carried, child.span,
                              phrase("<{}> in a formula is in no output", child.name));
        else tell_of_formula(child, file);
    }
}

Math read_omml(const package::Element& element, Tracked version) {
    return row_of(kept(element, version));
}

}  // namespace voetnoot::docx::reader
