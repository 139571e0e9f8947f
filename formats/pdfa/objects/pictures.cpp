#include "formats/pdfa/objects/pictures.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::objects {

namespace {

std::string resource_name(std::size_t index) {
    return fmt::format("I{}", index);
}

PdfReference add(ObjectStore& store, const Picture& picture) {
    PdfDictionary image;
    set(image, "Type", name("XObject"));
    set(image, "Subtype", name("Image"));
    set(image, "Width", integer(picture.width));
    set(image, "Height", integer(picture.height));
    set(image, "ColorSpace", name(picture.channels == 1 ? "DeviceGray" : "DeviceRGB"));
    set(image, "BitsPerComponent", integer(8));
    if (picture.jpeg.empty()) return store.add_stream(image, picture.samples);
    set(image, "Filter", name("DCTDecode"));
    return store.add_plain_stream(image, picture.jpeg);
}

}  // namespace

std::string PictureTable::name(const std::shared_ptr<const Picture>& picture) {
    const auto [known, is_new] = by_file_.emplace(picture->sha256, pictures_.size());
    if (is_new) pictures_.push_back(picture);
    return resource_name(known->second);
}

PdfDictionary PictureTable::add_to(ObjectStore& store) const {
    PdfDictionary by_name;
    for (std::size_t i = 0; i < pictures_.size(); ++i)
        set(by_name, resource_name(i).c_str(), add(store, *pictures_[i]));
    return by_name;
}

}  // namespace voetnoot::pdfa::objects
