#include "formats/pdfa/layout/pages/running_heads.hpp"

#include "formats/pdfa/layout/flow/flow_lines.hpp"
#include "formats/pdfa/layout/pages/draw.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace voetnoot::pdfa::layout::pages {
namespace {

constexpr Length gap = points(24);

text::StyledText artifact(std::string_view words, const Span& span) {
    text::StyledText text;
    text.append(words, styles::running.text, std::nullopt, span);
    return text;
}

// As many of the words as fit.
text::StyledText shortened(const flow::Composition& composition, const std::string& title,
                           Length width) {
    const Span& span = composition.document.title_span;
    text::StyledText text = artifact(title, span);
    std::string kept = title;
    while (paragraph::natural_width(text, composition.typesetting) > width) {
        const std::size_t space = kept.find_last_of(' ');
        if (space == std::string::npos || space == 0) return artifact("…", span);
        kept.resize(space);
        text = artifact(kept + " …", span);
    }
    return text;
}

}  // namespace

void add_running_heads(const flow::Composition& composition, Length left, std::vector<Page>& pages) {
    const ParagraphStyle& style = styles::running;
    const Length width = page_form::text_width;
    // The title's characters have been met in the text, where their faces were found or missed.
    Findings seen_elsewhere;
    const paragraph::Typesetting& tools = composition.typesetting;
    const flow::Composition quiet(composition.document, composition.in_text,
                                  {tools.workbench, tools.hyphenator, seen_elsewhere});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        ParagraphStyle right = style;
        right.alignment = Alignment::right;
        const text::StyledText number = artifact(composition.phrases.page_of(i + 1, pages.size()), {});
        const Length number_width = paragraph::natural_width(number, composition.typesetting);
        flow::FlowLines lines = flow::set_text(quiet, number, right, width);
        const Length top = page_form::height - page_form::foot_baseline - lines.front().above;
        draw(std::move(lines.front()), left, top, pages[i].items, pages[i].destinations);
        pages[i].label = fmt::format("{}", i + 1);
        if (i == 0 || trim(composition.document.title).empty()) continue;
        const text::StyledText title =
            shortened(composition, composition.document.title, width - number_width - gap);
        lines = flow::set_text(quiet, title, style, width);
        draw(std::move(lines.front()), left, page_form::head_baseline - lines.front().above,
             pages[i].items, pages[i].destinations);
    }
}

}  // namespace voetnoot::pdfa::layout::pages
