#include "pipeline/draft/images.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/leaves.hpp"

namespace voetnoot {

namespace {

void collect(const draft::Inlines& content, std::vector<const draft::Image*>& to) {
    const auto inside = [&to](const auto& node) { collect(node.content, to); };
    for (const draft::Inline& node : content)
        visit_node(
            node, [&](const draft::Emphasis& e) { inside(e); },
            [&](const draft::Strong& s) { inside(s); }, [&](const draft::Superscript& s) { inside(s); },
            [&](const draft::Subscript& s) { inside(s); }, [&](const draft::Foreign& f) { inside(f); },
            [&](const draft::Styled& s) { inside(s); }, [&](const draft::Link& link) { inside(link); },
            [&to](const draft::Image& image) { to.push_back(&image); }, [](const draft::Text&) {},
            [](const draft::Code&) {}, [](const draft::Formula&) {}, [](const draft::HardBreak&) {},
            [](const draft::SoftBreak&) {}, [](const draft::NoteMark&) {},
            [](const draft::Replaced&) {});
}

}  // namespace

std::vector<const draft::Image*> images_of(const draft::Block& block) {
    std::vector<const draft::Image*> images;
    draft::for_each_leaf(block, [&images](const draft::Inlines& content) { collect(content, images); });
    return images;
}

std::vector<std::string> image_targets(const draft::Blocks& blocks) {
    std::vector<std::string> targets;
    for (const draft::Block& block : blocks)
        for (const draft::Image* image : images_of(block)) targets.push_back(image->target);
    return targets;
}

}  // namespace voetnoot
