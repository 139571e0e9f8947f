// PDF-4 (ISO 19005-2, 6.2.11.4 and 6.2.11.7).
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

void check_glyphs(const Inspected& pdf, Findings& findings) {
    for (std::size_t page = 0; page < pdf.content.pages.size(); ++page) {
        for (const auto& [font, glyphs] : pdf.content.pages[page].unmapped) {
            findings.add(
                pdfa_rules::text_unmapped, {},
                phrase("page {}: {} glyphs of {} have no Unicode value", page + 1, glyphs, font));
        }
        for (const auto& [font, glyphs] : pdf.content.pages[page].not_embedded) {
            findings.add(
                pdfa_rules::text_unmapped, {},
                phrase("page {}: {} glyphs are of {}, which is not embedded", page + 1, glyphs, font));
        }
    }
}

}  // namespace voetnoot::pdfa::inspect
