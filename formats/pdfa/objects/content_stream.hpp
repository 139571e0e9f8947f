// A page's display list → its content stream (ISO 32000-1, 8 and 9) with marked content (14.6).
// Everything is either in a sequence with an MCID, which the structure tree claims, or an artifact.
#pragma once

#include "formats/pdfa/objects/cid_font.hpp"
#include "formats/pdfa/objects/pictures.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <string>
#include <vector>

namespace voetnoot::pdfa::objects {

struct ContentStream {
    std::string operators;
    std::vector<StructureId> marked;  // by MCID: the node that the sequence shows
};

// `fonts` by FaceId; their CIDs are made here, and `pictures` are named.
ContentStream write_content(const Page& page, const Structure& structure, std::vector<CidFont>& fonts,
                            PictureTable& pictures);

std::string font_resource_name(FaceId face);  // "F0"

}  // namespace voetnoot::pdfa::objects
