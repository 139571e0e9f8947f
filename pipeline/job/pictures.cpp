#include "pipeline/job/pictures.hpp"

#include "pipeline/job/picture_file.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace voetnoot {

namespace {

class Loader {
public:
    explicit Loader(const PictureLoading& loading) : loading_(loading), left_(loading.limits) {}

    Pictures load(std::vector<PictureFile> files) {
        for (PictureFile& file : files)
            if (!pictures_.contains(file.name)) add(std::move(file));
        return std::move(pictures_);
    }

private:
    void add(PictureFile file) {
        LoadedPicture& picture = pictures_[file.name];
        picture.beside = !file.within;
        if (left_.pictures == 0) {
            picture.why = phrase("the letter shows more than {} pictures", loading_.limits.pictures);
            picture.hint = phrase("Divide the letter.");
            return;
        }
        --left_.pictures;
        if (file.within && file.bytes && file.bytes->size() <= left_.bytes)
            return decode(*file.bytes, picture);
        if (file.within) {
            picture.why = phrase("its file is damaged, or larger than the limit");
            picture.hint = phrase("Insert the picture anew, with fewer pixels.");
            return;
        }
        if (!loading_.folder) {
            picture.why = phrase("the letter came without its folder");
            picture.hint = phrase("Convert the letter as a file, not from standard input.");
            return;
        }
        BesideFile found = loading_.beside ? loading_.beside(file.name, left_.bytes)
                                           : read_beside(*loading_.folder, file.name, left_.bytes);
        if (found.bytes) return decode(*found.bytes, picture);
        picture.why = std::move(found.why);
        picture.hint = std::move(found.hint);
    }

    void decode(const std::string& bytes, LoadedPicture& picture) {
        picture.sha256 = sha256(bytes);
        if (left_.all_pixels == 0) {
            picture.why = phrase("the pictures of the letter have together more pixels than the limit");
            picture.hint = phrase("Save them with no more pixels than are seen.");
            return;
        }
        try {
            Picture drawn = loading_.read(bytes, left_);
            left_.samples -= std::min(left_.samples, drawn.samples.size() + drawn.jpeg.size());
            left_.all_pixels -= std::min(left_.all_pixels, std::uint64_t{drawn.width} * drawn.height);
            picture.picture = std::make_shared<const Picture>(std::move(drawn));
        } catch (const Unreadable& reason) {
            picture.why = reason.said;
            picture.hint = phrase("Save it anew as PNG or JPEG, with no more pixels than are seen.");
        }
    }

    const PictureLoading& loading_;
    PictureLimits left_;
    Pictures pictures_;
};

}  // namespace

Pictures load_pictures(const Source& letter, const Format& format, const ReadOptions& how,
                       const PictureLoading& loading) {
    if (!format.pictures || !loading.read) return {};
    return Loader(loading).load(format.pictures(letter, how, loading.limits));
}

}  // namespace voetnoot
