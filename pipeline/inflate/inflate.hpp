// Inflates what others wrote, by zlib: in pieces, so that memory is taken as bytes come and not as a
// header promises, and up to a limit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace voetnoot {

// Raw deflate (RFC 1951), as in a zip container. Throws Unreadable where the stream is damaged, does not
// end with the bytes, or is larger than `limit`.
std::string inflate(std::string_view packed, std::size_t limit);

// A gzip file (RFC 1952), of one member or several. Throws as above.
std::string gunzip(std::string_view packed, std::size_t limit);
bool is_gzip(std::string_view bytes);           // by its magic bytes
bool is_gzip_name(std::string_view file_name);  // "brief.md.gz"

}  // namespace voetnoot
