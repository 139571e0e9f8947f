#include "formats/pdfa/layout/pages/turned_pages.hpp"

#include "formats/pdfa/layout/styles.hpp"

#include <cstddef>

namespace voetnoot::pdfa::layout::pages {
namespace {

constexpr Length few_lines = (page_form::width - page_form::text_top - page_form::text_bottom) / 4;

void turn_headings(flow::FlowLines& body) {
    for (std::size_t i = body.size(); i-- > 1;)
        if (body[i].turned && body[i - 1].cost >= flow::page_cost::after_heading)
            body[i - 1].turned = true;
}

void turn_few_lines_between(flow::FlowLines& body) {
    std::size_t begin = body.size();  // of upright lines that a turned one comes before
    Length height = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (!body[i].turned) {
            height += body[i].space + body[i].height();
            continue;
        }
        for (std::size_t line = begin; line < i && height <= few_lines; ++line) body[line].turned = true;
        begin = i + 1;
        height = 0;
    }
}

}  // namespace

void turn_neighbours(flow::FlowLines& body) {
    turn_headings(body);
    turn_few_lines_between(body);
}

}  // namespace voetnoot::pdfa::layout::pages
