#include "formats/docx/package/other_formats.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace voetnoot::docx::package {

namespace {

constexpr std::string_view zip = "PK";
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0";  // [MS-CFB]
constexpr std::string_view save_as = marked("open it in Word or LibreOffice and save it as .docx");

struct Mark {
    std::string_view text;
    std::string_view what;
    std::string_view remedy;
};

// How a file begins, behind white space and a byte order mark; in small letters.
constexpr std::array<Mark, 12> beginnings{{
    {"{\\rtf", marked("it is rich text (.rtf)"), save_as},
    {"%pdf-", marked("it is a PDF"), marked("give the Word document that it was made from")},
    {"mime-version:", marked("it is a web archive (.mht)"), save_as},
    {"<!doctype html", marked("it is HTML"), save_as},
    {"<html", marked("it is HTML"), save_as},
    {"\xFFwpc", marked("it is a document of WordPerfect"), save_as},
    {"\x1F\x8B", marked("it is packed by gzip"), marked("unpack it")},
    {"rar!", marked("it is a RAR archive"), marked("unpack it")},
    {"7z\xBC\xAF", marked("it is a 7z archive"), marked("unpack it")},
    {"\x89png", marked("it is a picture (PNG)"), marked("give the document itself")},
    {"\xFF\xD8\xFF", marked("it is a picture (JPEG)"), marked("give the document itself")},
    {"ii*", marked("it is a picture (TIFF)"), marked("give the document itself")},
}};

// Names of streams in a compound file, in UTF-16 (the directory of [MS-CFB]).
constexpr std::array<Mark, 4> streams{{
    {"EncryptedPackage", marked("it is protected by a password"), marked("save it without a password")},
    {"WordDocument", marked("it is a document of Word 97 to 2003 (.doc)"), save_as},
    {"Workbook", marked("it is a workbook of Excel 97 to 2003 (.xls)"),
     marked("give the letter itself")},
    {"PowerPoint Document", marked("it is a presentation of PowerPoint (.ppt)"),
     marked("give the letter itself")},
}};

// In the XML of a file that is no container.
constexpr std::array<Mark, 4> kinds_of_xml{{
    {"http://schemas.microsoft.com/office/2006/xmlPackage",
     marked("it is a Word document as one XML file"), save_as},
    {"http://schemas.microsoft.com/office/word/2003/wordml", marked("it is XML of Word 2003"), save_as},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0",
     marked("it is OpenDocument as one XML file (.fodt)"), marked("name it .fodt, or save it as .docx")},
    {"http://www.w3.org/1999/xhtml", marked("it is HTML"), save_as},
}};

Phrase message_of(const Mark& mark) {
    return phrase("{}: {}", sentence(mark.what), sentence(mark.remedy));
}

std::string in_utf16(std::string_view ascii) {
    std::string result;
    for (const char c : ascii) result.append({c, '\0'});
    return result;
}

Phrase compound(std::string_view bytes) {
    for (const Mark& stream : streams)
        if (bytes.find(in_utf16(stream.text)) != std::string_view::npos) return message_of(stream);
    return phrase("it is protected by a password, or of Office 97 to 2003: {}", sentence(save_as));
}

template <class Marks>
Phrase first_in(const Marks& marks, std::string_view text) {
    for (const Mark& mark : marks)
        if (text.find(mark.text) != std::string_view::npos) return message_of(mark);
    return {};
}

}  // namespace

Phrase what_it_is(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    if (bytes.starts_with(zip)) return {};
    if (bytes.starts_with(compound_file)) return compound(bytes);
    if (trim(bytes.substr(0, enough)).empty()) return phrase("it is empty: give the document itself");
    std::string_view begin = bytes.substr(0, enough);
    if (begin.starts_with("\xEF\xBB\xBF")) begin.remove_prefix(3);
    begin.remove_prefix(std::min(begin.find_first_not_of(" \t\r\n"), begin.size()));
    std::string lower(begin.substr(0, 32));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const Mark& mark : beginnings)
        if (lower.starts_with(mark.text)) return message_of(mark);
    if (Phrase xml = first_in(kinds_of_xml, begin); !xml.empty()) return xml;
    const bool binary = begin.find('\0') != std::string_view::npos || invalid_utf8(bytes);
    return binary
               ? phrase(
                     "it is no zip container: open it in the program that made it and save it as .docx")
               : phrase("it is plain text, no zip container: name it .md or .txt");
}

Phrase what_the_container_is(std::string_view mimetype) {
    if (mimetype.find("opendocument.text") != std::string_view::npos)
        return phrase("it is an OpenDocument text (.odt): name it .odt, or save it as .docx");
    if (mimetype.find("opendocument") != std::string_view::npos)
        return phrase("it is an OpenDocument file, but no text: give the letter itself");
    if (mimetype.find("epub") != std::string_view::npos)
        return phrase("it is a book (.epub): give the letter itself");
    return phrase("it has no main part: if it is a zip file that holds letters, unpack it");
}

Phrase what_the_main_part_is(std::string_view xml) {
    constexpr std::array<Mark, 3> kinds{{
        {"wordprocessingml", "", ""},
        {"spreadsheetml", marked("it is a workbook of Excel"), marked("give the letter itself")},
        {"presentationml", marked("it is a presentation of PowerPoint"),
         marked("give the letter itself")},
    }};
    const std::string_view root = xml.substr(0, xml.find('>', std::min(xml.find("?>") + 2, xml.size())));
    for (const Mark& kind : kinds)
        if (root.find(kind.text) != std::string_view::npos)
            return kind.what.empty() ? Phrase() : message_of(kind);
    return phrase("it is no Word document, but another of Office: {}", sentence(save_as));
}

}  // namespace voetnoot::docx::package
