// The pictures of a letter, loaded before the stages: those that its container holds, and those that
// stand beside it.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/job/picture_file.hpp"
#include "pipeline/picture/picture.hpp"
#include "pipeline/source/source.hpp"

#include <boost/filesystem/path.hpp>
#include <functional>
#include <optional>

namespace voetnoot {

// Where pictures come from. `folder` is that of the letter; none where it has none (standard input).
struct PictureLoading {
    std::optional<boost::filesystem::path> folder;
    PictureReader read;
    PictureLimits limits = {};
    // How a file beside the letter is read, where it is not by read_beside.
    std::function<BesideFile(const std::string& name, std::size_t limit)> beside = {};
};

// By the names that the letter gives them. What cannot be drawn is among them and says why. Throws
// Unreadable where the letter itself is.
Pictures load_pictures(const Source& letter, const Format& format, const ReadOptions& how,
                       const PictureLoading& loading);

}  // namespace voetnoot
