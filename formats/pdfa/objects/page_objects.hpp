// The pages as objects (ISO 32000-1, 7.7.3): contents, fonts, link annotations.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/objects/object_store.hpp"
#include "formats/pdfa/objects/tagged_page.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <vector>

namespace voetnoot::pdfa::objects {

struct PageTree {
    PdfReference root;
    std::vector<TaggedPage> pages;
};

PageTree add_pages(ObjectStore& store, const LaidOut& laid_out, const fonts::FontSet& fonts);

}  // namespace voetnoot::pdfa::objects
