// PDF-2: libqpdf reads forgiving; what it had to forgive is a defect of ours.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

namespace voetnoot::pdfa::inspect {

void check_file(const Inspected& pdf, Findings& findings) {
    for (const std::string& repair : pdf.file.repairs()) {
        findings.add(pdfa_rules::file_damaged, {}, phrase("the PDF is damaged: {}", repair));
    }
}

}  // namespace voetnoot::pdfa::inspect
