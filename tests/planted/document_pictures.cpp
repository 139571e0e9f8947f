#include "tests/planted/document_defects.hpp"
#include "tests/planted/document_walk.hpp"

#include <utility>
#include <vector>

namespace voetnoot::planted {

namespace {

bool is_drawn(const Inlines& content, std::size_t i) {
    const auto* image = std::get_if<Image>(&content[i].value);
    return image != nullptr && image->picture != nullptr;
}

using Change = void (*)(Image&);

Kind<Document> kind(std::string name, Rules rules, Change change) {
    return {std::move(name), std::move(rules), [change](Document& document, std::size_t place) {
                return at_node(document, Part::all, place, is_drawn,
                               [change](Inlines& content, std::size_t i) {
                                   change(std::get<Image>(content[i].value));
                               });
            }};
}

// One sample differs by one.
void change_sample(Image& image) {
    auto changed = std::make_shared<Picture>(*image.picture);
    changed->sha256 += "x";
    changed->jpeg.clear();
    if (changed->samples.empty())
        changed->samples.assign(std::size_t{3} * changed->width * changed->height, 'x');
    changed->samples[changed->samples.size() / 2] ^= 1;
    image.picture = changed;
}

void turn(Image& image) {
    auto changed = std::make_shared<Picture>(*image.picture);
    changed->sha256 += "x";
    std::swap(changed->width, changed->height);
    if (changed->width == changed->height) {
        changed->width /= 2;
        changed->height *= 2;
    }
    image.picture = changed;
}

// The place-th picture and the next one that is another change places, descriptions and all stay.
bool exchange(Document& document, std::size_t place) {
    std::vector<Image*> images;
    for_each_inlines(document, Part::all, [&images](Inlines& content) {
        for (std::size_t i = 0; i < content.size(); ++i)
            if (is_drawn(content, i)) images.push_back(&std::get<Image>(content[i].value));
    });
    for (std::size_t i = 0; i + 1 < images.size(); ++i) {
        if (images[i]->picture == images[i + 1]->picture || place-- != 0) continue;
        std::swap(images[i]->picture, images[i + 1]->picture);
        return true;
    }
    return false;
}

}  // namespace

std::vector<Kind<Document>> picture_kinds() {
    return {
        kind("picture not drawn", {"PDF-20"}, [](Image& image) { image.picture.reset(); }),
        kind("picture made decoration", {"PDF-20"}, [](Image& image) { image.decorative = true; }),
        kind("description of a picture lost", {"LEDGER-9"}, [](Image& image) { image.alt.clear(); }),
        kind("sample of a picture changed", {"PDF-20"}, change_sample),
        kind("picture turned", {"PDF-20"}, turn),
        {"two pictures exchanged", {"PDF-20"}, exchange},
    };
}

}  // namespace voetnoot::planted
