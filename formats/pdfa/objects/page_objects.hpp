// The pages as objects (ISO 32000-1, 7.7.3): contents, fonts, link annotations.
#pragma once

#include "fonts/font_set.hpp"
#include "layout/page.hpp"
#include "objects/object_store.hpp"
#include "objects/tagged_page.hpp"

#include <vector>

namespace voetnoot::pdfa {

struct PageTree {
    PdfReference root;
    std::vector<TaggedPage> pages;
};

PageTree add_pages(ObjectStore& store, const LaidOut& laid_out, const FontSet& fonts);

}  // namespace voetnoot::pdfa
