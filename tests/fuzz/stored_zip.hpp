// A container of parts that are stored, not deflated: so that a fuzzer's bytes are what a reader sees.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>
#include <zlib.h>

namespace voetnoot::fuzz {

inline void append_number(std::string& to, std::uint64_t number, int bytes) {
    for (; bytes > 0; --bytes, number >>= 8) to += static_cast<char>(number & 0xFF);
}

// APPNOTE 4.3.7, 4.3.12 and 4.3.16.
inline std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::string zip;
    std::string directory;
    for (const auto& [name, bytes] : parts) {
        const auto crc =
            ::crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
        std::string common;
        append_number(common, 20, 2);  // version
        append_number(common, 0, 2);   // flags
        append_number(common, 0, 2);   // stored
        append_number(common, 0, 4);   // time
        append_number(common, crc, 4);
        append_number(common, bytes.size(), 4);
        append_number(common, bytes.size(), 4);
        append_number(common, name.size(), 2);
        append_number(common, 0, 2);  // extra
        directory += "PK\x01\x02";
        append_number(directory, 20, 2);
        directory += common;
        append_number(directory, 0, 10);  // comment, disk, attributes
        append_number(directory, zip.size(), 4);
        directory += name;
        zip += "PK\x03\x04" + common + name + bytes;
    }
    const std::size_t at = zip.size();
    zip += directory;
    zip += "PK\x05\x06";
    append_number(zip, 0, 4);
    append_number(zip, parts.size(), 2);
    append_number(zip, parts.size(), 2);
    append_number(zip, directory.size(), 4);
    append_number(zip, at, 4);
    append_number(zip, 0, 2);
    return zip;
}

inline std::string word_document(const std::string& main_part) {
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return stored_zip(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
          "relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/"
          "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {"_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"r1\" Type=\"" +
              office + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
         {"word/document.xml", main_part}});
}

}  // namespace voetnoot::fuzz
