#include "formats/docx/package/media.hpp"

#include "formats/codings/zip/archive.hpp"
#include "formats/docx/package/relationships.hpp"

#include <set>
#include <string>

namespace voetnoot::docx::package {

namespace {

// Names of parts, and addresses of what is only linked.
std::vector<PictureFile> named(const Source& source) {
    std::vector<PictureFile> files;
    std::set<std::string> known;
    for (const Source::Part& part : source.parts())
        for (const auto& [id, relationship] : relationships_of(source, part.name))
            if (relationship.kind == "image" && known.insert(relationship.target).second)
                files.push_back({relationship.target, !relationship.external, {}});
    return files;
}

}  // namespace

std::vector<PictureFile> pictures(const Source& source, const ReadOptions&,
                                  const PictureLimits& limits) {
    std::vector<PictureFile> files = named(source);
    if (files.empty()) return files;
    Limits all;
    all.bytes = limits.samples;
    codings::zip::Archive archive(source.file(), all);
    for (PictureFile& file : files) {
        if (!file.within) continue;
        try {
            file.bytes = archive.read(file.name);
        } catch (const Unreadable&) {  // it is said where the picture stands
        }
    }
    return files;
}

}  // namespace voetnoot::docx::package
