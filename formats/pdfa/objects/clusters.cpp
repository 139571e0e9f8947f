#include "formats/pdfa/objects/clusters.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace voetnoot::pdfa::objects {

namespace {

bool is_private(std::string_view text) {
    if (text.size() == 1) return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000) return true;
    }
    return false;
}

}  // namespace

bool has_clusters(const GlyphRun& run) {
    return std::any_of(run.glyphs.begin(), run.glyphs.end(), [&run](const Glyph& glyph) {
        const std::string_view text = run.text_of(glyph);
        return text.empty() || is_private(text);
    });
}

std::vector<RunPart> split_clusters(const GlyphRun& run, int units_per_em) {
    GlyphRun empty = run;
    empty.glyphs.clear();
    empty.text.clear();
    empty.width = 0;
    std::vector<RunPart> parts;
    double x = run.origin.x;
    for (std::size_t i = 0; i < run.glyphs.size();) {
        std::size_t end = i + 1;
        while (end < run.glyphs.size() && run.text_of(run.glyphs[end]).empty()) ++end;
        const std::string_view text = run.text_of(run.glyphs[i]);
        const bool cluster = end - i > 1 || text.empty() || is_private(text);
        if (cluster || parts.empty() || parts.back().actual_text) {
            parts.push_back({empty, cluster ? std::optional<std::string>(text) : std::nullopt});
            parts.back().run.origin.x = x;
        }
        GlyphRun& part = parts.back().run;
        for (; i < end; ++i) {
            const Glyph& glyph = run.glyphs[i];
            const double advance = glyph.advance * run.size / units_per_em + glyph.adjust;
            part.add(glyph, run.text_of(glyph));
            part.width += advance;
            x += advance;
        }
    }
    return parts;
}

}  // namespace voetnoot::pdfa::objects
