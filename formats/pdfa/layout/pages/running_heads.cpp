#include "formats/pdfa/layout/pages/running_heads.hpp"

#include "formats/pdfa/layout/flow/flow_lines.hpp"
#include "formats/pdfa/layout/pages/draw.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace voetnoot::pdfa::layout::pages {
namespace {

constexpr Length gap = points(24);
constexpr std::size_t longest_title = 400;  // code points: more than any page has room for

text::StyledText artifact(std::string_view words, const Span& span) {
    text::StyledText text;
    text.append(words, styles::running.text, std::nullopt, span);
    return text;
}

// The title, if it is short, or where to cut it whatever the width.
std::string_view beginning(std::string_view title) {
    std::size_t end = 0;
    for (std::size_t count = 0; count < longest_title && end < title.size(); ++count)
        next_code_point(title, end);
    return title.substr(0, end);
}

// As many of the words as fit.
text::StyledText shortened(const flow::Composition& composition, const std::string& title,
                           Length width) {
    const Span& span = composition.document.title_span;
    std::string kept(beginning(title));
    if (kept.size() < title.size()) {
        const std::size_t space = kept.find_last_of(' ');
        kept.resize(space == std::string::npos ? 0 : space);
        if (trim(kept).empty()) return artifact("…", span);
    }
    text::StyledText text = artifact(kept.size() < title.size() ? kept + " …" : kept, span);
    while (paragraph::natural_width(text, composition.typesetting) > width) {
        const std::size_t space = kept.find_last_of(' ');
        if (space == std::string::npos || space == 0) return artifact("…", span);
        kept.resize(space);
        text = artifact(kept + " …", span);
    }
    return text;
}

}  // namespace

void add_running_heads(const flow::Composition& composition, Length upright_left,
                       std::vector<Page>& pages) {
    const ParagraphStyle& style = styles::running;
    // The title's characters have been met in the text, where their faces were found or missed.
    Findings seen_elsewhere;
    const paragraph::Typesetting& tools = composition.typesetting;
    const flow::Composition quiet(composition.document, composition.in_text,
                                  {tools.workbench, tools.hyphenator, seen_elsewhere});
    std::map<Length, text::StyledText> titles;  // by the width that there is
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool turned = pages[i].width > pages[i].height;
        const Length height = turned ? page_form::width : page_form::height;
        const Length width = turned ? page_form::turned_width : page_form::text_width;
        const Length left = turned ? page_form::turned_left : upright_left;
        ParagraphStyle right = style;
        right.alignment = Alignment::right;
        const text::StyledText number = artifact(composition.phrases.page_of(i + 1, pages.size()), {});
        const Length number_width = paragraph::natural_width(number, composition.typesetting);
        flow::FlowLines lines = flow::set_text(quiet, number, right, width);
        const Length top = height - page_form::foot_baseline - lines.front().above;
        draw(std::move(lines.front()), left, top, height, pages[i].items, pages[i].destinations);
        pages[i].label = fmt::format("{}", i + 1);
        if (i == 0 || trim(composition.document.title).empty()) continue;
        const Length room = width - number_width - gap;
        auto title = titles.find(room);
        if (title == titles.end())
            title = titles.emplace(room, shortened(composition, composition.document.title, room)).first;
        lines = flow::set_text(quiet, title->second, style, width);
        draw(std::move(lines.front()), left, page_form::head_baseline - lines.front().above, height,
             pages[i].items, pages[i].destinations);
    }
}

}  // namespace voetnoot::pdfa::layout::pages
