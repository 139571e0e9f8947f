// A container of parts that are stored, not deflated: so that a fuzzer's bytes are what a reader sees.
#pragma once

#include <array>
#include <cstddef>
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

// The content of word/document.xml, and of the parts that stand beside it in a fixed order, where there
// are some.
inline std::string word_document(const std::vector<std::string>& contents) {
    constexpr std::array beside{"footnotes", "styles",   "numbering", "endnotes",
                                "comments",  "settings", "header1",   "footer1"};
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    const std::string relationships = "<Relationships xmlns=\"" + package + "relationships\">";
    const auto type = [](const std::string& name, const std::string& kind) {
        return "<Override PartName=\"/word/" + name +
               ".xml\" ContentType=\"application/vnd.openxmlformats-"
               "officedocument.wordprocessingml." +
               kind + "+xml\"/>";
    };
    std::string types = type("document", "document.main");
    std::string related;
    std::vector<std::pair<std::string, std::string>> parts{{"word/document.xml", contents.front()}};
    for (std::size_t i = 1; i < contents.size() && i <= beside.size(); ++i) {
        const std::string name = beside[i - 1];
        const std::string kind = name.ends_with('1') ? name.substr(0, name.size() - 1) : name;
        types += type(name, kind);
        related += "<Relationship Id=\"r" + std::to_string(i) + "\" Type=\"" + office + "/" + kind +
                   "\" Target=\"" + name + ".xml\"/>";
        parts.emplace_back("word/" + name + ".xml", contents[i]);
    }
    parts.insert(
        parts.begin(),
        {{"[Content_Types].xml", "<Types xmlns=\"" + package +
                                     "content-types\"><Default Extension=\"rels\" ContentType="
                                     "\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                                     types + "</Types>"},
         {"_rels/.rels", relationships + "<Relationship Id=\"r1\" Type=\"" + office +
                             "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
         {"word/_rels/document.xml.rels", relationships + related + "<Relationship Id=\"r9\" Type=\"" +
                                              office +
                                              "/hyperlink\" Target=\"https://voorbeeld.nl\" "
                                              "TargetMode=\"External\"/></Relationships>"}});
    return stored_zip(parts);
}

}  // namespace voetnoot::fuzz
