#include "formats/pdfa/layout/pages/running_heads.hpp"

#include "formats/pdfa/layout/pages/draw.hpp"
#include "formats/pdfa/layout/flow/flow_lines.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace voetnoot::pdfa {
namespace {

constexpr Length gap = points(24);

StyledText artifact(std::string_view words, const Span& span) {
    StyledText text;
    text.append(words, styles::running.text, std::nullopt, span);
    return text;
}

// As many of the words as fit.
StyledText shortened(const Composition& composition, const std::string& title, Length width) {
    const Span& span = composition.document.title_span;
    StyledText text = artifact(title, span);
    std::string kept = title;
    while (natural_width(text, composition.typesetting) > width) {
        const std::size_t space = kept.find_last_of(' ');
        if (space == std::string::npos || space == 0) return artifact("…", span);
        kept.resize(space);
        text = artifact(kept + " …", span);
    }
    return text;
}

}  // namespace

void add_running_heads(const Composition& composition, Length left, std::vector<Page>& pages) {
    const ParagraphStyle& style = styles::running;
    const Length width = page_form::text_width;
    // The title's characters have been met in the text, where their faces were found or missed.
    Findings seen_elsewhere;
    const Typesetting& tools = composition.typesetting;
    const Composition quiet(composition.document, composition.in_text,
                            {tools.workbench, tools.hyphenator, seen_elsewhere});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        ParagraphStyle right = style;
        right.alignment = Alignment::right;
        const StyledText number = artifact(composition.phrases.page_of(i + 1, pages.size()), {});
        const Length number_width = natural_width(number, composition.typesetting);
        FlowLines lines = set_text(quiet, number, right, width);
        const Length top = page_form::height - page_form::foot_baseline - lines.front().above;
        draw(std::move(lines.front()), left, top, pages[i].items, pages[i].destinations);
        pages[i].label = fmt::format("{}", i + 1);
        if (i == 0 || trim(composition.document.title).empty()) continue;
        const StyledText title =
            shortened(composition, composition.document.title, width - number_width - gap);
        lines = set_text(quiet, title, style, width);
        draw(std::move(lines.front()), left, page_form::head_baseline - lines.front().above,
             pages[i].items, pages[i].destinations);
    }
}

}  // namespace voetnoot::pdfa
