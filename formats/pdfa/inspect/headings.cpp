// PDF-13 (ISO 14289-1, 7.4.2).
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

void check_headings(const Inspected& pdf, Findings& findings) {
    int before = 0;
    for (const recount::Element& element : pdf.tree.elements) {
        const std::string& type = element.type;
        if (type.size() != 2 || type[0] != 'H' || type[1] < '1' || type[1] > '9') continue;
        const int level = type[1] - '0';
        if (level > before + 1) {
            findings.add(pdfa_rules::heading_skipped, {},
                         before == 0 ? phrase("the first heading is {}", recount::describe(element))
                                     : phrase("{} follows a heading of level {}",
                                              recount::describe(element), before));
        }
        before = level;
    }
}

}  // namespace voetnoot::pdfa::inspect
