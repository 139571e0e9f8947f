#include "formats/pdfa/foreign/doubts.hpp"

#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>
#include <string>

namespace voetnoot::pdfa::foreign {

namespace {

constexpr double different = 0.02;  // em

std::string name_of(const recount::Font& font) {
    const std::string& name = font.name();
    const std::string bare = name.size() > 7 && name[6] == '+' ? name.substr(7) : name;
    return bare.empty() ? "without a name" : bare;
}

}  // namespace

void DoubtFinder::look(std::size_t page, const recount::Drawing& drawing) {
    std::set<const recount::Font*> several;
    std::map<const recount::Font*, std::size_t> unknown;
    bool hidden = false;
    for (const recount::Glyph& glyph : drawing.glyphs) {
        hidden = hidden || (glyph.hidden && !glyph.blank);
        if (glyph.text == nullptr) ++unknown[glyph.font];
        if (!glyph.blank || glyph.text == nullptr || *glyph.text != " " || glyph.size <= 0) continue;
        const double width = glyph.width;
        const auto first = space_.try_emplace(glyph.font, width).first;
        if (std::abs(first->second - width) > different) several.insert(glyph.font);
    }
    const auto number = static_cast<std::uint32_t>(page + 1);
    // In the order of their names: addresses differ from run to run.
    std::map<std::string, Phrase> told;
    const auto tell = [&told](const Phrase& why) { told.emplace(why.english(), why); };
    for (const recount::Font* font : several)
        tell(phrase("font {} gives several glyphs the space", name_of(*font)));
    for (const auto& [font, count] : unknown)
        tell(counted(count, "{} glyph of font {} has no text", "{} glyphs of font {} have no text",
                     count, name_of(*font)));
    if (hidden) tell(phrase("text that the page does not paint"));
    for (const auto& [english, why] : told) doubts_.push_back({number, why});
}

}  // namespace voetnoot::pdfa::foreign
