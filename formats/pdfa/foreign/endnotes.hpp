// Notes at the end of a letter, under a heading that says so ("Referanser", "Noten").
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <vector>

namespace voetnoot::pdfa::foreign {

// Adds those that raised marks call which no note at a foot answers.
void mark_endnotes(std::vector<Page>& pages, std::vector<FoundNote>& notes);

}  // namespace voetnoot::pdfa::foreign
