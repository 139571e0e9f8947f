#include "pipeline/source/left_behind.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace voetnoot {

namespace {

// In small letters, as file systems of Windows do not tell them apart.
constexpr std::array<std::string_view, 5> left_folders{"__macosx", "$recycle.bin", "lost+found",
                                                       "@eadir", "system volume information"};
constexpr std::array<std::string_view, 6> left_files{".ds_store", ".localized",  ".directory",
                                                     "thumbs.db", "ehthumbs.db", "desktop.ini"};

}  // namespace

bool is_left_behind(std::string_view name, bool is_folder) {
    if (name.starts_with("~$") || name.starts_with("._")) return true;
    const std::string small = lower_case(name);
    if (is_folder)
        return name.starts_with('.') ||
               std::find(left_folders.begin(), left_folders.end(), small) != left_folders.end();
    return name.starts_with(".git") ||
           std::find(left_files.begin(), left_files.end(), small) != left_files.end();
}

bool is_left_behind_below(const boost::filesystem::path& path) {
    for (auto step = path.begin(); step != path.end(); ++step)
        if (is_left_behind(step->string(), std::next(step) != path.end())) return true;
    return false;
}

}  // namespace voetnoot
