// A page of a PDF, drawn again from what was read in it: words, references and labels of notes at their
// places and in their sizes, rules, boxes and pictures as boxes, with places marked. It shows what our
// interpreter saw, not what a viewer does.
#pragma once

#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program::report {

struct PageMark {
    std::size_t number = 0;  // of the difference: the element is "m-NUMBER"
    witness::Rectangle box;
};

// Of a note or a reference, as it is printed.
struct PageLabel {
    std::string_view text;
    witness::Rectangle box;
};

// What stands on one page, of a testimony that outlives it.
struct PageContent {
    std::vector<const witness::Word*> words;
    std::vector<const witness::Shape*> shapes;
    std::vector<PageLabel> labels;
};

extern const std::string_view html_page_style;

// An svg element. `size` is of the page.
std::string html_page(const witness::Rectangle& size, const PageContent& content,
                      const std::vector<PageMark>& marks, std::string_view label);

}  // namespace voetnoot::program::report
