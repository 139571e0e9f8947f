// What stands behind a letter under a heading of its own: its notes, or the works that it names.
#pragma once

#include "pipeline/normalize/work.hpp"

#include <vector>

namespace voetnoot::normalize::notes {

enum class BackMatter {
    none,
    notes,  // "Noten", "Endnotes", "Referenties:"
    works,  // "Literatuur": works by name; where notes refer to them by number, their notes as well
};

// By piece of the flow: what the last heading before it says. A short paragraph in bold, or one that
// ends with a colon, is a heading here.
std::vector<BackMatter> back_matter(const Workbench& work);

}  // namespace voetnoot::normalize::notes
