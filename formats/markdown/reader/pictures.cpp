#include "formats/markdown/reader/pictures.hpp"

#include "formats/markdown/reader/reader.hpp"
#include "pipeline/draft/images.hpp"

#include <string_view>

namespace voetnoot::markdown::reader {

std::vector<PictureFile> pictures(const Source& source, const ReadOptions& how, const PictureLimits&) {
    // Most letters show none (neither by "![" nor by a tag in letters of any case): they are not read
    // for it.
    const std::string_view bytes = source.bytes();
    const auto has = [bytes](std::string_view sign) { return bytes.find(sign) != bytes.npos; };
    if (!has("![") && !has("<i") && !has("<I")) return {};
    Findings reported_elsewhere;
    std::vector<PictureFile> files;
    try {
        for (std::string& target : image_targets(read(source, how, reported_elsewhere).blocks))
            files.push_back({std::move(target), false, {}});
    } catch (const Unsure&) {
        return {};  // what cannot be read with certainty is read as words
    }
    return files;
}

}  // namespace voetnoot::markdown::reader
