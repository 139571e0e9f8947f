#include "formats/pdfa/objects/metadata.hpp"
#include "formats/pdfa/objects/strings.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::objects {

std::string pdf_date(const Date& date) {
    return fmt::format("D:{:04}{:02}{:02}", date.year, date.month, date.day);
}

PdfReference add_info(ObjectStore& store, const Metadata& metadata) {
    PdfObject& info = store.add();
    set(info, "Title", text_string(metadata.title));
    if (!metadata.author.empty()) set(info, "Author", text_string(metadata.author));
    set(info, "Creator", text_string(metadata.program));
    set(info, "Producer", text_string(metadata.program));
    if (metadata.date) {
        set(info, "CreationDate", text_string(pdf_date(*metadata.date)));
        set(info, "ModDate", text_string(pdf_date(*metadata.date)));
    }
    return info.Reference();
}

}  // namespace voetnoot::pdfa::objects
