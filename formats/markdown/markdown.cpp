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
    format.read = markdown::read;
    format.scan = markdown::scan;
    format.pictures = markdown::pictures;
    format.libraries = {markdown::reader_library(), markdown::scan_library()};
    return format;
}

}  // namespace voetnoot
