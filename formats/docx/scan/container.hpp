// The zip container, read a second time and by other means than the reader's: the central directory is
// walked here, and zlib unpacks (APPNOTE 4.3). Only stored and deflated entries; no zip64.
#pragma once

#include "pipeline/source/source.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace voetnoot::docx::scan {

class Container {
public:
    // Throws Unreadable where there is no central directory, or where two entries bear one name.
    explicit Container(std::string_view bytes);

    bool has(std::string_view name) const;  // in any case of its letters, as names of parts are
    // Throws Unreadable where the entry is absent, damaged, or larger than `limit`.
    std::string read(std::string_view name, std::size_t limit) const;

private:
    struct Entry {
        std::uint32_t method = 0;
        std::uint32_t packed = 0;
        std::uint32_t size = 0;
        std::uint32_t header = 0;
    };
    std::string_view bytes_;
    std::map<std::string, Entry, std::less<>> entries_;  // by name in small letters
};

}  // namespace voetnoot::docx::scan
