// A fixture of a rule: a letter (.md) or an output (.txt, .akn.xml) in which it is broken or kept.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"

#include <boost/filesystem.hpp>
#include <optional>
#include <string>

namespace voetnoot::rules_test {

// "NOTE-1-reference-without-note.fail.md"; nothing where there is none or more than one.
std::optional<boost::filesystem::path> fixture_of(const Rule& rule, const std::string& verdict);

Source load(const boost::filesystem::path& file);

// All that is to be said of it. A letter is read, and written where the rule is not about the source
// alone, and held against fixtures/rules/ORIGINAL.md for a rule about that; an output is inspected, or
// compared with fixtures/rules/LEDGER.md for a rule of the ledger.
Findings findings_of(const boost::filesystem::path& file, const Rule& rule);

// A letter as the program reads and writes it, without sealing it.
Findings findings_of_letter(const Source& source, const Format& reader, bool written);

}  // namespace voetnoot::rules_test
