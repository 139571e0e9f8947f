#include "formats/pdfa/objects/libraries.hpp"

#include "formats/pdfa/objects/podofo.hpp"

#include <hb.h>
#include <libdeflate.h>

namespace voetnoot::pdfa::objects {

std::vector<Library> writer_libraries() {
    return {{"harfbuzz", hb_version_string()},
            {"libdeflate", LIBDEFLATE_VERSION_STRING},
            {"podofo", PODOFO_VERSION_STRING}};
}

}  // namespace voetnoot::pdfa::objects
