#include "formats/markdown/markdown.hpp"

#include "formats/markdown/reader/pictures.hpp"
#include "formats/markdown/reader/reader.hpp"
#include "formats/markdown/scan/scan.hpp"

namespace voetnoot {

Format markdown_format() {
    Format format;
    format.name = "markdown";
    format.suffixes = {".md", ".markdown"};
    format.media_type = "text/markdown";
    format.title = "Markdown of a PDF converter";
    format.read = markdown::reader::read;
    format.scan = markdown::scan::scan;
    format.pictures = markdown::reader::pictures;
    format.libraries = {markdown::reader::reader_library(), markdown::scan::scan_library()};
    return format;
}

}  // namespace voetnoot
