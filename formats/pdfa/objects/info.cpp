#include "objects/metadata.hpp"
#include "objects/strings.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa {

PdfReference add_info(ObjectStore& store, const Metadata& metadata) {
    PdfObject& info = store.add();
    set(info, "Title", text_string(metadata.title));
    if (!metadata.author.empty()) set(info, "Author", text_string(metadata.author));
    set(info, "Creator", text_string(metadata.program));
    set(info, "Producer", text_string(metadata.program));
    if (metadata.date) {
        const std::string day = fmt::format("D:{:04}{:02}{:02}", metadata.date->year,
                                            metadata.date->month, metadata.date->day);
        set(info, "CreationDate", text_string(day));
        set(info, "ModDate", text_string(day));
    }
    return info.Reference();
}

}  // namespace voetnoot::pdfa
