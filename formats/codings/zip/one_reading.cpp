#include "formats/codings/zip/one_reading.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::codings::zip {

namespace {

constexpr std::string_view end_of_directory = "PK\x05\x06";
constexpr std::string_view directory_entry = "PK\x01\x02";
constexpr std::string_view local_header = "PK\x03\x04";
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::uint64_t in_extra_field = 0xFFFFFFFF;  // the number itself stands in a zip64 field
constexpr std::uint64_t zip64 = 0x0001;
constexpr std::uint64_t sizes_follow_data = 0x0008;

[[noreturn]] void fail(const Phrase& why) {
    throw Unreadable(phrase("damaged zip container: {}", why));
}

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    if (at > bytes.size() || bytes.size() - at < length) fail(phrase("it is cut"));
    std::uint64_t value = 0;
    for (std::size_t i = length; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string_view piece(std::string_view bytes, std::size_t at, std::size_t length) {
    if (at > bytes.size() || bytes.size() - at < length) fail(phrase("it is cut"));
    return bytes.substr(at, length);
}

struct Header {
    std::string_view name;
    std::uint64_t flags = 0;
    std::uint64_t checksum = 0;
    std::uint64_t packed = 0;
    std::uint64_t size = 0;
    std::size_t end = 0;
};

// Sizes that do not fit stand in the zip64 field, the unpacked one first (APPNOTE 4.5.3).
void take_large_sizes(Header& header, std::string_view extra) {
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        const std::uint64_t kind = number(extra, at, 2);
        const std::string_view field =
            piece(extra, at + 4, std::min<std::size_t>(number(extra, at + 2, 2), extra.size() - at - 4));
        at += 4 + field.size();
        if (kind != zip64) continue;
        std::size_t next = 0;
        for (std::uint64_t* size : {&header.size, &header.packed})
            if (*size == in_extra_field && next + 8 <= field.size()) {
                *size = number(field, next, 8);
                next += 8;
            }
    }
}

// `fields`: where the flags are; `lengths`: those of the name and of the extra field.
Header header_at(std::string_view zip, std::size_t at, std::size_t fields, std::size_t lengths,
                 std::size_t fixed) {
    Header header;
    header.flags = number(zip, at + fields, 2);
    header.checksum = number(zip, at + fields + 8, 4);
    header.packed = number(zip, at + fields + 12, 4);
    header.size = number(zip, at + fields + 16, 4);
    const std::size_t name = number(zip, at + lengths, 2);
    const std::size_t extra = number(zip, at + lengths + 2, 2);
    header.name = piece(zip, at + fixed, name);
    take_large_sizes(header, piece(zip, at + fixed + name, extra));
    header.end = at + fixed + name + extra;
    return header;
}

struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where an entry's bytes are, once its own header is found to say the same as the directory.
Extent extent_of(std::string_view zip, std::size_t at, const Header& listed) {
    if (at > zip.size() || zip.substr(at, 4) != local_header)
        fail(phrase("'{}' is not where its directory says", listed.name));
    const Header own = header_at(zip, at, 6, 26, 30);
    if (own.name != listed.name) fail(phrase("the entry '{}' calls itself '{}'", listed.name, own.name));
    const auto differs = [&own](std::uint64_t mine, std::uint64_t theirs) {
        const bool left_open =
            (own.flags & sizes_follow_data) != 0 && (mine == 0 || mine == in_extra_field);
        return mine != theirs && !left_open;
    };
    if (differs(own.size, listed.size) || differs(own.packed, listed.packed) ||
        differs(own.checksum, listed.checksum))
        fail(phrase("the size of '{}' is another in its directory", listed.name));
    if (listed.packed > zip.size() - own.end) fail(phrase("'{}' is cut", listed.name));
    return {at, own.end + static_cast<std::size_t>(listed.packed)};
}

}  // namespace

void require_one_reading(std::string_view zip) {
    const std::size_t from = zip.size() > longest_comment + 22 ? zip.size() - longest_comment - 22 : 0;
    const std::size_t found = zip.substr(from).rfind(end_of_directory);
    if (found == std::string_view::npos) fail(phrase("it has no directory"));
    const std::size_t end = from + found;
    std::size_t at = number(zip, end + 16, 4);
    std::set<std::string> names;
    std::vector<Extent> extents;
    for (std::uint64_t left = number(zip, end + 10, 2); left > 0; --left) {
        if (piece(zip, at, 4) != directory_entry) fail(phrase("its directory is broken"));
        const Header listed = header_at(zip, at, 8, 28, 46);
        std::string name(listed.name);
        for (char& c : name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (!name.ends_with('/') && !names.insert(std::move(name)).second)
            fail(phrase("it holds '{}' twice", listed.name));
        extents.push_back(extent_of(zip, number(zip, at + 42, 4), listed));
        at = listed.end + number(zip, at + 32, 2);
    }
    std::sort(extents.begin(), extents.end(),
              [](const Extent& one, const Extent& other) { return one.begin < other.begin; });
    for (std::size_t i = 1; i < extents.size(); ++i)
        if (extents[i].begin < extents[i - 1].end)
            fail(phrase("two of its entries lie over each other"));
}

}  // namespace voetnoot::codings::zip
