// Fixtures of rules that no file shows well: a PDF is no text, and a source that is booked wrongly is
// none at all. Each is a sound thing and one defect, named by the rule that must find it.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"

#include <functional>
#include <map>
#include <string_view>

namespace voetnoot::rules_test {

struct Planted {
    std::function<Findings()> fail;
    std::function<Findings()> pass;
};
using PlantedRules = std::map<std::string_view, Planted>;  // by id

PlantedRules planted_pdfs();       // PDF-2 to PDF-15, PDF-17 to PDF-21: a small tagged PDF, damaged
PlantedRules planted_read_pdfs();  // PDF-23 to PDF-26: a small PDF as others write it
PlantedRules planted_letters();
PlantedRules planted_seals();      // SEAL-1 to SEAL-20: a sealed letter, damaged
PlantedRules planted_packages();   // PKG-1 to PKG-12: a package, damaged
PlantedRules planted_originals();  // LEDGER-1, LEDGER-15, LEDGER-16, PDF-16

}  // namespace voetnoot::rules_test
