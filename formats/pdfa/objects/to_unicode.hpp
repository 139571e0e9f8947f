// The ToUnicode CMap of a face (ISO 32000-1, 9.10.3): for each CID the text that it stands for.
#pragma once

#include "formats/pdfa/objects/cid_font.hpp"

#include <string>

namespace voetnoot::pdfa::objects {

std::string to_unicode_cmap(const CidFont& font);

}  // namespace voetnoot::pdfa::objects
