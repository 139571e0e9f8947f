// The pictures of one file as image XObjects (ISO 32000-1, 8.9.5): each once, however often it is shown.
// A JPEG is kept as it is (DCTDecode); all others are samples, deflated. No transparency, no profiles:
// gray and RGB are those of the output intent.
#pragma once

#include "formats/pdfa/objects/object_store.hpp"
#include "pipeline/picture/picture.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace voetnoot::pdfa::objects {

class PictureTable {
public:
    // The name by which content streams show it: "I0".
    std::string name(const std::shared_ptr<const Picture>& picture);

    bool empty() const { return pictures_.empty(); }
    PdfDictionary add_to(ObjectStore& store) const;  // by name

private:
    std::map<std::string, std::size_t> by_file_;  // sha256 → index
    std::vector<std::shared_ptr<const Picture>> pictures_;
};

}  // namespace voetnoot::pdfa::objects
