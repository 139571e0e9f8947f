// normalize: Draft → Document and Journal. Takes page furniture out, joins what page ends cut in two,
// binds every reference to its note, sets heading levels, recognises letterhead, salutation and
// signature. What is not recognised stays body text.
//
// Pure. Everything it does to a source word is in the journal; everything worth telling a person is a
// finding.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/journal.hpp"
#include "pipeline/normalize/change.hpp"
#include "pipeline/picture/picture.hpp"
#include "pipeline/source/source.hpp"
#include "pipeline/spelling/dictionaries.hpp"

#include <optional>
#include <string>
#include <vector>

namespace voetnoot {

struct NormalizeOptions {
    std::optional<std::string> language;   // BCP 47; else the source's, else recognised from the text
    const Pictures* pictures = nullptr;    // that were loaded
    Dictionaries* dictionaries = nullptr;  // none: no word that a line's end cut is decided by one
};

struct Normalized {
    Document document;
    Journal journal;
    std::vector<normalize::Change> changes;
    std::vector<const Resource*> resources;  // dictionaries that were asked
};

Normalized normalize_draft(const Draft& draft, const Source& source, const NormalizeOptions& options,
                           Findings& findings);

}  // namespace voetnoot
