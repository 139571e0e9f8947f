// What stands on the disk where a file was sealed.
#pragma once

#include <boost/filesystem/path.hpp>
#include <cstdint>
#include <optional>
#include <string>

namespace voetnoot::audit {

struct Standing {
    enum class What { file, nothing, link, folder, special, unreadable, too_large };
    What what = What::nothing;
    std::uint64_t bytes = 0;  // of a file, also of one that is too large
    std::string content;      // of a file
};

// Reads a regular file; follows no link and waits for no pipe.
Standing standing(const boost::filesystem::path& folder, const std::string& name, std::size_t limit);

// "a link", "a folder", …: what is no file.
std::string_view name(Standing::What what);

}  // namespace voetnoot::audit
