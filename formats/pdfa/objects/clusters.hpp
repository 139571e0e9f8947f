// Glyphs that are shown apart, with their text said beside them (/ActualText): clusters whose text no
// single glyph tells (a letter and a mark that have no glyph together), and characters of private use
// (ISO 19005-2, 6.2.11.7.3).
#pragma once

#include "formats/pdfa/structure/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace voetnoot::pdfa::objects {

bool has_clusters(const GlyphRun& run);

struct RunPart {
    GlyphRun run;
    std::optional<std::string> actual_text;  // of a cluster
};

// In order; together they show what the run shows, at the same places.
std::vector<RunPart> split_clusters(const GlyphRun& run, int units_per_em);

}  // namespace voetnoot::pdfa::objects
