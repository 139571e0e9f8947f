#include "formats/pdfa/foreign/testify.hpp"

#include "formats/pdfa/foreign/furniture.hpp"
#include "formats/pdfa/foreign/notes.hpp"
#include "formats/pdfa/foreign/read_pages.hpp"
#include "formats/pdfa/foreign/references.hpp"
#include "formats/pdfa/foreign/tables.hpp"
#include "formats/pdfa/foreign/words.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "pipeline/format/format.hpp"

#include <utility>

namespace voetnoot::pdfa::foreign {

witness::Testimony testify(std::string_view bytes, const Limits& limits) {
    return recount::unreadable_on_error([&] {
        recount::PdfFile file(bytes, limits);
        return testify_open(file);
    });
}

witness::Testimony testify_open(recount::PdfFile& file, const recount::StructureTree* tree) {
    Pages read = read_pages(file, tree);
    mark_furniture(read.pages, read.blocks);
    const std::vector<FoundNote> notes = mark_notes(read.pages, read.blocks);
    bind_references(read.pages, notes);
    settle_tables(read.pages, read.blocks);
    witness::Testimony testimony = tell(std::move(read.pages), read.figures, notes);
    testimony.doubts = std::move(read.doubts);
    return testimony;
}

}  // namespace voetnoot::pdfa::foreign
