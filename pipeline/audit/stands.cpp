#include "pipeline/audit/stands.hpp"

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/source/file_below.hpp"

#include <boost/filesystem.hpp>

namespace voetnoot::audit {

namespace {

namespace fs = boost::filesystem;
using What = Standing::What;

What what_stands(const fs::path& path) {
    boost::system::error_code error;
    switch (fs::symlink_status(path, error).type()) {
        case fs::regular_file:
            return What::file;
        case fs::file_not_found:
            return What::nothing;
        case fs::symlink_file:
            return What::link;
        case fs::directory_file:
            return What::folder;
        case fs::status_error:
            return What::unreadable;
        default:
            return What::special;
    }
}

}  // namespace

Standing standing(const fs::path& folder, const std::string& name, std::size_t limit) {
    Standing result;
    const fs::path path = folder / name;
    result.what = what_stands(path);
    if (result.what != What::file) return result;
    boost::system::error_code error;
    result.bytes = fs::file_size(path, error);
    if (error) result.bytes = 0;
    FileBelow file = read_below(folder, name, limit);
    switch (file.fault) {
        case FileBelow::Fault::none:
            result.bytes = file.bytes.size();
            result.content = std::move(file.bytes);
            break;
        case FileBelow::Fault::absent:
            result.what = What::nothing;
            break;
        case FileBelow::Fault::outside:
        case FileBelow::Fault::linked_out:
            result.what = What::link;
            break;
        case FileBelow::Fault::irregular:
            result.what = What::special;
            break;
        case FileBelow::Fault::too_large:
            result.what = What::too_large;
            break;
        case FileBelow::Fault::unreadable:
            result.what = What::unreadable;
            break;
    }
    return result;
}

std::string_view name(What what) {
    switch (what) {
        case What::file:
            return marked("a file");
        case What::nothing:
            return marked("nothing");
        case What::link:
            return marked("a link");
        case What::folder:
            return marked("a folder");
        case What::special:
            return marked("a pipe, a socket or a device");
        case What::unreadable:
            return marked("a file that cannot be read");
        case What::too_large:
            return marked("a file that is too large");
    }
    return {};
}

}  // namespace voetnoot::audit
