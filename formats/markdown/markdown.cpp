#include "formats/markdown/markdown.hpp"

#include "formats/markdown/dispute/dispute.hpp"
#include "formats/markdown/reader/pictures.hpp"
#include "formats/markdown/reader/reader.hpp"
#include "formats/markdown/scan/html/signs.hpp"
#include "formats/markdown/scan/inventory.hpp"
#include "formats/markdown/scan/scan.hpp"

namespace voetnoot {

using namespace markdown;

Format markdown_format() {
    Format format;
    format.name = "markdown";
    format.suffixes = {".md", ".markdown"};
    format.media_type = "text/markdown";
    format.title = "Markdown of a PDF converter";
    format.read = markdown::reader::read;
    format.scan = markdown::scan::scan;
    format.plain_signs = scan::html::plain_signs;
    format.disputed = [](const Source& source, const Draft& draft, const Scan& scan,
                         const ReadOptions& how) {
        std::vector<std::uint32_t> signs = dispute::disputed_signs(source, draft, scan, how.plain);
        if (signs.empty()) return signs;
        // Of the parsers only: what came to this Draft on its way is no dispute, and the ledger's.
        Findings seen_before;
        return dispute::disputed_signs(source, reader::read(source, how, seen_before), scan, how.plain);
    };
    format.inventory = scan::inventory();
    format.pictures = [](const Source& source, ReadOptions how, const PictureLimits& limits) {
        for (const PlainSign& sign : scan::html::plain_signs(source)) how.plain.push_back(sign.at);
        return reader::pictures(source, how, limits);
    };
    format.libraries = {markdown::reader::reader_library(), markdown::scan::scan_library()};
    format.registered = {"fmt/1149", "Markdown", {}};
    return format;
}

}  // namespace voetnoot
