#include "formats/docx/scan/formula.hpp"

#include "formats/docx/scan/line_math.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::docx::scan {

namespace {

bool is_script(std::string_view name, std::string_view around) {
    return name == "m:sub" || name == "m:sup" || name == "m:lim" ||
           (name == "m:deg" && around == "m:rad");
}

std::string_view without_ends(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

bool is_yes(std::string_view value) {
    return value != "0" && value != "off" && value != "false";
}

}  // namespace

void FormulaWords::start(const StartTag& tag) {
    Open open;
    open.name = tag.name;
    open.script = open_.back().script || is_script(tag.name, open_.back().name);
    open.keeps_space = tag.attribute("space") == "preserve";
    // A property belongs to what its list of properties is of.
    if (open_.size() > 1 && open_.back().name.ends_with("Pr"))
        open_[open_.size() - 2].properties.insert_or_assign(tag.name, std::string(tag.attribute("val")));
    open_.push_back(std::move(open));
}

void FormulaWords::drop() {
    const std::size_t depth = open_.size();
    const bool of_sign =
        depth > 3 && open_[depth - 1].name == "m:ctrlPr" && open_[depth - 2].name.ends_with("Pr");
    if (of_sign) open_[depth - 3].gone = true;
}

void FormulaWords::text(std::string_view text) {
    Open& open = open_.back();
    if (open.name == "m:t" || open.name == "w:t") open.characters += text;
}

void FormulaWords::end(std::string_view) {
    const Open open = std::move(open_.back());
    open_.pop_back();
    if (open.name.ends_with("Pr") || open_.back().name.ends_with("Pr")) return;
    open_.back().parts.emplace_back(open.name, line_of(open));
}

std::string FormulaWords::take() {
    std::string result;
    for (const auto& [name, line] : open_.front().parts) result = LineMath::follow(result, line);
    open_.assign(1, Open{});
    return LineMath::bare(result);
}

// Flat: a branch for each element of OMML (ECMA-376-1, 22.1.2), not one of them the reader's.
std::string FormulaWords::line_of(const Open& open) {
    const std::string_view name = open.gone ? std::string_view("m:e") : std::string_view(open.name);
    const auto part = [&](std::string_view wanted) {
        const auto found =
            std::find_if(open.parts.begin(), open.parts.end(),
                         [&](const auto& candidate) { return candidate.first == wanted; });
        return found == open.parts.end() ? std::string() : found->second;
    };
    const auto property = [&](std::string_view wanted, std::string_view otherwise) {
        const auto found = open.properties.find(wanted);
        return found == open.properties.end() ? std::string(otherwise) : found->second;
    };
    const auto listed = [&](std::string_view wanted, std::string_view between) {
        std::string result;
        bool first = true;
        for (const auto& [of, line] : open.parts) {
            if (of != wanted) continue;
            if (!first) result += between;
            result += trim(line);
            first = false;
        }
        return result;
    };
    const auto hidden = [&](std::string_view wanted) {
        return open.properties.contains(wanted) && is_yes(property(wanted, ""));
    };
    const std::string base = part("m:e");

    if (name == "m:t" || name == "w:t")
        return LineMath::spaced(
            open.keeps_space ? std::string_view(open.characters) : without_ends(open.characters),
            open.script);
    if (name == "w:br" || name == "w:tab" || name == "w:cr") return " ";
    if (name == "w:noBreakHyphen") return "-";
    if (name == "m:f")
        return LineMath::fraction(part("m:num"), part("m:den"),
                                  property("m:type", "") == "noBar" ? "¦" : "/");
    if (name == "m:sSup" || name == "m:sSub" || name == "m:sSubSup")
        return LineMath::one(base) + LineMath::script(part("m:sub"), false) +
               LineMath::script(part("m:sup"), true);
    if (name == "m:sPre")
        return "(" + LineMath::script(part("m:sub"), false) + LineMath::script(part("m:sup"), true) +
               ")" + LineMath::one(base);
    if (name == "m:limLow") return base + LineMath::script(part("m:lim"), false);
    if (name == "m:limUpp") return base + LineMath::script(part("m:lim"), true);
    if (name == "m:rad") return LineMath::root(hidden("m:degHide") ? "" : part("m:deg"), base);
    if (name == "m:nary")
        return LineMath::follow(property("m:chr", "∫") +
                                    (hidden("m:subHide") ? "" : LineMath::script(part("m:sub"), false)) +
                                    (hidden("m:supHide") ? "" : LineMath::script(part("m:sup"), true)),
                                base);
    if (name == "m:d")
        return property("m:begChr", "(") + listed("m:e", property("m:sepChr", "|")) +
               property("m:endChr", ")");
    if (name == "m:func") return part("m:fName") + ' ' + base;
    if (name == "m:acc")
        return (count_code_points(base) == 1 ? base : '(' + base + ')') + property("m:chr", "\u0302");
    if (name == "m:bar") return (property("m:pos", "bot") == "top" ? "¯(" : "▁(") + base + ')';
    if (name == "m:groupChr") return property("m:chr", "⏟") + '(' + base + ')';
    if (name == "m:borderBox") return "▭(" + base + ')';
    if (name == "m:phant" && property("m:show", "1") == "0") return {};
    if (name == "m:mr") return listed("m:e", "&");
    if (name == "m:m") return "■(" + listed("m:mr", "@") + ')';
    if (name == "m:eqArr") return "█(" + listed("m:e", "@") + ')';
    std::string row;
    for (const auto& [of, line] : open.parts) row = LineMath::follow(row, line);
    return row;
}

}  // namespace voetnoot::docx::scan
