#include "tests/pdfa/layout/pages.hpp"

#include "formats/pdfa/objects/structure_types.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace voetnoot::pdfa::test {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;
namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

// Own text and kids of each node, in the order in which the pages first show them.
class Reading {
public:
    explicit Reading(const LaidOut& laid_out)
        : structure_(laid_out.structure),
          own_(structure_.nodes.size()),
          first_(structure_.nodes.size(), never) {
        std::size_t place = 0;
        for (const Page& page : laid_out.pages)
            for (const PageItem& item : page.items) {
                const auto* run = std::get_if<GlyphRun>(&item);
                if (run == nullptr || !run->structure) continue;
                own_[run->structure->index].emplace_back(place, run->text);
                for (StructureId id = *run->structure;; id = structure_.at(id).parent) {
                    first_[id.index] = std::min(first_[id.index], place);
                    if (id.index == 0) break;
                }
                ++place;
            }
    }

    using Leave = std::function<bool(const StructureNode&)>;
    std::string text(StructureId id, const Leave& leave_out) const {
        struct Part {
            std::size_t place;
            std::string text;
        };
        std::vector<Part> parts;
        for (const auto& [place, words] : own_[id.index]) parts.push_back({place, words});
        for (const StructureId kid : structure_.at(id).kids) {
            const StructureNode& node = structure_.at(kid);
            if (leave_out(node)) continue;
            const bool block = node.tag != Tag::link && node.tag != Tag::code &&
                               node.tag != Tag::figure && node.tag != Tag::reference;
            parts.push_back(
                {block ? never : first_[kid.index], (block ? " " : "") + text(kid, leave_out)});
        }
        std::stable_sort(parts.begin(), parts.end(),
                         [](const Part& a, const Part& b) { return a.place < b.place; });
        std::string result;
        for (const Part& part : parts) result += part.text;
        return result;
    }

private:
    const Structure& structure_;
    std::vector<std::vector<std::pair<std::size_t, std::string>>> own_;
    std::vector<std::size_t> first_;
};

std::optional<StructureId> find(const LaidOut& laid_out, std::string_view id) {
    const auto& nodes = laid_out.structure.nodes;
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].id == id) return StructureId{i};
    return std::nullopt;
}

void describe(const LaidOut& laid_out, StructureId id, int depth, std::string& result) {
    const StructureNode& node = laid_out.structure.at(id);
    result += fmt::format("{:{}}{}", "", depth * 2, structure_type(node.tag));
    if (!node.id.empty()) result += ' ' + node.id;
    if (!node.target.empty()) result += " → " + node.target;
    if (!node.scope.empty()) result += " [" + node.scope + ']';
    result += '\n';
    for (const StructureId kid : node.kids) describe(laid_out, kid, depth + 1, result);
}

Rectangle area_of(const GlyphRun& run) {
    return {run.origin.x, run.origin.y - 0.24 * run.size, run.origin.x + run.width,
            run.origin.y + 0.71 * run.size};
}

}  // namespace

std::string tree(const LaidOut& laid_out) {
    std::string result;
    describe(laid_out, {}, 0, result);
    return result;
}

std::string running_text(const LaidOut& laid_out) {
    return std::string(trim(fold(Reading(laid_out).text({}, [](const StructureNode& node) {
        return node.tag == Tag::note || node.tag == Tag::reference;
    }))));
}

std::string note_text(const LaidOut& laid_out, std::string_view id) {
    const auto note = find(laid_out, id);
    if (!note) return "no such note";
    // The label of the note itself is its first kid; those of list items in it are text.
    const StructureId own_label = laid_out.structure.at(*note).kids.front();
    const StructureNode* label = &laid_out.structure.at(own_label);
    return std::string(trim(fold(Reading(laid_out).text(*note, [&](const StructureNode& node) {
        return &node == label || node.tag == Tag::reference || node.tag == Tag::note;
    }))));
}

std::optional<std::size_t> page_of(const LaidOut& laid_out, std::string_view id) {
    const auto wanted = find(laid_out, id);
    for (std::size_t page = 0; wanted && page < laid_out.pages.size(); ++page)
        for (const PageItem& item : laid_out.pages[page].items) {
            const auto* run = std::get_if<GlyphRun>(&item);
            if (run == nullptr || !run->structure) continue;
            for (StructureId at = *run->structure; at.index != 0; at = laid_out.structure.at(at).parent)
                if (at == *wanted) return page;
        }
    return std::nullopt;
}

std::vector<std::string> defects(const LaidOut& laid_out) {
    constexpr double margin = 36;
    std::vector<std::string> found;
    for (std::size_t page = 0; page < laid_out.pages.size(); ++page) {
        std::vector<const GlyphRun*> runs;
        for (const PageItem& item : laid_out.pages[page].items)
            if (const auto* run = std::get_if<GlyphRun>(&item)) runs.push_back(run);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const Rectangle a = area_of(*runs[i]);
            if (a.left < margin || a.bottom < margin || a.right > laid_out.pages[page].width - 18 ||
                a.top > laid_out.pages[page].height - margin)
                found.push_back(
                    fmt::format("page {}: beyond the margins: “{}”", page + 1, runs[i]->text));
            for (std::size_t j = i + 1; j < runs.size(); ++j) {
                const Rectangle b = area_of(*runs[j]);
                const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
                const double height = std::min(a.top, b.top) - std::max(a.bottom, b.bottom);
                if (width <= 0 || height <= 0) continue;
                const double smaller = std::min((a.right - a.left) * (a.top - a.bottom),
                                                (b.right - b.left) * (b.top - b.bottom));
                if (width * height > 0.05 * smaller)
                    found.push_back(
                        fmt::format("page {}: “{}” over “{}”", page + 1, runs[i]->text, runs[j]->text));
            }
        }
    }
    return found;
}

std::vector<std::string> parted_notes(const LaidOut& laid_out, const Document& document) {
    std::vector<std::string> parted;
    for (std::size_t i = 1; i <= document.notes.size(); ++i) {
        const auto reference = page_of(laid_out, fmt::format("ref-{}-1", i));
        const auto note = page_of(laid_out, fmt::format("fn-{}", i));
        if (!reference && note) continue;  // nothing refers to it
        if (reference != note || !note) parted.push_back(fmt::format("note {}", i));
    }
    return parted;
}

const StructureNode* node(const LaidOut& laid_out, std::string_view id) {
    const auto found = find(laid_out, id);
    return found ? &laid_out.structure.at(*found) : nullptr;
}

std::string artifacts(const Page& page) {
    std::string text;
    for (const PageItem& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && !run->structure)
            text += run->text + '\n';
    return text;
}

std::string shown(const Page& page) {
    std::string text;
    for (const PageItem& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->structure)
            text += run->text + '\n';
    return text;
}

}  // namespace voetnoot::pdfa::test
