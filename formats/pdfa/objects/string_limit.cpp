#include "formats/pdfa/objects/string_limit.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <string_view>

namespace voetnoot::pdfa::objects {

namespace {

constexpr std::size_t longest = 32767;  // bytes

// Of a text string: UTF-16 takes at most two bytes for one of UTF-8, and two for its mark.
constexpr std::size_t longest_utf8 = (longest - 2) / 2;

}  // namespace

void check_strings(const LaidOut& laid_out, Findings& findings) {
    const auto check = [&](std::string_view text, std::string_view what, const Span& span) {
        if (text.size() > longest_utf8)
            findings.add(
                pdfa_rules::string_too_long, span,
                phrase("{} of {} bytes is longer than PDF/A allows", sentence(what), text.size()));
    };
    for (const StructureNode& node : laid_out.structure.nodes) {
        check(node.title, marked("a title"), node.span);
        check(node.alt, marked("an alternative text"), node.span);
        check(node.actual_text, marked("a replacement text"), node.span);
        check(node.target, marked("a link target"), node.span);
    }
    for (const OutlineEntry& entry : laid_out.outline)
        check(entry.title, marked("an outline entry"), laid_out.structure.at(entry.node).span);
    for (const Page& page : laid_out.pages)
        for (const PageItem& item : page.items)
            if (const auto* link = std::get_if<LinkArea>(&item))
                check(link->contents, marked("the description of a link"),
                      laid_out.structure.at(link->link).span);
}

}  // namespace voetnoot::pdfa::objects
