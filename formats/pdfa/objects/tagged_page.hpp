// What the structure tree has to know of a page that has been written.
#pragma once

#include "formats/pdfa/objects/podofo.hpp"
#include "formats/pdfa/structure/structure.hpp"

#include <vector>

namespace voetnoot::pdfa::objects {

struct TaggedAnnotation {
    PdfReference annotation;
    StructureId link;
};

struct TaggedPage {
    PdfReference page;
    std::vector<StructureId> marked;  // by MCID
    std::vector<TaggedAnnotation> annotations;
};

}  // namespace voetnoot::pdfa::objects
