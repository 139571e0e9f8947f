#include "formats/pdfa/layout/pages/layout.hpp"

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/flow/flow_builder.hpp"
#include "formats/pdfa/layout/flow/notes.hpp"
#include "formats/pdfa/layout/flow/reference_scan.hpp"
#include "formats/pdfa/layout/pages/contents_pages.hpp"
#include "formats/pdfa/layout/pages/letter_form.hpp"
#include "formats/pdfa/layout/pages/page_maker.hpp"
#include "formats/pdfa/layout/pages/running_heads.hpp"
#include "formats/pdfa/layout/pages/turned_pages.hpp"
#include "formats/pdfa/layout/paragraph/workbench.hpp"
#include "formats/pdfa/layout/styles.hpp"

#include <utility>

namespace voetnoot::pdfa::layout::pages {

LayoutContext::LayoutContext(Resources& resources)
    : workbench_(std::make_unique<paragraph::Workbench>(resources)) {}
LayoutContext::~LayoutContext() = default;
LayoutContext::LayoutContext(LayoutContext&&) noexcept = default;
LayoutContext& LayoutContext::operator=(LayoutContext&&) noexcept = default;

const fonts::FontSet& LayoutContext::fonts() const {
    return workbench_->fonts;
}

LaidOut lay_out(const Document& document, LayoutContext& context, Findings& findings) {
    paragraph::Workbench& bench = context.workbench();
    bench.shaper.trim();
    text::Hyphenator* hyphenator = bench.hyphenation.of(document.language);
    if (hyphenator != nullptr) hyphenator->trim();
    flow::Composition composition(document, flow::referred_to_in_text(document),
                                  {bench, hyphenator, findings});
    const StructureId root;
    composition.structure.at(root).language = document.language;

    const bool letter = !document.letterhead.empty();
    const Length left = letter ? page_form::text_left : page_form::report_left;
    LetterForm form;
    form.body_top = page_form::text_top;
    if (letter) form = set_letter_form(composition, root);

    flow::FlowBuilder body(composition, styles::body, page_form::text_width);
    body.add(std::exchange(form.overflow, {}), 0);
    body.space(styles::body.space);
    body.body(document.body, root);
    body.add(flow::set_unreferenced_notes(composition, page_form::text_width), 0);

    LaidOut result;
    flow::FlowLines lines = body.take();
    turn_neighbours(lines);
    result.pages = make_pages(std::move(lines), std::move(composition.notes), std::move(form), left);
    add_contents_pages(composition, left, result.pages);
    add_running_heads(composition, left, result.pages);
    result.structure = std::move(composition.structure);
    result.outline = std::move(composition.outline);
    return result;
}

}  // namespace voetnoot::pdfa::layout::pages
