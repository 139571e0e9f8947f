#include "formats/docx/docx.hpp"

#include "formats/docx/package/embedded_files.hpp"
#include "formats/docx/package/media.hpp"
#include "formats/docx/package/open.hpp"
#include "formats/docx/reader/reader.hpp"
#include "formats/docx/rules.hpp"
#include "formats/docx/scan/scan.hpp"

#include <expat.h>
#include <libxml/globals.h>
#include <zip.h>

namespace voetnoot {

Format docx_format() {
    Format format;
    format.name = "docx";
    format.suffixes = {".docx", ".docm"};
    format.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    format.title = "Word document";
    format.open = docx::package::open;
    format.read = docx::reader::read;
    format.scan = docx::scan::scan;
    format.pictures = docx::package::pictures;
    format.embedded = docx::package::embedded_files;
    format.rules = docx_rules::all;
    format.rules_reason =
        "A Word document holds more than Word prints: changes, comments, hidden text, fields. What no "
        "output can show, or what was perhaps never to be sent, is said.";
    format.libraries = {
        {"expat", XML_ExpatVersion()}, {"libxml2", xmlParserVersion}, {"libzip", zip_libzip_version()}};
    format.registered = {"fmt/412", "Microsoft Word for Windows", "2007 onwards"};
    return format;
}

}  // namespace voetnoot
