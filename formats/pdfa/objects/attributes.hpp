// Attributes of structure elements (ISO 32000-1, 14.8.5): the scope and span of cells, the numbering
// of lists, the box of figures.
#pragma once

#include "formats/pdfa/objects/podofo.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::objects {

class Attributes {
public:
    explicit Attributes(const LaidOut& laid_out);  // it must outlive this

    std::optional<PdfDictionary> of(StructureId node) const;

private:
    struct Box {
        std::size_t page = 0;
        Rectangle area;
        bool whole = true;  // not cut by a page's end
    };
    void note_run(std::size_t page, const GlyphRun& run);
    void note_area(std::size_t page, StructureId figure, const Rectangle& area);

    const LaidOut& laid_out_;
    std::vector<std::string> labels_;          // by node: the text that a list's label shows
    std::vector<std::optional<Box>> figures_;  // by node
};

// How a list with these labels is numbered; null where its labels follow no system of the standard.
const char* list_numbering(const std::vector<std::string>& labels);

}  // namespace voetnoot::pdfa::objects
