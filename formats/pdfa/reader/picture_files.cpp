#include "formats/pdfa/reader/picture_files.hpp"

#include "formats/codings/picture/exif.hpp"
#include "formats/codings/picture/write_png.hpp"
#include "formats/pdfa/reader/image_samples.hpp"
#include "formats/pdfa/reader/pictures.hpp"
#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/image.hpp"
#include "pipeline/text/text.hpp"

#include <charconv>
#include <map>

namespace voetnoot::pdfa::reader {

namespace {

struct Wanted {
    std::size_t picture = 0;
    int orientation = 1;
};

// By page: "p2" and "p2/6" of the order of drawing.
std::vector<std::vector<Wanted>> wanted_in(const Source& source) {
    std::vector<std::vector<Wanted>> pages(1);
    std::string_view order = source.bytes(source.parts().size() - 1);
    while (!order.empty()) {
        const std::size_t end = std::min(order.find_first_of(" \n"), order.size());
        const std::string_view claim = order.substr(0, end);
        if (claim.starts_with('p')) {
            Wanted& one = pages.back().emplace_back();
            const char* last = claim.data() + claim.size();
            const auto number = std::from_chars(claim.data() + 1, last, one.picture);
            if (number.ptr != last) std::from_chars(number.ptr + 1, last, one.orientation);
        }
        if (end < order.size() && order[end] == '\n') pages.emplace_back();
        order.remove_prefix(std::min(end + 1, order.size()));
    }
    return pages;
}

PictureFile file_of(recount::PdfFile& file, QPDFObjectHandle image, const std::size_t page,
                    const Wanted& wanted, const PictureLimits& limits) {
    const recount::ImageKind kind = recount::kind_of(image);
    const bool whole = kind.whole_file && wanted.orientation == 1;
    PictureFile made{picture_name(page, wanted.picture, whole), true, {}};
    try {
        recount::unreadable_on_error([&] {
            if (whole) {
                made.bytes = jpeg_of(file, image, kind);
            } else {
                Picture picture = samples_of(file, image, kind, limits);
                codings::picture::set_upright(picture, wanted.orientation);
                made.bytes = codings::picture::write_png(picture);
            }
        });
    } catch (const Unreadable&) {  // it is said where the picture stands
    }
    return made;
}

}  // namespace

std::vector<PictureFile> picture_files(const Source& source, const ReadOptions& how,
                                       const PictureLimits& limits) {
    std::vector<PictureFile> files;
    const std::vector<std::vector<Wanted>> pages = wanted_in(source);
    if (std::all_of(pages.begin(), pages.end(), [](const auto& page) { return page.empty(); }))
        return files;
    return recount::unreadable_on_error([&] {
        recount::PdfFile file(source.file(), how);
        PictureLimits left = limits;
        recount::read_drawings(
            file, [&](std::size_t index, const recount::Drawing& drawing, const recount::Content&) {
                if (index >= pages.size()) return;
                for (const Wanted& wanted : pages[index]) {
                    if (wanted.picture >= drawing.pictures.size() || files.size() >= limits.pictures)
                        continue;
                    files.push_back(
                        file_of(file, drawing.pictures[wanted.picture].image, index, wanted, left));
                    const std::size_t size = files.back().bytes ? files.back().bytes->size() : 0;
                    left.samples -= std::min(left.samples, size);
                }
            });
        return std::move(files);
    });
}

}  // namespace voetnoot::pdfa::reader
