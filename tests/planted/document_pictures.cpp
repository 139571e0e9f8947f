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

// Changes the place-th picture and the next one, where they are not the same.
Kind<Document> of_two(std::string name, Rules rules, void (*change)(Image&, Image&)) {
    return {std::move(name), std::move(rules), [change](Document& document, std::size_t place) {
                std::vector<Image*> images;
                for_each_inlines(document, Part::all, [&images](Inlines& content) {
                    for (std::size_t i = 0; i < content.size(); ++i)
                        if (is_drawn(content, i)) images.push_back(&std::get<Image>(content[i].value));
                });
                for (std::size_t i = 0; i + 1 < images.size(); ++i) {
                    if (images[i]->picture == images[i + 1]->picture || place-- != 0) continue;
                    change(*images[i], *images[i + 1]);
                    return true;
                }
                return false;
            }};
}

// One without words, to the beginning of the next paragraph: no word lies between.
bool into_next_paragraph(Document& document, std::size_t place) {
    std::vector<Inlines*> all;
    for_each_inlines(document, Part::body, [&all](Inlines& content) { all.push_back(&content); });
    for (std::size_t at = 0; at + 1 < all.size(); ++at)
        for (std::size_t i = 0; i < all[at]->size(); ++i) {
            if (!is_drawn(*all[at], i) || place-- != 0) continue;
            Inline moved = std::move((*all[at])[i]);
            all[at]->erase(all[at]->begin() + position(i));
            all[at + 1]->insert(all[at + 1]->begin(), std::move(moved));
            return true;
        }
    return false;
}

}  // namespace

std::vector<Kind<Document>> picture_kinds(bool described) {
    std::vector<Kind<Document>> kinds{
        kind("picture not drawn", {"PDF-20"}, [](Image& image) { image.picture.reset(); }),
        kind("picture made decoration", {"PDF-20"}, [](Image& image) { image.decorative = true; }),
        kind("sample of a picture changed", {"PDF-20"}, change_sample),
        kind("picture turned", {"PDF-20"}, turn),
        of_two("two pictures exchanged", {"PDF-20"},
               [](Image& a, Image& b) { std::swap(a.picture, b.picture); }),
        of_two("picture drawn in the place of the next one", {"PDF-20"},
               [](Image& a, Image& b) { b.picture = a.picture; }),
        {"picture moved into the next paragraph",
         {"LEDGER-9", "LEDGER-10", "LEDGER-12"},
         into_next_paragraph},
    };
    if (!described) return kinds;
    kinds.push_back(kind("description of a picture lost", {"LEDGER-9", "LEDGER-6"},
                         [](Image& image) { image.alt.clear(); }));
    kinds.push_back(of_two("descriptions of two exchanged", {"LEDGER-9", "LEDGER-12"},
                           [](Image& a, Image& b) { std::swap(a.alt, b.alt); }));
    return kinds;
}

}  // namespace voetnoot::planted
